package org.lienhiep.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, class or meeting as planned.
 *
 * @param planned people expected, or null
 * @param span first and last day
 */
record Event(
        String kind,
        String title,
        String field,
        Span span,
        String venue,
        String commune,
        @Nullable Integer planned) {

    static final List<String> KINDS =
            List.of("workshop", "class", "conference", "talk", "meeting_intellectuals", "national_body_activity");

    static final List<String> FIELDS = List.of("nong_nghiep", "y_te", "thuy_san", "moi_truong", "khac");

    /** First and last day. */
    record Span(LocalDate from, LocalDate to) {}

    /**
     * An event as kept, with what became of it.
     *
     * @param confirmedOn when its holding was confirmed, or null
     * @param cause why it does not count, or null
     */
    record Kept(
            long id,
            String code,
            String kind,
            String title,
            String field,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            String commune,
            @Nullable Integer planned,
            int version,
            @Nullable LocalDate confirmedOn,
            @Nullable Integer participants,
            @Nullable String cause,
            @Nullable String reason) {

        /** Its state, derived. */
        String state() {
            return cause != null ? cause : confirmedOn != null ? "held" : "planned";
        }
    }

    /** A body and its role. */
    record Body(long id, String name, String role) {}
}
