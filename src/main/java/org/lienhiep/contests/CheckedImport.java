package org.lienhiep.contests;

import java.util.List;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.ImportTypeOver;

/**
 * A file with rules over its rows, so that a row that cannot be is named instead of breaking the import.
 *
 * @param type the file itself
 * @param checkSql each a query for {@code row_no, field, message}
 */
record CheckedImport(ImportType type, List<String> checkSql) implements ImportTypeOver {}
