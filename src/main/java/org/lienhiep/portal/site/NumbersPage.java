package org.lienhiep.portal.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Report;

/**
 * The figures that everybody may look at.
 *
 * @param report the report that they were signed with, or null while none is published
 * @param article the article about it, or null
 * @param items the figures, in the order of the report
 */
public record NumbersPage(@Nullable Report report, @Nullable Article article, List<Composed.Item> items) {

    /** Where their lists stand. */
    public String href() {
        return report == null ? "" : "/public/figures/" + report.id();
    }
}
