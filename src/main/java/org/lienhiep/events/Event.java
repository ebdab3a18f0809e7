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

    static final List<String> FIELDS = List.of(
            "nong_nghiep",
            "thuy_san",
            "y_te",
            "moi_truong",
            "giao_duc",
            "xay_dung",
            "cong_nghe_thong_tin",
            "khoa_hoc_xa_hoi",
            "khac");

    /** Every state an event may be in, in the order lists offer them. */
    static final List<String> STATES = List.of("held", "waiting", "planned", "cancelled", "error", "double");

    /** The roles a body may have; the first holds the event. */
    static final List<String> ROLES = List.of("lead", "co_lead", "co_organise", "sponsor");

    /** First and last day. */
    record Span(LocalDate from, LocalDate to) {}

    /** A body that takes part, by its key, and its role. */
    record Part(long organisation, String role) {}

    /**
     * What the signed list says.
     *
     * @param confirmedOn the day of the confirmation
     * @param participants people on the list
     * @param women how many of them are women, or null where the list does not say
     */
    record Holding(
            LocalDate confirmedOn,
            int participants,
            @Nullable Integer women) {}

    /**
     * An event as kept, with what became of it.
     *
     * @param confirmedOn when its holding was confirmed, or null
     * @param holdingVersion the version of that confirmation, or null
     * @param cause why it does not count, or null
     * @param sameAs the event that this one is another record of, or null
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
            @Nullable Integer women,
            @Nullable Integer holdingVersion,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable Long sameAs) {

        /** Its state on a day, derived: one of {@link #STATES}. */
        String state(LocalDate today) {
            if (cause != null) return cause;
            if (confirmedOn != null) return "held";
            return startsOn.isAfter(today) ? "planned" : "waiting";
        }
    }

    /** A body and its role. */
    record Body(long id, String name, String shortName, String role) {}
}
