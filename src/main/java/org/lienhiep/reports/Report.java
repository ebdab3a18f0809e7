package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year's report.
 *
 * @param id its key
 * @param year the year reported on
 * @param from first day counted
 * @param to last day counted
 * @param title its title
 * @param issue when and under which number it was signed; null for a draft
 * @param published whether the portal shows it
 */
public record Report(
        long id,
        int year,
        LocalDate from,
        LocalDate to,
        String title,
        @Nullable Issue issue,
        boolean published) {

    /** Signed: the number, the day, the hash over the frozen figures. */
    public record Issue(String number, LocalDate on, String sha256) {}

    /** A paragraph as written, with {@code {key}} where a figure stands. */
    record Paragraph(String section, String title, String text) {}

    /** A figure used: its key, indicator and filter. */
    record Used(String key, String indicator, String filter) {}

    /** A figure as it was at the signing. */
    record Frozen(
            String key,
            java.math.@Nullable BigDecimal value,
            String printed,
            long total,
            java.math.@Nullable BigDecimal previous,
            java.math.@Nullable BigDecimal target,
            @Nullable String verdict) {}

    /** All that belongs to a report. */
    record Whole(
            Report report,
            List<Paragraph> paragraphs,
            List<Used> used,
            Map<String, Frozen> frozen,
            List<String> addenda) {}
}
