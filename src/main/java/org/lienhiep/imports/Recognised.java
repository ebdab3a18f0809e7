package org.lienhiep.imports;

import java.util.List;
import java.util.Set;

/**
 * A file whose rows are recognised though their codes are others.
 *
 * @param type the file itself
 * @param hints columns that help to recognise and are not written
 * @param likeSql queries for records that a row may be
 * @param twiceSql queries for rows that may say the same as one above
 * @param followers tables that the database fills behind a written row
 */
record Recognised(
        ImportType type, List<ImportColumn> hints, List<String> likeSql, List<String> twiceSql, Set<String> followers)
        implements ImportTypeOver {}
