package org.lienhiep.associations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of years that term bars stand on.
 *
 * @param left its first day
 * @param right its last day
 * @param width in units of the drawing
 */
record Axis(LocalDate left, LocalDate right, int width) {

    /** A year that begins on the line. */
    record Mark(int year, int x) {}

    /** The line of all associations: six years back, five ahead. */
    static Axis around(LocalDate today) {
        return new Axis(LocalDate.of(today.getYear() - 6, 1, 1), LocalDate.of(today.getYear() + 6, 1, 1), 404);
    }

    /** Where a day stands; what lies outside stands at the edge. */
    int x(LocalDate day) {
        long all = ChronoUnit.DAYS.between(left, right);
        return (int) Math.clamp(ChronoUnit.DAYS.between(left, day) * width / all, 0, width);
    }

    /** The width between two days, at least one unit. */
    int span(LocalDate from, LocalDate to) {
        return Math.max(1, x(to) - x(from));
    }

    /** The years that begin on the line. */
    List<Mark> years() {
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(left.getYear(), 1, 1); day.isBefore(right); day = day.plusYears(1)) {
            if (!day.isBefore(left)) marks.add(new Mark(day.getYear(), x(day)));
        }
        return marks;
    }

    /** The upright lines of the years as one path of this height. */
    String grid(int height) {
        StringBuilder path = new StringBuilder();
        years().forEach(m -> path.append('M').append(m.x()).append(" 0v").append(height));
        return path.toString();
    }
}
