package org.lienhiep.directory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One kind of record with sentences that somebody typed, in which a person may be named. Modules give theirs as beans, so that an
 * erasure finds the name there too; a person decides about each place.
 *
 * @param table the table, and its name in messages, {@code privacy.text.<table>}
 * @param key the column of numbers that tells its rows apart
 * @param columns the columns that hold sentences
 * @param path an expression over {@code t}, the table, for the page that shows the record
 * @param versioned whether the row has a version, which a change counts on
 */
public record FreeText(String table, String key, List<String> columns, String path, boolean versioned) {

    /** Rows without a version, told apart by {@code id}. */
    public FreeText(String table, List<String> columns, String path) {
        this(table, "id", columns, path, false);
    }

    /** All that is searched of a row, as one. */
    public String words() {
        return joined(columns);
    }

    /** What a reader is shown of it: without the keys that are made from names. */
    public String shown() {
        return joined(columns.stream()
                .filter(c -> !c.equals("fold") && !c.endsWith("_key"))
                .toList());
    }

    private static String joined(List<String> columns) {
        String each = columns.stream().map(c -> "nullif(t." + c + ", '')").collect(Collectors.joining(", "));
        return "normalize(concat_ws(' · ', " + each + "), NFC)";
    }
}
