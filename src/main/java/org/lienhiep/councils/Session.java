package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is typed.
 *
 * @param startsAt "08:00", or empty
 */
record Session(LocalDate heldOn, String startsAt, String place, String agenda) {

    /** A session as it is kept, with what is known of its roll, its minutes and its end. */
    record Kept(
            long id,
            long bodyId,
            LocalDate heldOn,
            String startsAt,
            String place,
            String agenda,
            int version,
            @Nullable String cancelled,
            long called,
            long present,
            @Nullable Long minutesDocument,
            @Nullable String minutes,
            @Nullable String conclusion) {

        /** planned, held (the roll was called), waiting (its day has passed without a roll), cancelled. */
        String state(LocalDate today) {
            if (cancelled != null) return "cancelled";
            if (called > 0) return "held";
            return heldOn.isBefore(today) ? "waiting" : "planned";
        }
    }

    /** A question put to the vote, with its newest count. */
    record Ballot(
            long id,
            long sessionId,
            String question,
            String item,
            boolean secret,
            String majority,
            String base,
            @Nullable Integer issued,
            int yes,
            int no,
            int abstain,
            int invalid,
            long counts,
            List<Long> out) {

        @Nullable
        Votes votes() {
            return issued == null ? null : new Votes(issued, yes, no, abstain, invalid);
        }
    }
}
