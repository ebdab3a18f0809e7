package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
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
                    select distinct on (%s) f.amount from figures.fact f where %s
                    order by %s, f.happened_on desc, f.record_id desc, f.part desc) l) v
            where q.aggregate = 'latest'
            union all
            select q.ord, v.value, v.value::bigint from q cross join lateral (
                select count(distinct %s)::numeric as value from figures.fact f where %s) v
            where q.aggregate = 'distinct'
            union all
            select -1 - n.ord, s.value, 0 from unnest(:statedOrd::int[], :code::text[], :filter::text[], :first::date[], :last::date[])
                as n(ord, indicator, filter, from_on, to_on)
            join figures.stated s using (indicator, filter, from_on, to_on)
            """.formatted(
                            FactSql.FLOW,
                            FactSql.BALANCE,
                            FactSql.SUBJECT,
                            FactSql.LATEST,
                            FactSql.SUBJECT,
                            FactSql.DIFFERENT,
                            FactSql.FLOW);

    /** The days of what counts and of what nearly does, at most 2,000 for each figure. */
    private static final String GROWTH = FactSql.ASKED + """
            select q.ord, d.happened_on, d.excluded_by from q cross join lateral (
                select f.happened_on, f.excluded_by from figures.fact f where %s
                union all select f.happened_on, f.excluded_by from figures.fact f where %s
                order by happened_on limit 2000) d
            order by q.ord, d.happened_on
            """.formatted(FactSql.FLOW, FactSql.LEFT_OUT);

    private record Grown(
            int ord, LocalDate happenedOn, @Nullable String excludedBy) {}

    private final JdbcClient jdbc;

    Values(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one statement told of some figures.
     *
     * @param counted values of those that count facts, in the order asked
     * @param stated what somebody stated, by figure
     * @param days how each of them grew, in the order asked; empty where that was not asked
     */
    record Read(List<Value> counted, Map<StatedNumbers.Place, BigDecimal> stated, List<List<FigureLists.Day>> days) {}

    /**
     * The values of figures that count facts, and what was stated for them and for those made of others.
     *
     * @param made figures that count nothing themselves: ratios and verdicts
     * @param grown whether the days are wanted too
     */
    Read of(List<FigureQuery> counting, List<FigureQuery> made, boolean grown) {
        List<FigureQuery> all = Stream.concat(counting.stream(), made.stream()).toList();
        if (all.isEmpty()) return new Read(List.of(), Map.of(), List.of());
        Value[] values = new Value[counting.size()];
        Map<StatedNumbers.Place, BigDecimal> stated = new HashMap<>();
        var sheaf = new Sheaf().params(parameters(counting)).params(statedParameters(all));
        var sums = sheaf.list(Value.class, SUMS);
        var days = grown ? sheaf.list(Grown.class, GROWTH) : null;
        sheaf.read(jdbc);
        for (Value v : sums.rows()) {
            if (v.ord() >= 0) values[v.ord()] = v;
            else stated.put(StatedNumbers.Place.of(all.get(-1 - v.ord())), Objects.requireNonNull(v.value()));
        }
        return new Read(List.of(values), stated, days == null ? List.of() : days(counting.size(), days.rows()));
    }

    private static List<List<FigureLists.Day>> days(int figures, List<Grown> rows) {
        List<List<FigureLists.Day>> days = new ArrayList<>();
        for (int i = 0; i < figures; i++) days.add(new ArrayList<>());
        rows.forEach(g -> days.get(g.ord).add(new FigureLists.Day(g.happenedOn, g.excludedBy)));
        return days;
    }

    /** The figures as the arrays in which the statement looks for stated numbers. */
    static Map<String, Object> statedParameters(List<FigureQuery> queries) {
        return Map.of(
                "statedOrd",
                IntStream.range(0, queries.size()).boxed().toArray(Integer[]::new),
                "code",
                texts(queries, q -> q.indicator().code()),
                "filter",
                texts(queries, q -> Filters.text(q.filter())),
                "first",
                texts(queries, q -> q.from().toString()),
                "last",
                texts(queries, q -> q.to().toString()));
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
        columns.put("subject", texts(queries, q -> q.indicator().counted().subject()));
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
