package org.lienhiep.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A figure asked for: an indicator, narrowed by a filter, over a period.
 *
 * @param key the name it has where it is used, for example {@code workshops}
 * @param indicator what is counted
 * @param filter dimensions beyond the indicator's own, see {@link Filters#NAMES}
 * @param from first day
 * @param to last day; for stocks the day itself
 */
public record FigureQuery(String key, Indicator indicator, Map<String, String> filter, LocalDate from, LocalDate to) {

    /** The filter with the indicator's own; the indicator's wins, so that an address cannot widen what it counts. */
    Map<String, String> wholeFilter() {
        Map<String, String> whole = new TreeMap<>(filter);
        whole.putAll(indicator.counted().filter());
        return whole;
    }

    /** The same figure in the year before. */
    public FigureQuery yearBefore() {
        return new FigureQuery(key, indicator, filter, from.minusYears(1), yearBefore(to));
    }

    private static LocalDate yearBefore(LocalDate day) {
        boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
        LocalDate before = day.minusYears(1);
        return monthEnd ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    /** The page of its list, below the Union's base. */
    public String path() {
        StringBuilder path = new StringBuilder("/figures/" + indicator.code() + "?from=" + from + "&to=" + to);
        filter.forEach((name, value) -> path.append('&')
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return path.toString();
    }
}
