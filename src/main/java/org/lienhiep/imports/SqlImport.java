package org.lienhiep.imports;

import java.util.List;
import java.util.Map;

/**
 * An import type given by its parts.
 *
 * @param name of the file
 * @param key columns that tell rows apart
 * @param columns of the file
 * @param derived columns computed from others
 * @param exportSql every record kept
 * @param insertSql statements that insert the staged rows
 * @param synced record types whose facts change, with the query for their ids
 * @param after types loaded first
 */
public record SqlImport(
        String name,
        List<String> key,
        List<ImportColumn> columns,
        List<Derived> derived,
        String exportSql,
        List<String> insertSql,
        Map<String, String> synced,
        List<String> after)
        implements ImportType {}
