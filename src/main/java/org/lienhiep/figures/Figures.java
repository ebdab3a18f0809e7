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
    private final ObjectProvider<TargetSource> targets;

    Figures(Indicators indicators, Values values, ObjectProvider<TargetSource> targets) {
        this.indicators = indicators;
        this.values = values;
        this.targets = targets;
    }

    /**
     * A figure beside what it is compared with.
     *
     * @param figure the figure asked for
     * @param previous the same in the year before, counted or stated; its value is null where neither is there
     * @param targets the targets within its period that are measured by it
     * @param target the one of them that is set for the whole period
     * @param verdict the verdict over that target
     */
    public record Compared(
            Figure figure,
            Figure previous,
            List<TargetSource.Target> targets,
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
        return evaluate(queries, new Plan(queries), false).figures;
    }

    /**
     * A figure and how it grew.
     *
     * @param days the days of what counts and of what nearly does, in order, at most 2,000; ratios and verdicts have none
     */
    public record Grown(Figure figure, List<FigureLists.Day> days) {}

    /** The figures with their values and days, in the order asked: one statement for any number of them. */
    @Transactional(readOnly = true)
    public List<Grown> grown(List<FigureQuery> queries) {
        var plan = new Plan(queries);
        var found = evaluate(queries, plan, true);
        List<Grown> grown = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            int at = plan.queries.indexOf(queries.get(i));
            grown.add(new Grown(found.figures.get(i), at < 0 ? List.of() : found.days.get(at)));
        }
        return grown;
    }

    private record Evaluated(List<Figure> figures, List<List<FigureLists.Day>> days) {}

    private Evaluated evaluate(List<FigureQuery> queries, Plan plan, boolean grown) {
        var readings = queries.stream().map(q -> reading(q, plan)).toList();
        var made = queries.stream().filter(q -> !plan.queries.contains(q)).toList();
        var read = values.of(plan.queries, made, grown);
        var counted = read.counted();
        var base = new ArrayList<Figure>();
        for (int i = 0; i < counted.size(); i++) {
            base.add(new Figure(
                    plan.queries.get(i), counted.get(i).value(), counted.get(i).total(), false));
        }
        var known = new Known(List.copyOf(base), StatedNumbers.fill(base, read.stated()));
        var figures = StatedNumbers.fillComposed(
                readings.stream().map(r -> r.apply(known)).toList(), read.stated());
        return new Evaluated(figures, read.days());
    }

    /** The figures beside last year's and their targets, in the order asked. */
    @Transactional(readOnly = true)
    public List<Compared> compare(List<FigureQuery> queries) {
        var both = new ArrayList<>(queries);
        queries.forEach(q -> both.add(q.yearBefore()));
        var plan = new Plan(both);
        var figures = evaluate(both, plan, false).figures;
        var set = queries.isEmpty()
                ? List.<TargetSource.Target>of()
                : targets(plan, queries.getFirst().from(), queries.getFirst().to());
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < queries.size(); i++) {
            Figure figure = figures.get(i);
            var own = measuring(figure.query(), set);
            var target = target(figure.query(), own);
            var verdict = target == null ? null : target.direction().verdict(figure.orZero(), target.value());
            compared.add(new Compared(figure, emptyAsNone(figures.get(queries.size() + i)), own, target, verdict));
        }
        return compared;
    }

    /** A year without records and without a stated number is unknown, not zero. */
    private static Figure emptyAsNone(Figure figure) {
        boolean ratio = figure.query().indicator().aggregate() == Aggregate.RATIO; // says itself when it cannot tell
        boolean unknown = figure.total() == 0 && !figure.stated() && !ratio;
        return unknown ? new Figure(figure.query(), null, 0, false) : figure;
    }

    private static List<TargetSource.Target> measuring(FigureQuery query, List<TargetSource.Target> set) {
        String filter = Filters.text(query.filter());
        return set.stream()
                .filter(t -> t.indicator().equals(query.indicator().code()))
                .filter(t -> t.filter().equals(filter))
                .filter(t -> !t.period().from().isBefore(query.from()))
                .filter(t -> !t.period().to().isAfter(query.to()))
                .toList();
    }

    private static TargetSource.@Nullable Target target(FigureQuery query, List<TargetSource.Target> measuring) {
        return measuring.stream()
                .filter(t -> t.period().equals(new TargetSource.Period(query.from(), query.to())))
                .findFirst()
                .orElse(null);
    }

    /** What has to be counted, each once, and the targets of all the days asked about, read at first need. */
    private static final class Plan {
        final List<FigureQuery> queries = new ArrayList<>();
        final LocalDate first;
        final LocalDate last;

        @Nullable
        List<TargetSource.Target> targets;

        Plan(List<FigureQuery> asked) {
            first = asked.stream()
                    .map(FigureQuery::from)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            last = asked.stream().map(FigureQuery::to).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        }

        int put(FigureQuery query) {
            int at = queries.indexOf(query);
            if (at >= 0) return at;
            queries.add(query);
            return queries.size() - 1;
        }
    }

    /** What was counted, and the same with stated numbers where nothing was. */
    private record Known(List<Figure> counted, List<Figure> filled) {}

    private Function<Known, Figure> reading(FigureQuery query, Plan plan) {
        return switch (query.indicator().aggregate()) {
            case RATIO -> ratio(query, plan);
            case VERDICT -> verdicts(query, plan);
            case FLOW, BALANCE, LATEST, DISTINCT -> {
                int at = plan.put(query);
                yield known -> known.filled.get(at);
            }
        };
    }

    private Function<Known, Figure> ratio(FigureQuery query, Plan plan) {
        int above = plan.put(part(query, query.indicator().counted().numerator()));
        int below = plan.put(part(query, query.indicator().counted().denominator()));
        return known -> {
            BigDecimal divisor = known.counted.get(below).orZero();
            Figure over = known.counted.get(above);
            BigDecimal percent = divisor.signum() == 0
                    ? null
                    : over.orZero().movePointRight(2).divide(divisor, 1, RoundingMode.HALF_UP);
            return new Figure(query, percent, over.total(), false);
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

    /** The targets of a period, read once for all periods of an evaluation. */
    private List<TargetSource.Target> targets(Plan plan, LocalDate from, LocalDate to) {
        if (plan.targets == null) plan.targets = targets(plan.first, plan.last);
        return plan.targets.stream()
                .filter(t ->
                        !t.period().from().isBefore(from) && !t.period().to().isAfter(to))
                .toList();
    }

    private Function<Known, Figure> verdicts(FigureQuery query, Plan plan) {
        var set = targets(plan, query.from(), query.to());
        var places = set.stream().map(t -> plan.put(measure(t))).toList();
        String wanted = query.wholeFilter().get("verdict");
        return known -> {
            long n = 0;
            for (int i = 0; i < set.size(); i++) {
                BigDecimal value = known.filled.get(places.get(i)).orZero();
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
}
