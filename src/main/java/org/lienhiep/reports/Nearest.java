package org.lienhiep.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Filters;
import org.lienhiep.figures.Indicators;
import org.springframework.stereotype.Component;

/** For a number that no record stands behind: the figure of the catalogue that has this value, or the closest one. */
@Component
class Nearest {

    /**
     * A number in a passage that no record stands behind.
     *
     * @param passage where it stands
     * @param at which of the passage's unbound numbers it is, from 0
     * @param number as typed
     * @param offer the figure that it may be, or null where none is near
     */
    record Unbound(
            Passage passage,
            int at,
            String number,
            @Nullable Offer offer) {}

    /** A figure offered for a number: its code and filter, its name, its value. */
    record Offer(String code, String filter, String name, String printed) {}

    private record Candidate(Offer offer, BigDecimal value) {}

    private final Figures figures;
    private final Indicators indicators;

    Nearest(Figures figures, Indicators indicators) {
        this.figures = figures;
        this.indicators = indicators;
    }

    /** The unbound numbers of these passages, each with the figure that comes nearest. */
    List<Unbound> of(Composed composed, List<Passage> passages, String lang) {
        List<Unbound> unbound = new ArrayList<>();
        List<Candidate> candidates = null;
        for (Passage passage : passages) {
            int at = 0;
            for (Prose.Loose loose : Prose.loose(passage.text())) {
                if (candidates == null) candidates = candidates(composed, lang);
                unbound.add(new Unbound(passage, at++, loose.source(), nearest(loose.source(), candidates)));
            }
        }
        return unbound;
    }

    private List<Candidate> candidates(Composed composed, String lang) {
        List<Candidate> candidates = new ArrayList<>();
        List<FigureQuery> others = new ArrayList<>();
        Report report = composed.report();
        composed.items().forEach(i -> add(candidates, i.live().figure(), lang));
        indicators.all().forEach(i -> others.add(figures.query(i.code(), i.code(), "", report.from(), report.to())));
        figures.evaluate(others).forEach(f -> add(candidates, f, lang));
        return candidates;
    }

    private static void add(List<Candidate> candidates, org.lienhiep.figures.Figure figure, String lang) {
        BigDecimal value = figure.value();
        if (value == null || value.signum() == 0) return;
        var query = figure.query();
        var offer = new Offer(
                query.indicator().code(),
                Filters.text(query.filter()),
                query.indicator().name(lang),
                figure.printed(lang));
        candidates.add(new Candidate(offer, value));
    }

    private static @Nullable Offer nearest(String number, List<Candidate> candidates) {
        Optional<BigDecimal> value = value(number);
        if (value.isEmpty() || value.get().signum() == 0) return null;
        return candidates.stream()
                .min(Comparator.comparingDouble(c -> distance(c.value, value.get())))
                .map(Candidate::offer)
                .orElse(null);
    }

    /** How many times one is the other, so that 917 is near to 900 and 5 is not near to 15. */
    private static double distance(BigDecimal a, BigDecimal b) {
        return a.signum() != b.signum()
                ? Double.MAX_VALUE
                : Math.abs(Math.log(a.divide(b, MathContext.DECIMAL32).doubleValue()));
    }

    /** A number as Vietnamese texts write it: 1.284 or 12,5%. */
    static Optional<BigDecimal> value(String number) {
        String plain = number.replace("%", "");
        plain = plain.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?") ? plain.replace(".", "") : plain;
        plain = plain.replace(',', '.');
        return plain.matches("\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
