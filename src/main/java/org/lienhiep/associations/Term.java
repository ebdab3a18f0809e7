package org.lienhiep.associations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * A term as entered.
 *
 * @param ordinal its number: the third term is 3
 * @param startsOn the day of the congress that opened it
 * @param endsOn its last day
 */
record Term(int ordinal, LocalDate startsOn, LocalDate endsOn) {

    static final List<String> REASONS = List.of("personnel", "funds", "lost_contact", "reorganisation", "other");

    /**
     * A term as kept, with its extension, its congress and what was agreed last.
     *
     * @param extendedTo the last day of the extension in force, or null
     * @param documentId the document that granted it, or null
     * @param plannedOn the day planned for the congress, or null
     * @param heldOn the day the congress was held, or null
     * @param nextStartsOn the day on which the next term began, or null
     */
    record Kept(
            long id,
            long organisationId,
            String name,
            int ordinal,
            LocalDate startsOn,
            LocalDate endsOn,
            int version,
            @Nullable LocalDate extendedTo,
            @Nullable Long documentId,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String step,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextStartsOn) {

        TermState.Days days() {
            return new TermState.Days(endsOn, extendedTo, heldOn);
        }

        /** The last day, its extension included. */
        LocalDate lastDay() {
            return days().last();
        }

        TermState state(LocalDate today, int soonMonths) {
            return TermState.on(today, days(), soonMonths);
        }

        /** "Nhiệm kỳ III". */
        String title() {
            return Texts.t("associations.term-number", Roman.of(ordinal));
        }

        /** Whether a later term has begun, so that this one is history. */
        boolean over() {
            return nextStartsOn != null;
        }
    }

    /** The state of a term in full, where it stands alone. */
    static Cell standing(TermState state, TermState.Days days, LocalDate today) {
        return state == TermState.IN_TERM
                ? Cell.mark("plain", Texts.t("associations.state.in-term-alone", Fmt.date(days.last())))
                : mark(state, days, today);
    }

    /** The state of a term as a mark with its word. */
    static Cell mark(TermState state, TermState.Days days, LocalDate today) {
        long distance = Math.abs(ChronoUnit.DAYS.between(today, days.last()));
        return switch (state) {
            case OVERDUE -> Cell.mark("late", Texts.t("associations.state.overdue", Fmt.number(distance)));
            case SOON -> Cell.mark("soon", Texts.t("associations.state.soon", Fmt.number(distance)));
            case EXTENDED -> Cell.mark("soon", Texts.t("associations.state.extended", Fmt.date(days.last())));
            case HELD -> Cell.mark("soon", Texts.t("associations.state.held", Fmt.date(days.heldOn())));
            case IN_TERM -> Cell.mark("plain", Texts.t("associations.state.in-term", Fmt.date(days.last())));
            case NONE -> Cell.mark("hard", Texts.t("associations.state.none"));
        };
    }
}
