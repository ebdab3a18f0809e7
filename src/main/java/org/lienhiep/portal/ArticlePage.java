package org.lienhiep.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Run;

/**
 * An article as everybody reads it.
 *
 * @param article the article
 * @param views how often it was opened
 * @param paragraphs its body
 * @param figures the figures in it, in the order of the report
 * @param report the report it tells of, or null
 * @param others other articles, the newest first
 */
record ArticlePage(
        Article article,
        long views,
        List<List<Run>> paragraphs,
        List<Composed.Item> figures,
        @Nullable Report report,
        List<Article> others) {

    /** Where the lists behind its figures stand. */
    String href() {
        return report == null ? "" : "/public/figures/" + report.id();
    }
}
