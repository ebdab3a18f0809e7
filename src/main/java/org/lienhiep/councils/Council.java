package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is typed into its form.
 *
 * @param subject the record that it is for, {@code critiques.critique:12}, or null for a permanent one
 * @param basis the paper that established it
 * @param base what the majority is asked of: members, present, valid
 */
record Council(String kind, String name, @Nullable Subject subject, LocalDate establishedOn, Basis basis, Rule rule) {

    static final List<String> KINDS = List.of("council", "jury", "subjury", "secretariat", "committee");
    static final List<String> ROLES = List.of("chair", "vice", "reviewer", "member", "secretary");
    static final List<String> BASES = List.of("members", "present", "valid");
    static final List<String> STATES = List.of("standing", "dissolved");

    /** Roles that one person holds at a time. */
    static final List<String> ONE_ONLY = List.of("chair", "secretary");

    /** How it comes to a decision. */
    record Rule(Majority quorum, boolean chairNeeded, boolean reviewerNeeded, Majority majority, String base) {}

    /** A body as it is kept. */
    record Kept(
            long id,
            String kind,
            String name,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            LocalDate establishedOn,
            @Nullable Long documentId,
            String paper,
            @Nullable String number,
            String quorum,
            boolean chairNeeded,
            boolean reviewerNeeded,
            String majority,
            String base,
            int version,
            @Nullable LocalDate dissolvedOn,
            @Nullable String dissolvedReason) {

        boolean isDissolved() {
            return dissolvedOn != null;
        }

        @Nullable
        Subject subject() {
            return subjectType == null || subjectId == null ? null : new Subject(subjectType, subjectId);
        }
    }

    /** A seat with the name of who holds it; it is held from the first day until the day before {@code endedOn}. */
    record Seat(
            long id,
            long bodyId,
            long personId,
            String name,
            String degree,
            String role,
            LocalDate fromOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            String paper,
            @Nullable Long documentId) {

        boolean held(LocalDate day) {
            return !day.isBefore(fromOn) && (endedOn == null || day.isBefore(endedOn));
        }
    }
}
