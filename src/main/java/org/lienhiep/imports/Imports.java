package org.lienhiep.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads files into records: COPY into a staging table, checks over the set, one insert over the set, one sync of the facts. */
@Component
public class Imports {

    static final int MOST_VERDICTS = 1_000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Imports(DataSource dataSource, JdbcClient jdbc, Facts facts, Audit audit) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** The file's head names a column that its type does not have. */
    public static class UnknownColumn extends RuntimeException {
        /** The name as it stands in the head. */
        public UnknownColumn(String name) {
            super(name);
        }
    }

    /**
     * Imports one file for the current Union, in the caller's transaction. While one row is wrong, nothing is inserted.
     *
     * @param dryRun judge only
     * @throws UnknownColumn where the head names no column of the type
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportResult run(ImportType type, Reader file, boolean dryRun) {
        List<RowVerdict> wrong = new ArrayList<>();
        var hashed = new HashedReader(file);
        int rows = stage(type, hashed, wrong);
        jdbc.sql("analyze staging").update();
        checks(type).forEach(sql -> check(sql, wrong));
        int same = wrong.isEmpty() ? takeOutSame(type) : 0;
        if (wrong.isEmpty()) check(changed(type), wrong);
        int added = wrong.isEmpty() ? rows - same : 0;
        if (wrong.isEmpty() && !dryRun && added > 0) {
            insert(type);
            // one line for the whole file, not one for each row
            audit.record("import", "imports." + type.name(), 0, List.of("rows=" + added, "sha256=" + hashed.sha256()));
        }
        return new ImportResult(rows, added, same, wrong);
    }

    private int stage(ImportType type, Reader file, List<RowVerdict> wrong) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(file)) {
            var records = parser.iterator();
            int[] places = records.hasNext() ? places(type, records.next()) : new int[0];
            int row = 1;
            try (var staging = new Staging(connection, type, wrong)) {
                while (records.hasNext()) staging.add(++row, records.next(), places);
            }
            return row - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static RuntimeException translated(SQLException e) {
        RuntimeException known = new SQLExceptionSubclassTranslator().translate("import", null, e);
        return known == null ? new IllegalStateException(e) : known;
    }

    /** Where each column of the type stands in the file; field codes and Vietnamese labels are known, nothing else is. */
    private static int[] places(ImportType type, CSVRecord head) {
        int[] places = new int[type.columns().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).replace("\uFEFF", "").strip();
            int at = place(type, name);
            if (at < 0) throw new UnknownColumn(name);
            places[at] = i;
        }
        return places;
    }

    private static int place(ImportType type, String name) {
        for (int i = 0; i < type.columns().size(); i++) {
            String code = type.columns().get(i).name();
            String label = Texts.in("vi", "imports.column." + code);
            if (code.equals(name) || label.equalsIgnoreCase(name)) return i;
        }
        return -1;
    }

    private static List<String> checks(ImportType type) {
        List<String> checks = new ArrayList<>();
        String key = String.join(", ", type.key());
        checks.add("select row_no, '" + type.key().getFirst()
                + "', 'imports.twice' from (select row_no, row_number() over " + "(partition by " + key
                + " order by row_no) as n from staging) numbered where n > 1");
        for (ImportColumn column : type.columns()) {
            if (column.table().isEmpty()) continue;
            String codes = column.kind() == ImportColumn.Kind.LIST
                    ? "staging s cross join lateral unnest(string_to_array(s." + column.name() + ", ';')) as r(code)"
                    : "staging s cross join lateral (select s." + column.name() + " as code) r";
            checks.add("select distinct s.row_no, '" + column.name() + "', 'imports.no-record' from " + codes
                    + " where r.code is not null and not exists (select 1 from " + column.table()
                    + " t where t.code = r.code)");
        }
        checks.addAll(type.checkSql());
        return checks;
    }

    private void check(String sql, List<RowVerdict> wrong) {
        int room = MOST_VERDICTS - wrong.size();
        if (room <= 0) return;
        wrong.addAll(jdbc.sql("select * from (" + sql + ") c(row_no, field, message) order by 1 limit " + room)
                .query((r, n) -> new RowVerdict(r.getInt(1), r.getString(2), r.getString(3), ""))
                .list());
    }

    /** Rows that are there already, value for value, are taken out of the staging table. */
    private int takeOutSame(ImportType type) {
        String all = type.columns().stream().map(ImportColumn::name).collect(Collectors.joining(", "));
        return jdbc.sql("delete from staging s where exists (select 1 from (" + type.exportSql() + ") e where "
                        + keysEqual(type) + " and not exists (select " + prefixed("s", all) + " except select "
                        + prefixed("e", all) + "))")
                .update();
    }

    private static String changed(ImportType type) {
        return "select s.row_no, '" + type.key().getFirst()
                + "', 'imports.differs' from staging s where exists (select 1 from (" + type.exportSql() + ") e where "
                + keysEqual(type) + ")";
    }

    private static String keysEqual(ImportType type) {
        return type.key().stream().map(k -> "e." + k + " = s." + k).collect(Collectors.joining(" and "));
    }

    private static String prefixed(String alias, String columns) {
        return Arrays.stream(columns.split(", ", -1)).map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }

    private void insert(ImportType type) {
        type.insertSql().forEach(sql -> jdbc.sql(sql).update());
        for (Map.Entry<String, String> changed : type.synced().entrySet()) {
            facts.sync(
                    changed.getKey(),
                    jdbc.sql(changed.getValue()).query(Long.class).list());
        }
    }
}
