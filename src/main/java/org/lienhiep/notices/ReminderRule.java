package org.lienhiep.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.WorkCalendar;
import org.lienhiep.web.Texts;

/**
 * How one kind of days is reminded of. A step is a number of units from the day: below zero before it, 0 on it, above zero after.
 *
 * @param unit {@code day}, {@code workday} or {@code month}
 * @param before steps before the day and on it, as numbers of units from far to near: 12, 9, 6, 3, 1, 0
 * @param every after the day, again each so many units as long as it is open; 0 for never
 * @param audience who is told: {@code office}, {@code leader}, {@code body}
 * @param off whether nobody is told at all
 * @param validFrom the first day of this version; null for the rule of the house
 * @param basis where the rule of the house comes from; empty for the Union's own
 */
record ReminderRule(
        String kind,
        String unit,
        List<Integer> before,
        int every,
        List<String> audience,
        boolean off,
        @Nullable LocalDate validFrom,
        String basis) {

    static final List<String> UNITS = List.of("day", "workday", "month");

    /** A reminder that goes out on a day. */
    record Step(int step, LocalDate on) {}

    /** The day of a step. */
    LocalDate day(LocalDate due, int step, WorkCalendar calendar) {
        return switch (unit) {
            case "month" -> due.plusMonths(step);
            case "workday" -> calendar.plus(due, step);
            default -> due.plusDays(step);
        };
    }

    /** The last step whose day has come, or null before the first: what was missed in between is not made up for. */
    @Nullable
    Integer reached(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (off) return null;
        int again = again(due, today, calendar);
        if (again > 0) return again;
        Integer last = null;
        for (int units : before) {
            boolean inTime = units == 0 || !today.isAfter(due);
            if (inTime && !day(due, -units, calendar).isAfter(today)) last = -units;
        }
        return last;
    }

    /** The last step after the day that has come; 0 for none. */
    private int again(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (every == 0 || !today.isAfter(due)) return 0;
        long passed = switch (unit) {
            // the end of a short month counts as the day itself
            case "month" -> ChronoUnit.MONTHS.between(due, today) + 1;
            case "workday" -> calendar.between(due, today);
            default -> ChronoUnit.DAYS.between(due, today);
        };
        int step = (int) (passed / every) * every;
        return step > 0 && day(due, step, calendar).isAfter(today) ? step - every : step;
    }

    /** The reminders that go out from a day to another, both included. */
    List<Step> between(LocalDate due, LocalDate from, LocalDate to, WorkCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        Integer known = reached(due, from.minusDays(1), calendar);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Integer now = reached(due, day, calendar);
            if (now != null && !now.equals(known)) steps.add(new Step(now, day));
            known = now;
        }
        return steps;
    }

    /** The last day for which something may be due that is reminded of on a day. */
    LocalDate horizon(LocalDate on, WorkCalendar calendar) {
        int most = before.stream().mapToInt(Integer::intValue).max().orElse(0);
        // months end early: some days more lose nothing
        return day(on, most, calendar).plusDays(3);
    }

    /** The steps as text, "12 9 6 3 1 0". */
    String steps() {
        return before.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** "Trước 12, 9, 6, 3, 1 tháng; đúng ngày; sau đó 1 tháng một lần". */
    String words() {
        if (off) return Texts.t("notices.rule.off");
        List<String> parts = new ArrayList<>();
        String early = before.stream().filter(n -> n > 0).map(String::valueOf).collect(Collectors.joining(", "));
        if (!early.isEmpty()) parts.add(Texts.t("notices.rule.before", early, Texts.t("notices.unit." + unit)));
        if (before.contains(0)) parts.add(Texts.t("notices.rule.on"));
        if (every > 0) parts.add(Texts.t("notices.rule.every", every, Texts.t("notices.unit." + unit)));
        String words = String.join("; ", parts);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Who is told, in words. */
    String told() {
        return Texts.t("notices.audience." + String.join("-", audience));
    }
}
