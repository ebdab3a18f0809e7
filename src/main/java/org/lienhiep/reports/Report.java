package org.lienhiep.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param submittedOn the day it was handed in for signature; null while it is being written
 */
public record Report(
        long id,
        int year,
        LocalDate from,
        LocalDate to,
        String title,
        @Nullable Issue issue,
        boolean published,
        @Nullable LocalDate submittedOn) {

    /** Signed: the document of the outgoing register, the number, the day, the hash over the frozen figures and text. */
    public record Issue(long document, String number, LocalDate on, String sha256) {}

    /** Whether its words may still be changed. */
    boolean open() {
        return issue == null && submittedOn == null;
    }

    /** The code of its state: {@code draft}, {@code submitted}, {@code issued} or {@code published}. */
    public String state() {
        if (issue != null) return published ? "published" : "issued";
        return submittedOn == null ? "draft" : "submitted";
    }

    /** A paragraph as written, with {@code {key}} where a figure stands. */
    record Paragraph(long id, int place, String section, String title, String text, int version) {}

    /** A figure used: its key, indicator and filter. */
    record Used(String key, String indicator, String filter) {}

    /** A number stated by somebody, with its source. */
    public record Stated(
            String key,
            String printed,
            String source,
            @Nullable Long documentId,
            LocalDate statedOn) {}

    /**
     * A figure as it was at a signing.
     *
     * @param addendumNo the addendum that was signed, 0 for the report itself
     */
    record Frozen(
            int addendumNo,
            String key,
            @Nullable BigDecimal value,
            String printed,
            long total,
            int ruleVersion,
            @Nullable BigDecimal previous,
            String previousPrinted,
            @Nullable BigDecimal target,
            @Nullable String direction,
            @Nullable String verdict) {}

    /** A paragraph as it was signed; {@code runs} is JSON. */
    record FrozenText(int addendumNo, int place, String section, String title, String kind, String runs) {}

    /** An addendum: a draft until it has a number. */
    record Addendum(
            long id,
            int no,
            String section,
            String text,
            int version,
            LocalDate draftedOn,
            @Nullable String number,
            @Nullable LocalDate issuedOn) {}
}
