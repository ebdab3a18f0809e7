package org.lienhiep.figures;

/**
 * The pages of a record type whose titles are one query away.
 *
 * @param type record type
 * @param titleSql a query for id and title with {@code :ids}
 * @param prefix what stands before the id in the path
 * @param hasFacts whether the module derives facts from the type
 */
public record SqlRecordPages(String type, String titleSql, String prefix, boolean hasFacts) implements RecordPages {

    /** The pages of a type that facts follow from. */
    public SqlRecordPages(String type, String titleSql, String prefix) {
        this(type, titleSql, prefix, true);
    }

    @Override
    public boolean stands(String path) {
        return path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
    }

    @Override
    public String titles() {
        return "select t.id, t.title, '" + prefix + "' || t.id as path from (" + titleSql + ") as t(id, title)";
    }
}
