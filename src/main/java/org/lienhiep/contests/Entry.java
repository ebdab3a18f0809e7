package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product or solution entered in an edition, as typed.
 *
 * @param applicant the body that enters it, if one does
 * @param receipt when it was received; null for a draft
 * @param open whether authors, or guardians of minors, agreed to be named in public
 */
record Entry(String title, String field, Applicant applicant, Receipt receipt, boolean open) {

    static final List<String> RANKS = List.of("first", "second", "third", "encouragement");

    static final List<String> STATES = List.of("draft", "eligible", "late", "withdrawn", "rejected", "double");

    /**
     * Its receipt.
     *
     * @param on the day, or null for a draft
     * @param excuse why a later day than the closing one is on time, with the paper that shows it; empty for none
     */
    record Receipt(@Nullable LocalDate on, String excuse) {}

    /** A body of the directory, a new one of some kind, or none: then the authors enter it themselves. */
    record Applicant(@Nullable Long id, String name, String kind) {
        static final Applicant NONE = new Applicant(null, "", "");
    }

    /** An author as typed: somebody in the directory, or a new name. */
    record Author(@Nullable Long person, String name) {}

    /** An author as kept. */
    record Named(long id, String code, String name, boolean consentPublic) {}

    /**
     * An entry as lists show it.
     *
     * @param day its place in lists: received, or else drafted
     * @param cause why it left the contest, or null
     * @param rank its prize, proposed or decided, or null
     */
    record Kept(
            long id,
            long editionId,
            String code,
            String title,
            String field,
            @Nullable Long applicantId,
            @Nullable String applicant,
            LocalDate draftedOn,
            LocalDate day,
            @Nullable LocalDate receivedOn,
            boolean late,
            String lateExcuse,
            boolean open,
            int version,
            @Nullable String cause,
            @Nullable LocalDate leftOn,
            @Nullable String reason,
            @Nullable Long sameAs,
            @Nullable String rank,
            @Nullable LocalDate decidedOn) {

        /** How it stands in its edition, prizes apart. */
        String state() {
            if (cause != null) return cause;
            if (receivedOn == null) return "draft";
            return late ? "late" : "eligible";
        }

        /** Whether its prize has a decision. */
        boolean awarded() {
            return rank != null && decidedOn != null;
        }

        /** Its page. */
        String path() {
            return "/contests/" + editionId + "/entries/" + id;
        }
    }
}
