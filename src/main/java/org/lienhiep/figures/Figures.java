package org.lienhiep.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures with their values: any number of them costs the same few statements. */
@Component
public class Figures {

    private final Indicators indicators;
    private final Values values;
    private final StatedNumbers stated;
    private final ObjectProvider<TargetSource> targets;

    Figures(Indicators indicators, Values values, StatedNumbers stated, ObjectProvider<TargetSource> targets) {
        this.indicators = indicators;
        this.values = values;
        this.stated = stated;
        this.targets = targets;
    }

    /**
     * A figure beside what it is compared with.
     *
     * @param figure the figure asked for
     * @param previous the same in the year before, counted or stated; its value is null where neither is there
     * @param target the target measured by it, if one is set for its period
     * @param verdict the verdict over that target
     */
    public record Compared(
            Figure figure,
            Figure previous,
            TargetSource.@Nullable Target target,
            @Nullable Verdict verdict) {}

    /** A query for an indicator of the catalogue. */
    public FigureQuery query(String key, String code, String filter, LocalDate from, LocalDate to) {
        return new FigureQuery(key, indicators.get(code), Filters.parse(filter), from, to);
    }

    /** The targets of a period. */
    public List<TargetSource.Target> targets(LocalDate from, LocalDate to) {
        return targets.stream().flatMap(s -> s.targets(from, to).stream()).toList();
    }

    /** The figures with their values, in the order asked. */
    @Transactional(readOnly = true)
    public List<Figure> evaluate(List<FigureQuery> queries) {
        var plan = new ArrayList<FigureQuery>();
        var readings = queries.stream().map(q -> reading(q, plan)).toList();
        var counted = values.of(plan);
        var figures = readings.stream().map(r -> r.apply(counted)).toList();
        return stated.fill(figures);
    }

    /** The figures beside last year's and their targets, in the order asked. */
    @Transactional(readOnly = true)
    public List<Compared> compare(List<FigureQuery> queries) {
        var both = new ArrayList<>(queries);
        queries.forEach(q -> both.add(q.yearBefore()));
        var figures = evaluate(both);
        var set = queries.isEmpty()
                ? List.<TargetSource.Target>of()
                : targets(queries.getFirst().from(), queries.getFirst().to());
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < queries.size(); i++) {
            Figure figure = figures.get(i);
            var target = target(figure.query(), set);
            var verdict = target == null ? null : target.direction().verdict(figure.orZero(), target.value());
            compared.add(new Compared(figure, emptyAsNone(figures.get(queries.size() + i)), target, verdict));
        }
        return compared;
    }

    /** A year without records and without a stated number is unknown, not zero. */
    private static Figure emptyAsNone(Figure figure) {
        return figure.total() == 0 && !figure.stated() ? new Figure(figure.query(), null, 0, false) : figure;
    }

    private static TargetSource.@Nullable Target target(FigureQuery query, List<TargetSource.Target> set) {
        return set.stream()
                .filter(t -> t.indicator().equals(query.indicator().code()))
                .filter(t -> t.filter().equals(Filters.text(query.filter())))
                .filter(t -> t.period().equals(new TargetSource.Period(query.from(), query.to())))
                .findFirst()
                .orElse(null);
    }

    private Function<List<Values.Value>, Figure> reading(FigureQuery query, List<FigureQuery> plan) {
        return switch (query.indicator().aggregate()) {
            case RATIO -> ratio(query, plan);
            case VERDICT -> verdicts(query, plan);
            case FLOW, BALANCE, LATEST, DISTINCT -> {
                int at = put(query, plan);
                yield found ->
                        new Figure(query, found.get(at).value(), found.get(at).total(), false);
            }
        };
    }

    private Function<List<Values.Value>, Figure> ratio(FigureQuery query, List<FigureQuery> plan) {
        int above = put(part(query, query.indicator().counted().numerator()), plan);
        int below = put(part(query, query.indicator().counted().denominator()), plan);
        return found -> {
            BigDecimal divisor = Objects.requireNonNull(found.get(below).value());
            BigDecimal dividend = Objects.requireNonNull(found.get(above).value());
            BigDecimal percent =
                    divisor.signum() == 0 ? null : dividend.movePointRight(2).divide(divisor, 1, RoundingMode.HALF_UP);
            return new Figure(query, percent, found.get(above).total(), false);
        };
    }

    /** The query of one side of a ratio: {@code CODE} or {@code CODE?filter}, with the ratio's own filter on top. */
    FigureQuery part(FigureQuery query, @Nullable String side) {
        String text = Objects.requireNonNull(side);
        int at = text.indexOf('?');
        Map<String, String> filter = new TreeMap<>(query.filter());
        if (at >= 0) filter.putAll(Filters.parse(text.substring(at + 1)));
        Indicator indicator = indicators.get(at < 0 ? text : text.substring(0, at));
        return new FigureQuery(query.key(), indicator, filter, query.from(), query.to());
    }

    private Function<List<Values.Value>, Figure> verdicts(FigureQuery query, List<FigureQuery> plan) {
        var set = targets(query.from(), query.to());
        var places = set.stream().map(t -> put(measure(t), plan)).toList();
        String wanted = query.wholeFilter().get("verdict");
        return found -> {
            long n = 0;
            for (int i = 0; i < set.size(); i++) {
                BigDecimal value =
                        Objects.requireNonNull(found.get(places.get(i)).value());
                var verdict = set.get(i).direction().verdict(value, set.get(i).value());
                if (wanted == null || wanted.equals(verdict.code())) n++;
            }
            return new Figure(query, BigDecimal.valueOf(n), n, false);
        };
    }

    /** The figure that a target is measured by. */
    FigureQuery measure(TargetSource.Target target) {
        return query(
                "",
                target.indicator(),
                target.filter(),
                target.period().from(),
                target.period().to());
    }

    private static int put(FigureQuery query, List<FigureQuery> plan) {
        plan.add(query);
        return plan.size() - 1;
    }
}
