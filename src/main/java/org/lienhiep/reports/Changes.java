package org.lienhiep.reports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureRow;

/**
 * What happened to a figure's list since it was signed.
 *
 * @param item the figure
 * @param rows the records that came, went or count differently
 */
record Changes(Composed.Item item, List<Change> rows) {

    /**
     * One record.
     *
     * @param kind {@code came}, {@code went} or {@code changed}
     * @param row the record
     * @param by what it adds to today's value beside the signed one
     * @param reason the rule that keeps it out today, or null
     */
    record Change(
            String kind,
            FigureRow row,
            BigDecimal by,
            @Nullable String reason) {}
}
