package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lienhiep.runtime.Sheaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a batch as they were read, the verdicts on them, and the faults found. */
@Component
class Lines {

    /** Stands between the cells of a row. */
    static final String BETWEEN = "\u001F";

    /** At most so many faults of a batch are kept; what lies beyond shows when these are mended. */
    static final int MOST_FAULTS = 20_000;

    /** One row. */
    record Line(int row, List<String> cells, String verdict, String decision) {

        /** The cell of a column of the file; empty where the row is shorter. */
        String cell(int place) {
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }
    }

    /** How many rows have the same fault in the same column, and what would mend them. */
    record Kind(String field, String message, int rows, boolean everyMended, String mend) {}

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Line line(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Line(
                row.getInt("row_no"),
                List.of(row.getString("cells").split(BETWEEN, -1)),
                row.getString("verdict"),
                row.getString("decision"));
    }

    /** Rows after a row, in order. */
    List<Line> after(long batch, int row, int most) {
        return jdbc.sql(
                        "select row_no, cells, verdict, decision from imports.line where batch_id = :batch and row_no > :row"
                                + " order by row_no limit " + most)
                .param("batch", batch)
                .param("row", row)
                .query(Lines::line)
                .list();
    }

    /** Rows of these verdicts after a row, in order. */
    List<Line> after(long batch, Collection<String> verdicts, int row, int most) {
        return jdbc.sql(
                        "select row_no, cells, verdict, decision from imports.line where batch_id = :batch and row_no > :row"
                                + " and verdict = any(:verdicts) order by row_no limit " + most)
                .param("batch", batch)
                .param("verdicts", verdicts.toArray(String[]::new))
                .param("row", row)
                .query(Lines::line)
                .list();
    }

    /** These rows. */
    @Transactional(readOnly = true)
    public List<Line> of(long batch, Collection<Integer> rows) {
        return jdbc.sql("select row_no, cells, verdict, decision from imports.line where batch_id = :batch"
                        + " and row_no = any(:rows) order by row_no")
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .query(Lines::line)
                .list();
    }

    /** The rows that have the same words in a cell and a fault in that column. */
    List<Line> faulty(long batch, String field, int place, String words) {
        return jdbc.sql("""
                        select l.row_no, l.cells, l.verdict, l.decision from imports.line l
                        where l.batch_id = :batch and split_part(l.cells, :between, :place) = :words and exists (
                            select 1 from imports.fault f where f.union_id = l.union_id and f.batch_id = l.batch_id
                              and f.row_no = l.row_no and f.field = :field)
                        """)
                .param("batch", batch)
                .param("between", BETWEEN)
                .param("place", place + 1)
                .param("words", words)
                .param("field", field)
                .query(Lines::line)
                .list();
    }

    /** What the page of a batch says beside its rows. */
    record Overview(Map<String, Long> counts, List<Kind> kinds, List<String> heads) {}

    private record Count(String verdict, long rows) {}

    private record Cells(String cells) {}

    /**
     * How many rows there are of each verdict, the kinds of faults (the most frequent first), and the heads of the columns: empty
     * words, as many as the first row has cells, where the file has no head.
     */
    Overview overview(Batch batch) {
        var sheaf = new Sheaf().param("batch", batch.id()).param("head", batch.headRow());
        var counts = sheaf.list(
                Count.class,
                "select verdict, count(*) as rows from imports.line where batch_id = :batch group by verdict");
        var kinds = sheaf.list(Kind.class, """
                select field, message, count(distinct row_no)::int as rows, bool_and(cardinality(mends) > 0) as every_mended,
                       coalesce(case when min(mends[1]) = max(mends[1]) then min(mends[1]) end, '') as mend
                from imports.fault where batch_id = :batch group by field, message order by count(*) desc, field, message limit 20
                """);
        var head = sheaf.list(Cells.class, """
                select cells from imports.line where batch_id = :batch and (row_no = :head or :head = 0) order by row_no limit 1
                """);
        sheaf.read(jdbc);
        var heads = head.first().map(h -> List.of(h.cells.split(BETWEEN, -1))).orElse(List.of());
        return new Overview(
                counts.rows().stream().collect(Collectors.toMap(Count::verdict, Count::rows, Long::sum, TreeMap::new)),
                kinds.rows(),
                batch.headRow() > 0 ? heads : heads.stream().map(h -> "").toList());
    }

    /** The faults of these rows. */
    Map<Integer, List<RowVerdict>> faults(long batch, Collection<Integer> rows) {
        return jdbc
                .sql("select row_no, field, message, value, mends from imports.fault where batch_id = :batch"
                        + " and row_no = any(:rows) order by row_no, place")
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .query(Lines::fault)
                .stream()
                .collect(Collectors.groupingBy(RowVerdict::row));
    }

