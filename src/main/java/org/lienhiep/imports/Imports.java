package org.lienhiep.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.ManyRows;
import org.lienhiep.web.SafeText;
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
    private final Checks checks;
    private final FreshStatistics statistics;
    private final Audit audit;

    Imports(DataSource dataSource, JdbcClient jdbc, Checks checks, FreshStatistics statistics, Audit audit) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.checks = checks;
        this.statistics = statistics;
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
        wrong.addAll(checks.broken(type, MOST_VERDICTS - wrong.size()));
        int same = wrong.isEmpty() ? checks.takeOutSame(type).size() : 0;
        if (wrong.isEmpty()) wrong.addAll(checks.changed(type, MOST_VERDICTS));
        int added = wrong.isEmpty() ? rows - same : 0;
        if (wrong.isEmpty() && !dryRun && added > 0) {
            ManyRows.planKeyChecksOnce(jdbc);
            checks.insert(type);
            statistics.after(added);
            // one line for the whole file, not one for each row
            audit.record("import", "imports." + type.name(), 0, List.of("rows=" + added, "sha256=" + hashed.sha256()));
        }
        return new ImportResult(rows, added, same, wrong);
    }

    private int stage(ImportType type, Reader file, List<RowVerdict> wrong) {
        var connection = DataSourceUtils.getConnection(dataSource);
        var reader = new RowReader(type, new ExactCells(), v -> {
            if (wrong.size() < MOST_VERDICTS) wrong.add(v);
        });
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(file)) {
            var records = parser.iterator();
            int[] places = records.hasNext() ? places(type, records.next()) : new int[0];
            int row = 1;
            try (var staging = new Staging(connection, type)) {
                while (records.hasNext()) {
                    CSVRecord values = records.next();
                    staging.add(++row, reader.read(row, i -> cell(values, places, i)));
                }
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

    private static String cell(CSVRecord values, int[] places, int column) {
        int at = column < places.length ? places[column] : -1;
        return at < 0 || at >= values.size()
                ? ""
                : SafeText.plain(values.get(at).strip());
    }

    /** A failure of the database as Spring names it. */
    static RuntimeException translated(SQLException e) {
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
}
