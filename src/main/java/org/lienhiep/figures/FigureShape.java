package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a figure falls into months and parts, the year before beside it, and what was left out by which rule. */
@Component
class FigureShape {

    /** The dimensions that a figure falls into, the most telling first. */
    static final List<String> DIMENSIONS = List.of("field", "type", "level", "result", "series");

    /**
     * The parts of two figures.
     *
     * @param months first of the month to amount: this figure's and the one of the year before, moved into this year
     * @param parts by dimension, code to the two amounts
     * @param leftOut rule to what it keeps out
     */
    record Shape(
            Map<LocalDate, BigDecimal[]> months,
            Map<String, Map<String, BigDecimal[]>> parts,
            Map<String, LeftOut> leftOut) {

        static final Shape NONE = new Shape(Map.of(), Map.of(), Map.of());

        /** How many facts nearly counted. */
        long leftOutCount() {
            return leftOut.values().stream().mapToLong(LeftOut::n).sum();
        }
    }

    /** How many facts a rule keeps out, and how much of it is still to come. */
    record LeftOut(long n, BigDecimal toCome) {}

    private record Row(int ord, String dim, @Nullable String code, BigDecimal amount, long n, BigDecimal toCome) {}

    private static final String SHAPE = FactSql.ASKED + """
            select ord, dim, code, amount, n, to_come from (
                select q.ord,
                    case grouping(to_char(f.happened_on, 'YYYY-MM'), f.type_code, f.field_code, f.series_code, f.level_code,
                            f.result_code)
                        when 31 then 'month' when 47 then 'type' when 55 then 'field' when 59 then 'series'
                        when 61 then 'level' else 'result' end as dim,
                    coalesce(to_char(f.happened_on, 'YYYY-MM'), f.type_code, f.field_code, f.series_code, f.level_code,
                        f.result_code) as code,
                    sum(f.amount) as amount, count(*) as n, 0::numeric as to_come
                from q join figures.fact f on %s
                group by grouping sets ((q.ord, to_char(f.happened_on, 'YYYY-MM')), (q.ord, f.type_code), (q.ord, f.field_code),
                    (q.ord, f.series_code), (q.ord, f.level_code), (q.ord, f.result_code))) counted
            union all
            select q.ord, 'left-out', f.excluded_by, coalesce(sum(f.amount), 0), count(*),
                coalesce(sum(f.amount) filter (where f.happened_on > :today), 0)
            from q join figures.fact f on %s where q.ord = 0 group by q.ord, f.excluded_by
            """;

    private final JdbcClient jdbc;

    FigureShape(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shape of a figure beside the year before; indicators that add nothing up have none. */
    @Transactional(readOnly = true)
    public Shape of(FigureQuery query, LocalDate today) {
        Aggregate aggregate = query.indicator().aggregate();
        if (query.indicator().counted().kind().isEmpty()) return Shape.NONE;
        String predicate = FactSql.predicate(aggregate);
        Map<LocalDate, BigDecimal[]> months = new TreeMap<>();
        Map<String, Map<String, BigDecimal[]>> parts = new LinkedHashMap<>();
        DIMENSIONS.forEach(d -> parts.put(d, new LinkedHashMap<>()));
        Map<String, LeftOut> leftOut = new TreeMap<>();
        for (Row row : rows(SHAPE.formatted(predicate, FactSql.LEFT_OUT), query, today)) {
            String code = row.code == null ? "" : row.code;
            if (row.dim.equals("left-out")) leftOut.put(code, new LeftOut(row.n, row.toCome));
            else if (row.dim.equals("month"))
                add(months, LocalDate.parse(code + "-01").plusYears(row.ord), row);
            else add(parts.getOrDefault(row.dim, new LinkedHashMap<>()), code, row);
        }
        boolean addsUp = aggregate == Aggregate.FLOW || aggregate == Aggregate.BALANCE;
        return new Shape(aggregate == Aggregate.FLOW ? months : Map.of(), addsUp ? parts : Map.of(), leftOut);
    }

    private List<Row> rows(String sql, FigureQuery query, LocalDate today) {
        return jdbc.sql(sql)
                .params(Values.parameters(List.of(query, query.yearBefore())))
                .param("today", today)
                .query(Row.class)
                .list();
    }

    private static <K> void add(Map<K, BigDecimal[]> amounts, K key, Row row) {
        amounts.computeIfAbsent(key, k -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO})[row.ord] = row.amount;
    }
}