    /** Every fault of this kind. */
    List<RowVerdict> faults(long batch, String field, String message) {
        return jdbc.sql("select row_no, field, message, value, mends from imports.fault where batch_id = :batch"
                        + " and field = :field and message = :message order by row_no, place")
                .param("batch", batch)
                .param("field", field)
                .param("message", message)
                .query(Lines::fault)
                .list();
    }

    private static RowVerdict fault(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new RowVerdict(
                row.getInt("row_no"),
                row.getString("field"),
                row.getString("message"),
                row.getString("value"),
                List.of((String[]) row.getArray("mends").getArray()));
    }

    /** Keeps rows as they were read. */
    void keep(long batch, List<Integer> rows, List<String> cells) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into imports.line (batch_id, row_no, cells)
                        select :batch, r.row_no, r.cells from unnest(cast(:rows as int[]), cast(:cells as text[])) as r(row_no, cells)
                        """)
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .param("cells", cells.toArray(String[]::new))
                .update();
    }

    /** Writes the cells of a row anew. */
    void write(long batch, int row, List<String> cells) {
        jdbc.sql("update imports.line set cells = :cells where batch_id = :batch and row_no = :row")
                .param("cells", joined(cells))
                .param("batch", batch)
                .param("row", row)
                .update();
    }

    /** Notes what a person decided on rows. */
    void decide(long batch, Collection<Integer> rows, String decision) {
        jdbc.sql("update imports.line set decision = :decision where batch_id = :batch and row_no = any(:rows)")
                .param("decision", decision)
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    /** Leaves every wrong row out. */
    void leaveWrongOut(long batch) {
        jdbc.sql("update imports.line set decision = 'leave' where batch_id = :batch and verdict = 'wrong'")
                .param("batch", batch)
                .update();
    }

    /** Keeps the verdicts: rows not named are new ones. */
    void judge(long batch, Map<Integer, String> verdicts, List<RowVerdict> faults) {
        jdbc.sql("update imports.line set verdict = 'new' where batch_id = :batch and verdict <> 'new'")
                .param("batch", batch)
                .update();
        List<Integer> rows = new ArrayList<>(verdicts.keySet());
        jdbc.sql("""
                        update imports.line l set verdict = v.verdict
                        from unnest(cast(:rows as int[]), cast(:verdicts as text[])) as v(row_no, verdict)
                        where l.batch_id = :batch and l.row_no = v.row_no
                        """)
                .param("rows", rows.toArray(Integer[]::new))
                .param("verdicts", rows.stream().map(verdicts::get).toArray(String[]::new))
                .param("batch", batch)
                .update();
        jdbc.sql("delete from imports.fault where batch_id = :batch")
                .param("batch", batch)
                .update();
        for (int from = 0; from < faults.size(); from += 1_000) {
            insert(batch, from, faults.subList(from, Math.min(faults.size(), from + 1_000)));
        }
    }

    private void insert(long batch, int from, List<RowVerdict> faults) {
        jdbc.sql("""
                        insert into imports.fault (batch_id, row_no, place, field, message, value, mends)
                        select :batch, f.row_no, :from + f.n, f.field, f.message, f.value,
                               case when f.mends = '' then '{}' else string_to_array(f.mends, :between) end
                        from unnest(cast(:rows as int[]), cast(:fields as text[]), cast(:messages as text[]), cast(:values as text[]),
                            cast(:mends as text[])) with ordinality as f(row_no, field, message, value, mends, n)
                        """)
                .param("batch", batch)
                .param("from", from)
                .param("between", BETWEEN)
                .param("rows", faults.stream().map(RowVerdict::row).toArray(Integer[]::new))
                .param("fields", faults.stream().map(RowVerdict::field).toArray(String[]::new))
                .param("messages", faults.stream().map(RowVerdict::message).toArray(String[]::new))
                .param("values", faults.stream().map(RowVerdict::value).toArray(String[]::new))
                .param("mends", faults.stream().map(f -> joined(f.mends())).toArray(String[]::new))
                .update();
    }

    /** The cells of a row as they are kept. */
    static String joined(List<String> cells) {
        return cells.stream().map(c -> c.replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN));
    }

    /** The same cells with another one at a place. */
    static List<String> with(List<String> cells, int place, String value) {
        String[] changed = Arrays.copyOf(cells.toArray(String[]::new), Math.max(cells.size(), place + 1));
        for (int i = 0; i < changed.length; i++) if (changed[i] == null) changed[i] = "";
        changed[place] = value;
        return List.of(changed);
    }
}
