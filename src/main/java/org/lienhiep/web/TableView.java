package org.lienhiep.web;

import java.util.List;

/**
 * A table as pages draw it.
 *
 * @param heads the column heads
 * @param rows the rows shown
 * @param total rows of the whole list
 */
public record TableView(List<String> heads, List<Row> rows, long total) {

    /**
     * One row.
     *
     * @param record type and id of the record, {@code events.event:41}; empty for none
     * @param cells as many as there are heads
     * @param out whether the row does not count and is set back
     */
    public record Row(String record, List<Cell> cells, boolean out) {

        /** A row of a record. */
        public static Row of(String record, Cell... cells) {
            return new Row(record, List.of(cells), false);
        }
    }

    /** A whole list. */
    public static TableView of(List<String> heads, List<Row> rows) {
        return new TableView(heads, rows, rows.size());
    }
}
