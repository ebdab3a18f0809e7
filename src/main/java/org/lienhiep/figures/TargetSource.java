package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where the year's targets come from; implemented by the module that keeps them. */
public interface TargetSource {

    /** The targets whose period lies within these days, in one statement, in the order of their decisions. */
    List<Target> targets(LocalDate from, LocalDate to);

    /**
     * A target in force.
     *
     * @param id key of its record
     * @param path the page that shows it
     * @param title the task in short
     * @param indicator code of the indicator it is measured by
     * @param filter text form of the filter, see {@link Filters}
     * @param direction at least, at most or exactly
     * @param value the value in force, after amendments
     * @param period the days it covers
     */
    record Target(
            long id,
            String path,
            String title,
            String indicator,
            String filter,
            Direction direction,
            BigDecimal value,
            Period period) {}

    /** First and last day. */
    record Period(LocalDate from, LocalDate to) {}
}
