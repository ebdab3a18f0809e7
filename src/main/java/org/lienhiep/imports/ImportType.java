package org.lienhiep.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Columns that a list may have beside these: they help to recognise a record and are not written; named in no export. */
    default List<ImportColumn> hints() {
        return List.of();
    }

    /** Queries for {@code row_no, code, title} of a record that a staged row may be, though its key is another. */
    default List<String> likeSql() {
        return List.of();
    }

    /** Queries for {@code row_no, other}: a row that may say the same as a row above it, though its key is another. */
    default List<String> twiceSql() {
        return List.of();
    }

    /** Tables that the database itself fills behind a written row; an undoing empties them with it. */
    default Set<String> followers() {
        return Set.of();
    }

    /** The modules whose records the file writes, as the tables of {@link #insertSql()} say. */
    default Set<String> modules() {
        Set<String> modules = new LinkedHashSet<>();
        for (String sql : insertSql()) {
            Matcher target = TARGET.matcher(sql);
            if (target.find()) modules.add(target.group(1));
        }
        return modules;
    }

    /** The columns and the hints, as a list may hold them. */
    default List<ImportColumn> places() {
        return java.util.stream.Stream.concat(columns().stream(), hints().stream())
                .toList();
    }

    /** The table that a statement inserts into: module and name. */
    Pattern TARGET = Pattern.compile("(?is)^\\s*insert\\s+into\\s+([a-z_]+)\\.([a-z_]+)");
}
