package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a figure: the same facts, not added up. */
@Component
public class FigureLists {

    /** Where a page of a list begins: after this row. */
    public record After(LocalDate on, long id, String part) {
        /** Before the first row. */
        public static final After START = new After(LocalDate.of(1, 1, 1), -1, "");
    }

    record Row(
            String recordType,
            long recordId,
            String part,
            LocalDate happenedOn,
            BigDecimal amount,
            @Nullable String excludedBy) {}

    private static final String PAGE = """
             where (f.happened_on, f.record_id, f.part) > (:on::date, :id::bigint, :part::text)
            order by f.happened_on, f.record_id, f.part limit :limit
            """;
    private static final String SELECT =
            "select f.record_type, f.record_id, f.part, f.happened_on, f.amount, f.excluded_by ";
    /** The page is cut before the rows leave the index: the cost is the page, however long the list. */
    static final String ALL = FactSql.ASKED + SELECT + "from q cross join lateral (" + SELECT + """
            from figures.fact f where %s
              and (f.happened_on, f.record_id, f.part) > (:on::date, :id::bigint, :part::text)
            order by f.happened_on, f.record_id, f.part limit :limit) f
            order by f.happened_on, f.record_id, f.part
            """;

    private static final String LATEST =
            FactSql.ASKED + """
            select * from (
                select distinct on (%s) f.record_type, f.record_id, f.part, f.happened_on, f.amount, f.excluded_by
                from q join figures.fact f on %s
                order by %s, f.happened_on desc, f.record_id desc, f.part desc) f
            """.formatted(FactSql.SUBJECT, FactSql.LATEST, FactSql.SUBJECT) + PAGE;
    private static final String DISTINCT = FactSql.ASKED + """
            select * from (
                select '%s' as record_type, coalesce(min(%s), 0) as record_id, %s as part, min(f.happened_on) as happened_on,
                    count(*)::numeric as amount, null::text as excluded_by
                from q join figures.fact f on %s group by %s) f
            """;

    private final JdbcClient jdbc;
    private final RecordTitles titles;
    private final Figures figures;

    FigureLists(JdbcClient jdbc, RecordTitles titles, Figures figures) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.figures = figures;
    }

    /** The rows counted, from a place on. */
    @Transactional(readOnly = true)
    public List<FigureRow> counted(FigureQuery query, After after, int limit) {
        return switch (query.indicator().aggregate()) {
            case FLOW, BALANCE ->
                rows(ALL.formatted(FactSql.predicate(query.indicator().aggregate())), query, after, limit);
            case LATEST -> rows(LATEST, query, after, limit);
            case DISTINCT -> rows(distinct(query.indicator().counted()), query, after, limit);
            case RATIO ->
                counted(figures.part(query, query.indicator().counted().numerator()), after, limit);
            case VERDICT -> after.equals(After.START) ? verdicts(query) : List.of();
        };
    }

    /** All rows counted. */
    @Transactional(readOnly = true)
    public List<FigureRow> counted(FigureQuery query) {
        return counted(query, After.START, 1_000_000);
    }

    /** The days on which what a figure counts happened, in order; at most 2,000. */
    @Transactional(readOnly = true)
    public List<LocalDate> days(FigureQuery query) {
        return jdbc.sql(FactSql.ASKED + "select f.happened_on from q join figures.fact f on "
                        + FactSql.predicate(query.indicator().aggregate()) + " order by 1 limit 2000")
                .params(Values.parameters(List.of(query)))
                .query(LocalDate.class)
                .list();
    }

    /** What counts, or nearly counts, on a day. */
    public record Day(LocalDate on, @Nullable String excludedBy) {}

    /** What nearly counted in the period, each with the rule that keeps it out. */
    @Transactional(readOnly = true)
    public List<FigureRow> leftOut(FigureQuery query, int limit) {
        return leftOut(query, After.START, limit);
    }

    /** What nearly counted in the period, from a place on. */
    @Transactional(readOnly = true)
    public List<FigureRow> leftOut(FigureQuery query, After after, int limit) {
        if (query.indicator().counted().kind().isEmpty()) return List.of();
        return rows(ALL.formatted(FactSql.LEFT_OUT), query, after, limit);
    }

    /** How much nearly counted in the period. */
    @Transactional(readOnly = true)
    public long leftOutTotal(FigureQuery query) {
        if (query.indicator().counted().kind().isEmpty()) return 0;
        return jdbc.sql(FactSql.ASKED + "select count(*) from q join figures.fact f on " + FactSql.LEFT_OUT)
                .params(Values.parameters(List.of(query)))
                .query(Long.class)
                .single();
    }

    private static String distinct(Indicator.Counted counted) {
        String different = counted.column().equals("subject") ? "''::text" : FactSql.DIFFERENT;
        return DISTINCT.formatted(counted.subject(), FactSql.SUBJECT, different, FactSql.DISTINCT, FactSql.DIFFERENT)
                + PAGE;
    }

    private List<FigureRow> verdicts(FigureQuery query) {
        var set = figures.targets(query.from(), query.to());
        var measured = figures.evaluate(set.stream().map(figures::measure).toList());
        String wanted = query.wholeFilter().get("verdict");
        var rows = new java.util.ArrayList<FigureRow>();
        for (int i = 0; i < set.size(); i++) {
            var target = set.get(i);
            var verdict = target.direction().verdict(measured.get(i).orZero(), target.value());
            if (wanted == null || wanted.equals(verdict.code())) {
                rows.add(new FigureRow(
                        "assignments.target",
                        target.id(),
                        "",
                        target.path(),
                        target.title(),
                        target.period().to(),
                        BigDecimal.ONE,
                        null));
            }
        }
        return rows;
    }

    private List<FigureRow> rows(String sql, FigureQuery query, After after, int limit) {
        var found = jdbc.sql(sql)
                .params(Values.parameters(List.of(query)))
                .param("on", after.on())
                .param("id", after.id())
                .param("part", after.part())
                .param("limit", limit)
                .query(Row.class)
                .list();
        return named(found);
    }

    /** Names the rows, in one statement. */
    List<FigureRow> named(List<Row> rows) {
        Map<String, Set<Long>> ids = new HashMap<>();
        rows.forEach(r ->
                ids.computeIfAbsent(r.recordType, t -> new LinkedHashSet<>()).add(r.recordId));
        var titles = this.titles.of(ids);
        return rows.stream().map(r -> named(r, titles)).toList();
    }

    private FigureRow named(Row row, Map<String, Map<Long, RecordPages.Titled>> titles) {
        var titled = titles.getOrDefault(row.recordType, Map.of()).get(row.recordId);
        return new FigureRow(
                row.recordType,
                row.recordId,
                row.part,
                titled == null ? null : titled.path(),
                titled != null ? titled.title() : row.recordType.isEmpty() ? row.part : null,
                row.happenedOn,
                row.amount,
                row.excludedBy);
    }
}
