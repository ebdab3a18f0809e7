package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;

/**
 * The slip of a day, one A4 page: what is overdue, due that day, due in the week after it, and for whom.
 *
 * @param on the day
 * @param bodies short names of bodies by key
 */
record Slip(LocalDate on, List<Part> parts, long total, Map<Long, String> bodies) {

    /** Rows that fit on the page beside the heads, most of them two lines high. */
    static final int ROWS = 14;

    /** Rows kept free for what is overdue and for the week, however full the day is. */
    private static final int KEPT = 4;

    /** A part of the slip; {@code more} rows did not fit. */
    record Part(String name, List<Due> rows, int more) {}

    /** Lays out what is due up to a week after the day. */
    static Slip of(LocalDate on, List<Due> open, Map<Long, String> bodies) {
        Comparator<Due> byDay = Comparator.comparing(Due::on).thenComparing(Due::record);
        List<Due> sorted = open.stream().sorted(byDay).toList();
        // the newest of what is late: the oldest has been said often
        List<Due> late =
                sorted.stream().filter(d -> d.on().isBefore(on)).toList().reversed();
        List<Due> today = sorted.stream().filter(d -> d.on().equals(on)).toList();
        List<Due> week = sorted.stream().filter(d -> d.on().isAfter(on)).toList();
        Part now = cut("today", today, ROWS - 2 * KEPT);
        Part before = cut("late", late, ROWS - now.rows.size() - Math.min(KEPT, week.size()));
        Part after = cut("week", week, ROWS - now.rows.size() - before.rows.size());
        List<Part> parts = List.of(before, now, after);
        return new Slip(on, parts, sorted.size(), bodies);
    }

    private static Part cut(String name, List<Due> rows, int most) {
        return new Part(name, rows.stream().limit(most).toList(), Math.max(0, rows.size() - most));
    }

    Cell mark(Due due) {
        return Notice.mark(due.kind(), due.on(), on);
    }

    /** Whose work it is; the office's own where no body is named. */
    @Nullable
    String body(Due due) {
        return due.organisation() == null ? null : bodies.get(due.organisation());
    }
}
