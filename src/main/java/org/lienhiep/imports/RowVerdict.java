package org.lienhiep.imports;

/**
 * What is wrong with one row.
 *
 * @param row its number in the file; the head is row 1
 * @param field the column
 * @param message key of the sentence that says it
 * @param value what stood there
 */
public record RowVerdict(int row, String field, String message, String value) {}
