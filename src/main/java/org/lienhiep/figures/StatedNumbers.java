package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that somebody stated, with the document. They stand where a period has no facts, and are never added to facts. */
@Component
class StatedNumbers {

    /** A stated number and its source. */
    record Stated(
            String indicator,
            String filter,
            LocalDate fromOn,
            LocalDate toOn,
            BigDecimal value,
            @Nullable Long documentId,
            String note) {}

    private static final Set<Aggregate> COMPOSED = EnumSet.of(Aggregate.RATIO, Aggregate.VERDICT);

    /** What a number was stated for. */
    record Place(String indicator, String filter, LocalDate from, LocalDate to) {

        static Place of(FigureQuery q) {
            return new Place(q.indicator().code(), Filters.text(q.filter()), q.from(), q.to());
        }
    }

    private final JdbcClient jdbc;

    StatedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures, with the stated value where nothing was counted. */
    static List<Figure> fill(List<Figure> figures, Map<Place, BigDecimal> found) {
        return fill(figures, found, f -> true);
    }

    /** The same for figures that are made of others, which were filled before. */
    static List<Figure> fillComposed(List<Figure> figures, Map<Place, BigDecimal> found) {
        return fill(figures, found, f -> COMPOSED.contains(f.query().indicator().aggregate()));
    }

    private static List<Figure> fill(List<Figure> figures, Map<Place, BigDecimal> found, Predicate<Figure> wanting) {
        return figures.stream().map(f -> wanting.test(f) ? filled(f, found) : f).toList();
    }

    /** What was stated for these figures. */
    List<Stated> of(List<FigureQuery> queries) {
        return jdbc.sql("""
                        select s.indicator, s.filter, s.from_on, s.to_on, s.value, s.document_id, s.note
                        from unnest(:codes::text[], :filters::text[], :from::date[], :to::date[])
                            as q(indicator, filter, from_on, to_on)
                        join figures.stated s using (indicator, filter, from_on, to_on)
                        """)
                .param("codes", queries.stream().map(q -> q.indicator().code()).toArray(String[]::new))
                .param(
                        "filters",
                        queries.stream().map(q -> Filters.text(q.filter())).toArray(String[]::new))
                .param("from", queries.stream().map(q -> q.from().toString()).toArray(String[]::new))
                .param("to", queries.stream().map(q -> q.to().toString()).toArray(String[]::new))
                .query(Stated.class)
                .list();
    }

    private static Figure filled(Figure figure, Map<Place, BigDecimal> found) {
        if (figure.total() > 0) return figure;
        BigDecimal value = found.get(Place.of(figure.query()));
        return value == null ? figure : new Figure(figure.query(), value, 0, true);
    }
}
