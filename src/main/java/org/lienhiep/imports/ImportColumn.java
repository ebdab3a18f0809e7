package org.lienhiep.imports;

import java.util.Set;

/**
 * One column of an import file, which is the same column of the export.
 *
 * @param name its field code, the head of the column and the name in the staging table
 * @param kind what its values are
 * @param needed whether every row must have a value
 * @param choices the values allowed; empty for any
 * @param table for references the table whose {@code code} must hold the value; empty otherwise
 */
public record ImportColumn(String name, Kind kind, boolean needed, Set<String> choices, String table) {

    /** What the values of a column are. */
    public enum Kind {
        /** Words, at most 20,000 characters. */
        TEXT("text"),
        /** A day: ISO, or dd/mm/yyyy. */
        DATE("date"),
        /** A whole number. */
        INTEGER("bigint"),
        /** A number with a decimal point. */
        DECIMAL("numeric"),
        /** {@code true} or {@code false}; empty is false. */
        FLAG("boolean"),
        /** Several values with {@code ;} between them, kept as text. */
        LIST("text");

        final String sqlType;

        Kind(String sqlType) {
            this.sqlType = sqlType;
        }
    }

    /** A column of this kind that may be empty. */
    public static ImportColumn of(String name, Kind kind) {
        return new ImportColumn(name, kind, false, Set.of(), "");
    }

    /** Words. */
    public static ImportColumn text(String name) {
        return of(name, Kind.TEXT);
    }

    /** A day. */
    public static ImportColumn date(String name) {
        return of(name, Kind.DATE);
    }

    /** A whole number. */
    public static ImportColumn integer(String name) {
        return of(name, Kind.INTEGER);
    }

    /** A number. */
    public static ImportColumn decimal(String name) {
        return of(name, Kind.DECIMAL);
    }

    /** Yes or no. */
    public static ImportColumn flag(String name) {
        return of(name, Kind.FLAG);
    }

    /** One of these codes. */
    public static ImportColumn choice(String name, String... choices) {
        return new ImportColumn(name, Kind.TEXT, false, Set.of(choices), "");
    }

    /** The code of a record kept in this table. */
    public static ImportColumn reference(String name, String table) {
        return new ImportColumn(name, Kind.TEXT, false, Set.of(), table);
    }

    /** Codes of records kept in this table, with {@code ;} between them. */
    public static ImportColumn references(String name, String table) {
        return new ImportColumn(name, Kind.LIST, false, Set.of(), table);
    }

    /** The same column, with a value needed in every row. */
    public ImportColumn required() {
        return new ImportColumn(name, kind, true, choices, table);
    }
}
