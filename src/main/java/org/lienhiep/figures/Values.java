package org.lienhiep.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds facts up, for any number of figures in one statement. */
@Component
class Values {

    /** A value and how many rows its list has. */
    record Value(int ord, @Nullable BigDecimal value, long total) {}

    static final String SUMS = FactSql.ASKED
            + """
            select q.ord, v.value, v.total from q cross join lateral (
                select coalesce(sum(f.amount), 0) as value, count(*) as total from figures.fact f where %s) v
            where q.aggregate = 'flow'
            union all
            select q.ord, v.value, v.total from q cross join lateral (
                select coalesce(sum(f.amount), 0) as value, count(*) as total from figures.fact f where %s) v
            where q.aggregate = 'balance'
            union all
            select q.ord, v.value, v.total from q cross join lateral (
                select coalesce(sum(l.amount), 0) as value, count(*) as total from (
                    select distinct on (f.subject_id) f.amount from figures.fact f where %s
                    order by f.subject_id, f.happened_on desc, f.record_id desc, f.part desc) l) v
            where q.aggregate = 'latest'
            union all
            select q.ord, v.value, v.value::bigint from q cross join lateral (
                select count(distinct %s)::numeric as value from figures.fact f where %s) v
            where q.aggregate = 'distinct'
            """.formatted(FactSql.FLOW, FactSql.BALANCE, FactSql.LATEST, FactSql.DIFFERENT, FactSql.FLOW);

    private final JdbcClient jdbc;

    Values(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values of figures that count facts, in the order asked. */
    List<Value> of(List<FigureQuery> queries) {
        if (queries.isEmpty()) return List.of();
        Value[] values = new Value[queries.size()];
        jdbc.sql(SUMS).params(parameters(queries)).query(Value.class).list().forEach(v -> values[v.ord()] = v);
        return List.of(values);
    }

    /** The figures as arrays, one for each column of {@link FactSql#ASKED}. */
    static Map<String, Object> parameters(List<FigureQuery> queries) {
        Map<String, Object> columns = new HashMap<>();
        List<Integer> ords = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) ords.add(i);
        columns.put("ord", ords.toArray(Integer[]::new));
        columns.put("aggregate", texts(queries, q -> q.indicator().aggregate().code()));
        columns.put("kind", texts(queries, q -> q.indicator().counted().kind()));
        columns.put("column", texts(queries, q -> q.indicator().counted().column()));
        columns.put("from", texts(queries, q -> q.from().toString()));
        columns.put("to", texts(queries, q -> q.to().toString()));
        for (String name : Filters.NAMES) {
            if (!name.equals("organisation"))
                columns.put(name, texts(queries, q -> q.wholeFilter().get(name)));
        }
        columns.put("organisation", queries.stream().map(Values::organisation).toArray(Long[]::new));
        return columns;
    }

    private static String[] texts(List<FigureQuery> queries, Function<FigureQuery, @Nullable String> column) {
        return queries.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Long organisation(FigureQuery query) {
        String id = query.wholeFilter().get("organisation");
        return id == null ? null : id.matches("\\d{1,18}") ? Long.valueOf(id) : Long.valueOf(-1);
    }
}
