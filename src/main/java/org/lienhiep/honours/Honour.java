package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person proposed for an honour, as entered.
 *
 * @param proposer the body that proposes, or null
 */
record Honour(long round, long person, @Nullable Long proposer, LocalDate proposedOn, String achievement) {

    static final List<String> STATES = List.of("proposed", "decided", "withdrawn");

    /**
     * A proposal as kept, with what became of it.
     *
     * @param documentId the registered document of the decision, if one has its number and day
     */
    record Kept(
            long id,
            long roundId,
            String round,
            long personId,
            String person,
            @Nullable Long proposerId,
            LocalDate proposedOn,
            String achievement,
            int version,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable Long documentId,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnReason) {

        /** Its state, derived. */
        String state() {
            return withdrawnOn != null ? "withdrawn" : decidedOn != null ? "decided" : "proposed";
        }
    }

    /**
     * A round of honours.
     *
     * @param opensOn first day for proposals, or null
     * @param closesOn last day for proposals, or null
     */
    record Round(
            int ordinal,
            String name,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn) {}

    /** A round as kept, with its numbers. */
    record KeptRound(
            long id,
            String code,
            int ordinal,
            String name,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            int version,
            long proposed,
            long decided,
            long withdrawn,
            long publicity) {}

    /** An item of publicity for a round. */
    record Publicity(String kind, String title, LocalDate on, String place) {

        static final List<String> KINDS = List.of("news", "broadcast", "banner");
    }

    /** An item of publicity as kept. */
    record KeptPublicity(
            long id,
            long roundId,
            String round,
            String kind,
            String title,
            LocalDate happenedOn,
            String place,
            int version,
            @Nullable String errorReason) {}
}
