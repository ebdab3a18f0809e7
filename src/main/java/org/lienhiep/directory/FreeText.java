package org.lienhiep.directory;

import java.util.List;

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

    /** The sentences of a row as one. */
    public String words() {
        return "normalize(concat_ws(' · ', t." + String.join(", t.", columns) + "), NFC)";
    }
}
