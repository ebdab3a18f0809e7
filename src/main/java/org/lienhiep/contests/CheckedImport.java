package org.lienhiep.contests;

import java.util.List;
import java.util.Map;
import org.lienhiep.imports.Derived;
import org.lienhiep.imports.ImportColumn;
import org.lienhiep.imports.ImportType;

/**
 * A file with rules over its rows, so that a row that cannot be is named instead of breaking the import.
 *
 * @param type the file itself
 * @param checkSql each a query for {@code row_no, field, message}
 */
record CheckedImport(ImportType type, List<String> checkSql) implements ImportType {

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public List<ImportColumn> columns() {
        return type.columns();
    }

    @Override
    public List<String> key() {
        return type.key();
    }

    @Override
    public String exportSql() {
        return type.exportSql();
    }

    @Override
    public List<String> insertSql() {
        return type.insertSql();
    }

    @Override
    public Map<String, String> synced() {
        return type.synced();
    }

    @Override
    public List<Derived> derived() {
        return type.derived();
    }

    @Override
    public List<String> after() {
        return type.after();
    }
}
