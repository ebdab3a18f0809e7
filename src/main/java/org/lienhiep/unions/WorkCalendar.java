package org.lienhiep.unions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, but for the special days. Clocks of the law that run in working days count with it: the
 * day on which a clock starts is not counted, its last day is.
 *
 * @param special the days that are otherwise than their week says
 */
public record WorkCalendar(Map<LocalDate, SpecialDay> special) {

    /** Whether this day is worked. */
    public boolean works(LocalDate day) {
        SpecialDay known = special.get(day);
        if (known != null) return known.worked();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day that is this many working days later, or earlier where the number is below zero; the day itself for none. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate at = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            at = at.plusDays(step);
            if (works(at)) left--;
        }
        return at;
    }

    /** Working days after the first day, up to and with the second; below zero where the second comes first. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (works(day)) count++;
        return count;
    }
}
