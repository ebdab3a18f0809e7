package org.lienhiep.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that pages by key: after this day and this id. It stands in the address as {@code ?after=2017-03-14.41}.
 *
 * @param on the day of the last row shown
 * @param id the id of the last row shown
 */
public record Keyset(LocalDate on, long id) {

    /** Rows a page shows. */
    public static final int PAGE = 50;

    private static final ScopedValue<Integer> FILE_PORTION = ScopedValue.newInstance();

    /** Rows to read for a page, without the one further that tells of a next: {@link #PAGE}, or more where a file is written. */
    public static int rows() {
        return FILE_PORTION.isBound() ? FILE_PORTION.get() : PAGE;
    }

    /** Reads lists in portions of this many rows. */
    static <T, X extends Throwable> T inPortions(int rows, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(FILE_PORTION, rows).call(work);
    }

    /** Before every row of a list that runs from the newest to the oldest. */
    public static final Keyset NEWEST = new Keyset(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    /** Reads the place; one that cannot be read is the beginning. */
    public static Keyset read(@Nullable String text, Keyset beginning) {
        if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) return beginning;
        try {
            return new Keyset(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11)));
        } catch (DateTimeException e) {
            return beginning;
        }
    }

    @Override
    public String toString() {
        return on + "." + id;
    }

    /**
     * One page of a list.
     *
     * @param rows at most {@link #PAGE}
     * @param total rows of the whole list under its filter
     * @param next where the next page begins, or null on the last
     */
    public record Page<T>(
            List<T> rows, long total, @Nullable String next) {

        /** Cuts a page out of rows that were read one further than it shows. */
        public static <T> Page<T> of(List<T> read, long total, Function<T, String> place) {
            // a list that always reads one page does so for a file too
            int most = read.size() == PAGE + 1 ? PAGE : Keyset.rows();
            if (read.size() <= most) return new Page<>(read, total, null);
            List<T> shown = read.subList(0, most);
            return new Page<>(shown, total, place.apply(shown.getLast()));
        }
    }
}
