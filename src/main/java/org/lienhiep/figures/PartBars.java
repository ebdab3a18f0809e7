package org.lienhiep.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;

/**
 * A figure by one dimension: a bar for each part, the year before as a tick.
 *
 * @param name the dimension in words
 * @param bars the parts, the largest first
 */
record PartBars(String name, List<Bar> bars) {

    private static final int MOST = 12;

    /**
     * One part.
     *
     * @param percent length of its bar, of the longest one
     * @param tick where the year before stands, in per cent; null without a year before
     * @param share of the whole, in per cent
     * @param from where its share begins on a bar of the whole
     */
    public record Bar(
            String name,
            FigureLink figure,
            int percent,
            @Nullable Integer tick,
            double share,
            double from) {}

    /** The figure by each dimension that tells something: at least two parts, at most twelve, not already narrowed. */
    static List<PartBars> of(FigureQuery query, FigureShape.Shape shape) {
        List<PartBars> all = new ArrayList<>();
        shape.parts().forEach((dimension, parts) -> {
            long now = parts.values().stream().filter(v -> v[0].signum() > 0).count();
            if (now < 2 || parts.size() > MOST || query.wholeFilter().containsKey(dimension)) return;
            all.add(new PartBars(DimensionNames.dimension(dimension), bars(query, dimension, parts)));
        });
        return all.subList(0, Math.min(all.size(), 2));
    }

    private static List<Bar> bars(FigureQuery query, String dimension, Map<String, BigDecimal[]> parts) {
        BigDecimal most = BigDecimal.ONE;
        BigDecimal whole = BigDecimal.ZERO;
        boolean before = false;
        for (BigDecimal[] v : parts.values()) {
            most = most.max(v[0]).max(v[1]);
            whole = whole.add(v[0]);
            before |= v[1].signum() > 0;
        }
        List<Bar> bars = new ArrayList<>();
        double from = 0;
        var sorted = parts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, BigDecimal[]> e) -> e.getValue()[0])
                        .reversed())
                .toList();
        for (var part : sorted) {
            BigDecimal[] v = part.getValue();
            double share = percent(v[0], whole).doubleValue();
            bars.add(new Bar(
                    DimensionNames.value(query.indicator().counted().kind(), dimension, part.getKey()),
                    link(query, dimension, part.getKey(), v[0]),
                    percent(v[0], most).intValue(),
                    before ? percent(v[1], most).intValue() : null,
                    share,
                    from));
            from += share;
        }
        return bars;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** The part's own list; what has no value in the dimension cannot be asked for. */
    private static FigureLink link(FigureQuery query, String dimension, String code, BigDecimal amount) {
        Map<String, String> filter = new TreeMap<>(query.filter());
        filter.put(dimension, code);
        var part = new FigureQuery(query.key(), query.indicator(), filter, query.from(), query.to());
        FigureLink link = FigureController.link(new Figure(part, amount, 1, false));
        return code.isEmpty()
                ? new FigureLink(link.indicator(), link.value(), link.printed(), null, null, false)
                : link;
    }
}
