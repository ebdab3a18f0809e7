package org.lienhiep.imports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list that somebody brought.
 *
 * @param upload the file it came in; several sheets of one file share it
 * @param lastRow number of its last row
 * @param headRow number of the row that names the columns; 0 while none is known
 * @param exact whether it is written as our own export writes
 * @param places for each column and hint of the type the column of the file; -1 for none
 * @param constants for each of them a value for every row, empty for none
 * @param today the business date it was brought on
 * @param judgedVersion the version that the verdicts on its rows were made for
 * @param job the job that works on it or last did, or null
 * @param added rows entered, null while it was not
 * @param removed rows taken out again, null while it was not undone
 */
record Batch(
        long id,
        String upload,
        String type,
        String name,
        String sheet,
        long bytes,
        int lastRow,
        int headRow,
        boolean exact,
        Integer[] places,
        String[] constants,
        LocalDate today,
        int version,
        int judgedVersion,
        @Nullable Long job,
        OffsetDateTime at,
        String account,
        @Nullable Integer added,
        @Nullable Integer same,
        @Nullable Integer leftOut,
        @Nullable OffsetDateTime enteredAt,
        @Nullable Integer removed,
        @Nullable OffsetDateTime withdrawnAt) {

    /** Days for which an entry can be undone. */
    static final int UNDO_DAYS = 30;

    /** {@code open}, {@code entered}, {@code undone} or {@code withdrawn}. */
    String state() {
        if (removed != null) return "undone";
        if (withdrawnAt != null) return "withdrawn";
        return added == null ? "open" : "entered";
    }

    /** Whether its rows may still be mended and entered. */
    boolean open() {
        return state().equals("open");
    }

    /** Whether the entry can still be undone: it is not older than {@link #UNDO_DAYS}. */
    boolean undoable(OffsetDateTime now) {
        return state().equals("entered")
                && enteredAt != null
                && enteredAt.plusDays(UNDO_DAYS).isAfter(now);
    }

    /** Whether the verdicts fit what stands in the rows. */
    boolean judged() {
        return judgedVersion == version;
    }

    /** The column of the file for a column of the type; -1 for none. */
    int place(int column) {
        return column < places.length ? places[column] : -1;
    }

    /** The value of every row for a column of the type; empty for none. */
    String constant(int column) {
        return column < constants.length && constants[column] != null ? constants[column] : "";
    }

    /** The columns that every row needs and that neither the file nor a value for all gives. */
    List<ImportColumn> missing(ImportType type) {
        List<ImportColumn> columns = type.columns();
        return columns.stream()
                .filter(c -> c.needed() && !c.name().equals("code"))
                .filter(c -> place(columns.indexOf(c)) < 0
                        && constant(columns.indexOf(c)).isEmpty())
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Batch b && b.id == id && b.version == version;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + version;
    }

    @Override
    public String toString() {
        return "batch " + id + " " + type + " " + Arrays.toString(places);
    }
}
