package org.lienhiep.associations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an association stands with its term on a day; derived from dates, never typed. In the order of risk. */
enum TermState {
    /** Past the term, and past its extension if there is one, without a congress. */
    OVERDUE("overdue", 1),
    /** Past the term, within the extension. */
    EXTENDED("extended", 2),
    /** In the last months of the term. */
    SOON("soon", 2),
    /** The congress that ends the term was held; the next term is not recorded yet. */
    HELD("held", 2),
    /** In term, with time left. */
    IN_TERM("in-term", 3),
    /** No term is recorded. */
    NONE("none", 4);

    private final String code;
    private final int group;

    TermState(String code, int group) {
        this.code = code;
        this.group = group;
    }

    /** Its code in addresses and messages. */
    String code() {
        return code;
    }

    /** The group of the time line it stands in, 1 to 4. */
    int group() {
        return group;
    }

    static TermState of(String code) {
        for (TermState state : values()) if (state.code.equals(code)) return state;
        throw new IllegalArgumentException(code);
    }

    static boolean known(@Nullable String code) {
        for (TermState state : values()) if (state.code.equals(code)) return true;
        return false;
    }

    /**
     * The days that decide.
     *
     * @param endsOn the last day of the term
     * @param extendedTo the last day of the extension, or null
     * @param heldOn the day of the congress that ended the term, or null
     */
    record Days(
            LocalDate endsOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate heldOn) {

        LocalDate last() {
            return extendedTo == null ? endsOn : extendedTo;
        }
    }

    /**
     * The state on a day. The last day is still in term; overdue begins the day after.
     *
     * @param soonMonths months before the last day in which the congress is to be prepared
     */
    static TermState on(LocalDate day, Days days, int soonMonths) {
        if (days.heldOn != null && !day.isBefore(days.heldOn)) return HELD;
        if (day.isAfter(days.last())) return OVERDUE;
        if (day.isAfter(days.endsOn)) return EXTENDED;
        return day.isBefore(days.last().minusMonths(soonMonths)) ? IN_TERM : SOON;
    }
}
