package org.lienhiep.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as pages draw it.
 *
 * @param heads the column heads
 * @param rows the rows shown
 * @param total rows of the whole list
 * @param sum the row that adds the others up, or null
 */
public record TableView(
        List<String> heads,
        List<Row> rows,
        long total,
        @Nullable Row sum) {

    /** A table without a row of sums. */
    public TableView(List<String> heads, List<Row> rows, long total) {
        this(heads, rows, total, null);
    }

    /**
     * One row.
     *
     * @param record type and id of the record, {@code events.event:41}; empty for none
     * @param cells as many as there are heads
     * @param look {@code out}: does not count and is set back; {@code here}: chosen; {@code look}: somebody must judge it;
     *     {@code cut}: the last one above a limit; or empty
     */
    public record Row(String record, List<Cell> cells, String look) {

        /** A row that counts, or one that does not and is set back. */
        public Row(String record, List<Cell> cells, boolean out) {
            this(record, cells, out ? "out" : "");
        }

        /** A row of a record. */
        public static Row of(String record, Cell... cells) {
            return new Row(record, List.of(cells), "");
        }

        /** The same row, drawn in another way. */
        public Row drawn(String as) {
            return new Row(record, cells, as);
        }
    }

    /** A whole list. */
    public static TableView of(List<String> heads, List<Row> rows) {
        return new TableView(heads, rows, rows.size());
    }

    /** The same table closed by a row of sums. */
    public TableView summed(Cell... cells) {
        return new TableView(heads, rows, total, Row.of("", cells));
    }

    /** How the head of a column is set: as its first cell is, a number's at the right. */
    public @Nullable String headLook(int column) {
        if (rows.isEmpty() || column >= rows.getFirst().cells().size()) return null;
        Cell first = rows.getFirst().cells().get(column);
        return first.look().equals("n") ? "n" : null;
    }
}
