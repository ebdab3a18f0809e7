package org.lienhiep.critiques;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of consulting, critique or social appraisal as entered.
 *
 * @param requester the organisation that asks, or null
 * @param conclusion what the report concluded, or null
 */
record Critique(
        String type,
        String title,
        @Nullable Long requester,
        String field,
        LocalDate receivedOn,
        @Nullable String conclusion) {

    static final List<String> TYPES = List.of("phan_bien", "tu_van", "giam_dinh");
    static final List<String> STAGES = List.of("accepted", "council", "meeting", "report", "handed_over", "feedback");
    static final List<String> STATES = List.of("open", "overdue", "issued", "late", "withdrawn");
    static final List<String> CONCLUSIONS = List.of("agree", "revise", "redo", "disagree");
    static final List<String> FIELDS = List.of(
            "nong_nghiep",
            "thuy_san",
            "y_te",
            "giao_duc",
            "moi_truong",
            "xay_dung",
            "cntt",
            "kinh_te",
            "xa_hoi",
            "khac");

    /** Stages that the law or the Union's rules tie to a paper: the decision on the council, the report itself. */
    static final List<String> WITH_PAPER = List.of("council", "report");

    /**
     * A case as kept.
     *
     * @param originalDeadline the deadline first agreed where it was moved, or null
     * @param movedBy the paper or the reason of the last move
     * @param issuedOn the day its report was issued, or null
     */
    record Kept(
            long id,
            String type,
            String title,
            @Nullable Long requesterId,
            String field,
            LocalDate receivedOn,
            @Nullable LocalDate deadlineOn,
            @Nullable String conclusion,
            int version,
            @Nullable LocalDate originalDeadline,
            @Nullable String movedBy,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnReason) {

        /** Its state, from its dates. */
        String state(LocalDate today) {
            if (withdrawnOn != null) return "withdrawn";
            if (issuedOn != null) return deadlineOn != null && issuedOn.isAfter(deadlineOn) ? "late" : "issued";
            return deadlineOn != null && today.isAfter(deadlineOn) ? "overdue" : "open";
        }

        /** Days from the issue, or from today while it is open, to the deadline; below zero when past it. */
        @Nullable
        Long daysLeft(LocalDate today) {
            if (deadlineOn == null) return null;
            return ChronoUnit.DAYS.between(issuedOn == null ? today : issuedOn, deadlineOn);
        }
    }

    /** A stage reached. */
    record Reached(String stage, LocalDate reachedOn, String paper) {}

    /** An expert of a case. */
    record Expert(
            long id,
            String name,
            String degree,
            String role,
            @Nullable LocalDate deliveredOn) {

        /** Whether an opinion is expected: the secretary writes the minutes and none of their own. */
        boolean owes() {
            return deliveredOn == null && !role.equals("secretary");
        }
    }

    /** A recommendation and what became of it; no outcome where there is no answer yet. */
    record Recommendation(
            long id,
            int no,
            String words,
            String place,
            int version,
            @Nullable String outcome,
            @Nullable LocalDate answeredOn,
            @Nullable String paper,
            @Nullable String reason) {}
}
