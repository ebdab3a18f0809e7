package org.lienhiep.imports;

import java.util.List;

/**
 * What is wrong with one row.
 *
 * @param row its number in the file; the head is row 1
 * @param field the column
 * @param message key of the sentence that says it
 * @param value what stood there
 * @param mends what would mend it: {@code c:} and the value for the cell, or {@code d:} and the decision on the row
 */
public record RowVerdict(int row, String field, String message, String value, List<String> mends) {

    /** A fault that nothing is known to mend. */
    public RowVerdict(int row, String field, String message, String value) {
        this(row, field, message, value, List.of());
    }
}
