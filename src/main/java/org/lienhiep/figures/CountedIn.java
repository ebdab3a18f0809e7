package org.lienhiep.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures that one record counts in, or nearly does, each in the year of its fact. */
@Component
public class CountedIn {

    /**
     * A figure and this record's part in it.
     *
     * @param figure its value, a link to its list
     * @param name what it counts
     * @param leftOut why this record does not count in it, in words; null where it does
     */
    public record Use(
            FigureLink figure, String name, @Nullable String leftOut) {}

    private record Fact(
            String kind,
            LocalDate happenedOn,
            @Nullable String type,
            @Nullable String field,
            @Nullable String series,
            @Nullable String level,
            @Nullable String result,
            @Nullable String excludedBy) {

        boolean passes(Map<String, String> filter) {
            Map<String, @Nullable String> own = new HashMap<>();
            own.put("type", type);
            own.put("field", field);
            own.put("series", series);
            own.put("level", level);
            own.put("result", result);
            return filter.entrySet().stream().allMatch(e -> Objects.equals(own.get(e.getKey()), e.getValue()));
        }
    }

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final Figures figures;

    CountedIn(JdbcClient jdbc, Indicators indicators, Figures figures) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.figures = figures;
    }

    /** The figures of a record; of several over the same facts, only the one that says most. */
    @Transactional(readOnly = true)
    public List<Use> of(String recordType, long id) {
        List<FigureQuery> queries = new ArrayList<>();
        List<@Nullable String> excluded = new ArrayList<>();
        for (Fact fact : facts(recordType, id)) {
            for (Indicator indicator : closest(fact)) {
                int year = fact.happenedOn.getYear();
                var query = new FigureQuery(
                        indicator.code(), indicator, Map.of(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                if (queries.contains(query)) continue;
                queries.add(query);
                excluded.add(fact.excludedBy);
            }
        }
        var values = figures.evaluate(queries);
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String rule = excluded.get(i);
            uses.add(new Use(
                    FigureController.link(values.get(i)),
                    values.get(i).query().indicator().name(Here.get().lang()),
                    rule == null ? null : Texts.t("excluded." + rule)));
        }
        return uses;
    }

    private List<Indicator> closest(Fact fact) {
        var counting = indicators.all().stream()
                .filter(i -> i.aggregate() == Aggregate.FLOW)
                .filter(i -> i.counted().kind().equals(fact.kind))
                .filter(i -> fact.passes(i.counted().filter()))
                .toList();
        int most = counting.stream()
                .mapToInt(i -> i.counted().filter().size())
                .max()
                .orElse(0);
        return counting.stream()
                .filter(i -> i.counted().filter().size() == most)
                .toList();
    }

    private List<Fact> facts(String recordType, long id) {
        return jdbc.sql("""
                        select kind, happened_on, type_code as type, field_code as field, series_code as series, level_code as level,
                               result_code as result, excluded_by
                        from figures.fact where record_type = :type and record_id = :id
                        order by excluded_by is not null, happened_on, kind, part
                        """)
                .param("type", recordType)
                .param("id", id)
                .query(Fact.class)
                .list();
    }
}
