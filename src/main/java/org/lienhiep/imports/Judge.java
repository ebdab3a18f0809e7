package org.lienhiep.imports;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges the rows of a batch, and leaves those that would be new records in the staging table of the transaction. */
@Component
class Judge {

    private static final int PORTION = 5_000;
    private static final int MOST_BROKEN = Lines.MOST_FAULTS;
    private static final Pattern ONLY_NUMBERS = Pattern.compile("\\(?\\d{1,2}\\)?");

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Checks checks;
    private final Lines lines;
    private final Batches batches;
    private final ImportTypes types;

    Judge(DataSource dataSource, JdbcClient jdbc, Checks checks, Lines lines, Batches batches, ImportTypes types) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.checks = checks;
        this.lines = lines;
        this.batches = batches;
        this.types = types;
    }

    /** Judges a batch and keeps the verdicts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Judgement keep(long id) {
        Batch batch = batches.lockOpen(id);
        ImportType type = types.find(batch.type()).orElseThrow(NotFound::new);
        var judgement = batch.missing(type).isEmpty() ? judge(batch, type) : new Judgement();
        lines.judge(id, judgement.verdicts(), judgement.faults());
        batches.judged(id, batch.version());
        return judgement;
    }

    /** Judges a batch; the rows that would be new records stand in {@code staging} afterwards. */
    private Judgement judge(Batch batch, ImportType type) {
        var judgement = new Judgement();
        var connection = DataSourceUtils.getConnection(dataSource);
        Set<Integer> decidedNew = new HashSet<>();
        try (var staging = new Staging(connection, type)) {
            stage(batch, type, staging, judgement, decidedNew);
        } catch (SQLException e) {
            throw Imports.translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        jdbc.sql("analyze staging").update();
        for (RowVerdict broken : checks.broken(type, MOST_BROKEN)) judgement.wrong(mended(broken));
        checks.takeOutSame(type).stream().filter(r -> !judgement.isWrong(r)).forEach(judgement::same);
        checks.changed(type, MOST_BROKEN).forEach(v -> judgement.wrong(mended(v)));
        alike(type, judgement, decidedNew);
        return judgement;
    }

    private void stage(Batch batch, ImportType type, Staging staging, Judgement judgement, Set<Integer> decidedNew)
            throws SQLException {
        var references = new References(jdbc);
        CellReader cells = batch.exact() ? new ExactCells() : new HumanCells(batch.today(), references);
        var reader = new RowReader(type, cells, judgement::wrong);
        int row = 0;
        while (true) {
            List<Lines.Line> portion = lines.after(batch.id(), row, PORTION);
            if (portion.isEmpty()) return;
            if (!batch.exact()) prepare(batch, type, references, portion);
            for (Lines.Line line : portion) {
                row = line.row();
                if (aside(batch, type, line, judgement)) continue;
                if (line.decision().equals("new")) decidedNew.add(row);
                staging.add(row, reader.read(row, i -> cell(batch, type, line, i)));
            }
        }
    }

    private static void prepare(Batch batch, ImportType type, References references, List<Lines.Line> portion) {
        List<ImportColumn> columns = type.places();
        for (int i = 0; i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            if (column.table().isEmpty()
                    || batch.place(i) < 0 && batch.constant(i).isEmpty()) continue;
            Set<String> words = new HashSet<>();
            for (Lines.Line line : portion) words.addAll(HumanCells.named(column, cell(batch, type, line, i)));
            references.prepare(column.table(), words);
        }
    }

    /** The cell of a row for a column of the type: from the file, from the value for all rows, or a code made for it. */
    static String cell(Batch batch, ImportType type, Lines.Line line, int column) {
        int place = batch.place(column);
        String cell = place < 0 ? batch.constant(column) : line.cell(place);
        if (!cell.isEmpty() || batch.exact()) return cell;
        List<ImportColumn> columns = type.places();
        boolean code = columns.get(column).name().equals("code") && type.key().equals(List.of("code"));
        return code ? "n" + batch.id() + "-" + line.row() : cell;
    }

    /** Rows that are no record of their own. */
    private static boolean aside(Batch batch, ImportType type, Lines.Line line, Judgement judgement) {
        if (line.row() <= batch.headRow()) judgement.aside(line.row(), "head");
        else if (line.decision().equals("leave")) judgement.aside(line.row(), "left");
        else if (line.decision().startsWith("is:")) judgement.same(line.row());
        else if (!batch.exact() && isNote(batch, type, line)) judgement.aside(line.row(), "note");
        else return false;
        return true;
    }

    /** A line about the list instead of in it: a heading of a group, a sum, who signed, the columns' numbers, the head again. */
    private static boolean isNote(Batch batch, ImportType type, Lines.Line line) {
        List<ImportColumn> columns = type.columns();
        long needed = 0;
        long filled = 0;
        long used = 0;
        for (int i = 0; i < type.places().size(); i++) {
            if (batch.place(i) < 0) continue;
            boolean stands = !line.cell(batch.place(i)).isEmpty();
            if (stands) used++;
            if (i >= columns.size() || !columns.get(i).needed()) continue;
            needed++;
            if (stands) filled++;
        }
        long cells = line.cells().stream().filter(c -> !c.isEmpty()).count();
        if (used == 0 || needed > 0 && filled == 0 && cells <= 2) return true;
        if (cells == 1 && used == 1 && batchWidth(batch) > 2) return true;
        return cells > 2
                && line.cells().stream()
                        .filter(c -> !c.isEmpty())
                        .allMatch(c -> ONLY_NUMBERS.matcher(c).matches());
    }

    private static long batchWidth(Batch batch) {
        long width = 0;
        for (Integer place : batch.places()) if (place >= 0) width++;
        return width;
    }

    private static RowVerdict mended(RowVerdict fault) {
        boolean twice =
                fault.message().equals("imports.twice") || fault.message().equals("imports.differs");
        if (!twice) return fault;
        return new RowVerdict(fault.row(), fault.field(), fault.message(), fault.value(), List.of("d:leave"));
    }

    /** Rows that may be a record that is there, or say the same as a row above: a person decides. */
    private void alike(ImportType type, Judgement judgement, Set<Integer> decidedNew) {
        String field = type.columns().get(type.columns().size() > 1 ? 1 : 0).name();
        Set<Integer> seen = new HashSet<>(decidedNew);
        for (String sql : type.likeSql()) {
            jdbc
                    .sql("select distinct on (row_no) row_no, code, title from (" + sql + ") l(row_no, code, title)"
                            + " order by row_no, code limit " + MOST_BROKEN)
                    .query((r, n) -> new RowVerdict(
                            r.getInt(1),
                            field,
                            "imports.like-record",
                            Objects.toString(r.getString(3), ""),
                            List.of("d:is:" + r.getString(2), "d:new")))
                    .stream()
                    .filter(v -> seen.add(v.row()))
                    .forEach(judgement::wrong);
        }
        for (String sql : type.twiceSql()) {
            jdbc
                    .sql("select row_no, min(other) from (" + sql
                            + ") l(row_no, other) group by row_no order by row_no limit " + MOST_BROKEN)
                    .query((r, n) -> new RowVerdict(
                            r.getInt(1), field, "imports.like-row", r.getString(2), List.of("d:leave", "d:new")))
                    .stream()
                    .filter(v -> seen.add(v.row()))
                    .forEach(judgement::wrong);
        }
    }
}
