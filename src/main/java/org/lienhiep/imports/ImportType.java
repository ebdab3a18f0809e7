package org.lienhiep.imports;

import java.util.List;
import java.util.Map;

/**
 * One type of file, {@code <name>.csv}: implemented by the module that owns its records. The rows stand in a temporary table
 * {@code staging} with a column {@code row_no} and one typed column for each of {@link #columns()}; by the time the inserts run
 * they are checked and hold new rows only.
 */
public interface ImportType {

    /** The file's name without its ending, for example {@code events}. */
    String name();

    /** The columns, in the order of the export. */
    List<ImportColumn> columns();

    /** The columns that tell one row from another. */
    default List<String> key() {
        return List.of("code");
    }

    /** Every record kept, as the same columns with the same types: the export, and what tells a row that is there already. */
    String exportSql();

    /** The statements that insert the staged rows, in order. */
    List<String> insertSql();

    /** Further checks: each a query for {@code row_no, field, message} where message is a key of the module's messages. */
    default List<String> checkSql() {
        return List.of();
    }

    /** The record types whose facts change, each with a query over the staging table for the {@code id}s. */
    default Map<String, String> synced() {
        return Map.of();
    }

    /** Columns computed from others, beside them in the staging table. */
    default List<Derived> derived() {
        return List.of();
    }

    /** Names of the types whose records these rows need; they are loaded first. */
    default List<String> after() {
        return List.of();
    }
}
