package org.lienhiep.imports;

import java.util.List;
import java.util.Map;

/** A file that is another one with something added. */
public interface ImportTypeOver extends ImportType {

    /** The file itself. */
    ImportType type();

    @Override
    default String name() {
        return type().name();
    }

    @Override
    default List<ImportColumn> columns() {
        return type().columns();
    }

    @Override
    default List<String> key() {
        return type().key();
    }

    @Override
    default String exportSql() {
        return type().exportSql();
    }

    @Override
    default List<String> insertSql() {
        return type().insertSql();
    }

    @Override
    default Map<String, String> synced() {
        return type().synced();
    }

    @Override
    default List<Derived> derived() {
        return type().derived();
    }

    @Override
    default List<String> after() {
        return type().after();
    }
}
