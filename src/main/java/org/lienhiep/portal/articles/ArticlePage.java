package org.lienhiep.portal.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.pictures.Picture;
import org.lienhiep.portal.text.Block;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Run;

/**
 * An article as everybody reads it.
 *
 * @param article the article
 * @param state how it stands
 * @param views how often it was opened
 * @param body its text
 * @param figures the figures of a report in it, in the order of the report
 * @param report the report it tells of, or null
 * @param pictures its pictures
 * @param others related articles, then the newest
 */
public record ArticlePage(
        Article article,
        Article.State state,
        long views,
        List<Part> body,
        List<Composed.Item> figures,
        @Nullable Report report,
        List<Picture> pictures,
        List<Article> others) {

    /**
     * A part of the text.
     *
     * @param number the number that a list begins with
     * @param picture the picture that stands here, or null
     */
    public record Part(
            Block.Kind kind,
            List<List<List<Bit>>> rows,
            long number,
            @Nullable Picture picture) {

        /** The first line. */
        public List<Bit> line() {
            return rows.getFirst().getFirst();
        }
    }

    /** A stretch set in one way, with its figures. */
    public record Bit(
            List<Run> runs,
            boolean strong,
            boolean slanted,
            @Nullable String href) {}

    /** Where the lists behind its figures stand. */
    public String href() {
        return report == null ? "" : "/public/figures/" + report.id();
    }

    /** The picture at its head, or null. */
    @Nullable
    public Picture cover() {
        return pictures.stream()
                .filter(p -> p.cover() && !placed(p))
                .findFirst()
                .orElse(null);
    }

    /** The pictures that have no place in the text. */
    public List<Picture> gallery() {
        return pictures.stream().filter(p -> !p.cover() && !placed(p)).toList();
    }

    private boolean placed(Picture picture) {
        return body.stream().anyMatch(part -> picture.equals(part.picture()));
    }
}
