package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lienhiep.figures.Direction;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.Filters;
import org.lienhiep.figures.TargetSource;

/**
 * A target of a task with the value in force on a day.
 *
 * @param own whether only what the assignee is credited with counts
 */
record YearTarget(
        long id,
        long taskId,
        String title,
        long assigneeId,
        String indicator,
        String filter,
        String direction,
        boolean own,
        BigDecimal value,
        int year) {

    static final List<String> DIRECTIONS = List.of("at_least", "at_most", "exactly");

    /** A value since a day, by a decision. */
    record Value(
            long targetId,
            LocalDate validFrom,
            BigDecimal value,
            long decisionId,
            String decision,
            LocalDate decidedOn) {}

    /** A target with its figure, how it grew, and what may be said of it. */
    record Measured(YearTarget target, Figure figure, List<FigureLists.Day> days, Outlook outlook) {}

    /** The way it points. */
    Direction way() {
        return Direction.valueOf(direction.toUpperCase(Locale.ROOT));
    }

    /** First and last day of its year. */
    TargetSource.Period period() {
        return new TargetSource.Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** What it counts, as figures read it. */
    String wholeFilter() {
        String whole =
                own ? filter + (filter.isEmpty() ? "" : ";") + "organisation=" + assigneeId + ";role=lead" : filter;
        return Filters.text(Filters.parse(whole));
    }
}
