package org.lienhiep.contests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product or solution entered in an edition, as typed.
 *
 * @param applicant the body that enters it, if one does
 * @param receipt when it was received; null for a draft
 * @param open whether authors, or guardians of minors, agreed to be named in public
 * @param brought what it brings to its check
 */
record Entry(String title, String field, Applicant applicant, Receipt receipt, boolean open, Brought brought) {

    static final List<String> RANKS = List.of("first", "second", "third", "encouragement");

    static final List<String> STATES =
            List.of("draft", "eligible", "returned", "unrecognised", "late", "withdrawn", "rejected", "double");

    /**
     * Its receipt.
     *
     * @param on the day, or null for a draft
     * @param excuse why a later day than the closing one is on time, with the paper that shows it; empty for none
     * @param postmarkedOn the day of the postmark, or null where it did not come by post
     */
    record Receipt(
            @Nullable LocalDate on, String excuse, @Nullable LocalDate postmarkedOn) {

        /** The day that tells whether it came in time; null for a draft. */
        @Nullable
        LocalDate decisive(boolean byPostmark) {
            return byPostmark && on != null && postmarkedOn != null ? postmarkedOn : on;
        }
    }

    /** A body of the directory, a new one of some kind, or none: then the authors enter it themselves. */
    record Applicant(@Nullable Long id, String name, String kind) {
        static final Applicant NONE = new Applicant(null, "", "");
    }

    /**
     * What it brings to its check.
     *
     * @param madeOn when it was made or first applied
     * @param priorAward {@code none}, {@code improved}, {@code same}; empty where nobody said
     * @param guardians in how many papers a guardian agrees that a minor enters
     * @param items copies handed in by the code of the item in the rules
     * @param said what else the rules ask
     */
    record Brought(
            @Nullable LocalDate madeOn, String priorAward, int guardians, Map<String, Integer> items, Said said) {}

    /**
     * What only some rules ask; empty and null where nobody said.
     *
     * @param level the lower level it came through, a code of the rules
     * @param resident whether made or applied in the province
     * @param related whether an author is close to a juror or organiser
     * @param mentors their names, one a line
     */
    record Said(
            String division,
            String level,
            @Nullable Boolean resident,
            @Nullable Boolean related,
            @Nullable String mentors) {
        static final Said NOTHING = new Said("", "", null, null, null);
    }

    /**
     * An author as typed: somebody in the directory, or a new name.
     *
     * @param bornOn day of birth, or null where nobody said
     * @param share of the work in percent, or null
     * @param unit class and school, or place of work; empty where nobody said
     */
    record Author(
            @Nullable Long person,
            String name,
            @Nullable LocalDate bornOn,
            @Nullable BigDecimal share,
            String unit) {}

    /** An author as kept. */
    record Named(
            long id,
            String code,
            String name,
            boolean consentPublic,
            @Nullable LocalDate bornOn,
            @Nullable BigDecimal share,
            String unit) {}

    /**
     * An entry as lists show it.
     *
     * @param day its place in lists: received, or else drafted
     * @param cause why it left the contest, or null
     * @param rank its prize, proposed or decided, or null
     * @param waits {@code returned} to be put right, or {@code unrecognised} while a decision is awaited; or null
     * @param dueOn until when it is to be put right
     * @param checkedOn when it was last accepted at the intake, or null
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
            @Nullable LocalDate postmarkedOn,
            boolean late,
            String lateExcuse,
            boolean open,
            int version,
            @Nullable String cause,
            @Nullable LocalDate leftOn,
            @Nullable String reason,
            @Nullable Long sameAs,
            @Nullable String rank,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate madeOn,
            String priorAwards,
            int guardians,
            String division,
            String level,
            @Nullable Boolean resident,
            @Nullable Boolean related,
            @Nullable String mentors,
            @Nullable String waits,
            @Nullable LocalDate dueOn,
            @Nullable String returnReason,
            @Nullable LocalDate checkedOn) {

        /** How it stands in its edition, prizes apart. */
        String state() {
            if (cause != null) return cause;
            if (receivedOn == null) return "draft";
            if (late) return "late";
            return waits != null ? waits : "eligible";
        }

        /** What it says of what only some rules ask. */
        Said said() {
            return new Said(division, level, resident, related, mentors);
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
