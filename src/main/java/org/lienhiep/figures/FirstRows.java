package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first rows behind several figures: one statement, and one more for the names of their records, however many figures there are. */
@Component
public class FirstRows {

    /** The first rows that count for a figure, and the first of those that nearly do. */
    public record Of(List<FigureRow> counted, List<FigureRow> leftOut) {}

    private record Row(
            int ord,
            boolean out,
            String recordType,
            long recordId,
            String part,
            LocalDate happenedOn,
            BigDecimal amount,
            @Nullable String excludedBy) {

        FigureLists.Row ofList() {
            return new FigureLists.Row(recordType, recordId, part, happenedOn, amount, excludedBy);
        }
    }

    private static final String COLUMNS = "f.record_type, f.record_id, f.part, f.happened_on, f.amount, f.excluded_by";

    private static final String FACTS = """
            select q.ord, %s as out, f.* from q cross join lateral (select %s from figures.fact f where %s
                order by f.happened_on, f.record_id, f.part limit :limit) f where %s
            """;

    private static final String LATEST = """
            select q.ord, false as out, f.* from q cross join lateral (select * from (
                select distinct on (f.subject_id) %s from figures.fact f where %s
                order by f.subject_id, f.happened_on desc, f.record_id desc, f.part desc) f
                order by f.happened_on, f.record_id, f.part limit :limit) f where q.aggregate = 'latest'
            """.formatted(COLUMNS, FactSql.LATEST);

    private static final String ROWS = FactSql.ASKED + "select * from ("
            + FACTS.formatted("false", COLUMNS, FactSql.FLOW, "q.aggregate = 'flow'")
            + " union all " + FACTS.formatted("false", COLUMNS, FactSql.BALANCE, "q.aggregate = 'balance'")
            + " union all " + LATEST;

    private static final String NEARLY = " union all " + FACTS.formatted("true", COLUMNS, FactSql.LEFT_OUT, "true");

    private static final String ORDER = ") f order by f.ord, f.out, f.happened_on, f.record_id, f.part";

    private final JdbcClient jdbc;
    private final FigureLists lists;

    FirstRows(JdbcClient jdbc, FigureLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /**
     * The first rows of each figure, in the order asked. A figure of different ones, a ratio or a verdict has a list of its own
     * kind and costs its own statements.
     *
     * @param limit the most rows of each kind
     */
    @Transactional(readOnly = true)
    public List<Of> of(List<FigureQuery> queries, int limit) {
        return of(ROWS + NEARLY + ORDER, queries, limit);
    }

    /** The first rows of each figure that count, in the order asked; the cost is as above. */
    @Transactional(readOnly = true)
    public List<List<FigureRow>> counted(List<FigureQuery> queries, int limit) {
        return of(ROWS + ORDER, queries, limit).stream().map(Of::counted).toList();
    }

    private List<Of> of(String sql, List<FigureQuery> queries, int limit) {
        if (queries.isEmpty()) return List.of();
        List<Row> rows = jdbc.sql(sql)
                .params(Values.parameters(queries))
                .param("limit", limit)
                .query(Row.class)
                .list();
        List<FigureRow> named = lists.named(rows.stream().map(Row::ofList).toList());
        List<Of> all = new ArrayList<>();
        queries.forEach(q -> all.add(new Of(new ArrayList<>(), new ArrayList<>())));
        for (int i = 0; i < rows.size(); i++) {
            Of figure = all.get(rows.get(i).ord);
            (rows.get(i).out ? figure.leftOut : figure.counted).add(named.get(i));
        }
        for (int i = 0; i < queries.size(); i++) {
            if (!listedHere(queries.get(i)))
                all.get(i).counted.addAll(lists.counted(queries.get(i), FigureLists.After.START, limit));
        }
        return all;
    }

    private static boolean listedHere(FigureQuery query) {
        return switch (query.indicator().aggregate()) {
            case FLOW, BALANCE, LATEST -> true;
            case DISTINCT, RATIO, VERDICT -> false;
        };
    }
}
