package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the staged rows of a batch and notes every row written, so that exactly those can be taken out again. */
@Component
class Written {

    /** Views that stand for a table where rows are inserted. */
    private static final Map<String, String> BEHIND = Map.of("documents.document_ref", "documents.document");

    /** A table that an entry wrote to. */
    record Table(int step, String tableName, List<String> keys, List<String> columns) {

        /** The row's key as one text. */
        String key(String alias) {
            return "row(" + prefixed(keys, alias) + ")::text";
        }

        /** A hash of what stands in the columns that there were when the row was written. */
        String hash(String alias) {
            return "md5(row(" + prefixed(columns, alias) + ")::text)";
        }

        private static String prefixed(List<String> names, String alias) {
            return names.stream().map(n -> alias + "." + n).collect(Collectors.joining(", "));
        }
    }

    private final JdbcClient jdbc;
    private final FreshStatistics statistics;

    Written(JdbcClient jdbc, FreshStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** Runs the type's statements for a batch. */
    void insert(long batch, ImportType type) {
        jdbc.sql("drop table if exists pg_temp.written_now").update();
        jdbc.sql("create temporary table written_now (step int, first_key bigint, key text) on commit drop")
                .update();
        List<Table> tables = new ArrayList<>();
        int rows = 0;
        for (String sql : type.insertSql()) {
            Table table = target(tables.size() + 1, sql);
            if (table == null) {
                jdbc.sql(sql).update();
                continue;
            }
            tables.add(table);
            rows += jdbc.sql("with done as (" + sql.strip() + " returning " + table.keys.getFirst()
                            + " as first_key, row("
                            + String.join(", ", table.keys)
                            + ")::text as key) insert into written_now (step, first_key, key) select "
                            + table.step + ", first_key, key from done")
                    .update();
        }
        jdbc.sql("analyze written_now").update();
        statistics.after(rows);
        tables.forEach(table -> keep(batch, table));
    }

    /** Hashes last: a later statement of the type may have filled in what the insert could not know. */
    private void keep(long batch, Table table) {
        jdbc.sql("insert into imports.written_table (batch_id, step, table_name, keys, columns)"
                        + " values (:batch, :step, :table, :keys, :columns)")
                .param("batch", batch)
                .param("step", table.step)
                .param("table", table.tableName)
                .param("keys", table.keys.toArray(String[]::new))
                .param("columns", table.columns.toArray(String[]::new))
                .update();
        jdbc.sql("insert into imports.written (batch_id, step, first_key, key, hash) select " + batch
                        + ", w.step, w.first_key, w.key, "
                        + table.hash("t") + " from written_now w join " + table.tableName + " t on t."
                        + table.keys.getFirst()
                        + " = w.first_key and " + table.key("t") + " = w.key where w.step = " + table.step)
                .update();
    }

    private @Nullable Table target(int step, String sql) {
        Matcher target = ImportType.TARGET.matcher(sql);
        if (!target.find()) return null;
        String named = target.group(1) + "." + target.group(2);
        String table = BEHIND.getOrDefault(named, named);
        return new Table(step, table, keys(table), columns(table));
    }

    private List<String> keys(String table) {
        return jdbc.sql("""
            select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indrelid = cast(:table as regclass) and i.indisprimary and a.attname <> 'union_id'
            order by array_position(i.indkey::int2[], a.attnum)
            """).param("table", table).query(String.class).list();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0"
                        + " and not attisdropped order by attnum")
                .param("table", table)
                .query(String.class)
                .list();
    }

    /** The tables that a batch wrote to, the last one first. */
    List<Table> tables(long batch) {
        return jdbc.sql("select step, table_name, keys, columns from imports.written_table where batch_id = :batch"
                        + " order by step desc")
                .param("batch", batch)
                .query((row, n) -> new Table(
                        row.getInt("step"),
                        row.getString("table_name"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        List.of((String[]) row.getArray("columns").getArray())))
                .list();
    }
}
