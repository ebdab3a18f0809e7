package org.lienhiep.reports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienhiep.figures.Filters;
import org.lienhiep.figures.Indicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures that a report uses, each under its name in the text. */
@Component
class UsedFigures {

    private final Reports reports;
    private final Indicators indicators;
    private final JdbcClient jdbc;

    UsedFigures(Reports reports, Indicators indicators, JdbcClient jdbc) {
        this.reports = reports;
        this.indicators = indicators;
        this.jdbc = jdbc;
    }

    /** The name of a figure in a report; a figure that it does not use yet gets one. */
    String key(long report, String indicator, String filter) {
        var used = reports.used(report);
        Optional<Report.Used> known = used.stream()
                .filter(u -> u.indicator().equals(indicator) && u.filter().equals(filter))
                .findFirst();
        if (known.isPresent()) return known.get().key();
        String key = (indicator + (filter.isEmpty() ? "" : "_" + filter))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        add(report, key, used.size() + 1, indicator, filter);
        return key;
    }

    void add(long report, String key, int place, String indicator, String filter) {
        jdbc.sql("insert into reports.figure (report_id, key, place, indicator, filter)"
                        + " values (:report, :key, :place, :indicator, :filter) on conflict do nothing")
                .param("report", report)
                .param("key", key)
                .param("place", place)
                .param("indicator", indicator)
                .param("filter", filter)
                .update();
    }

    /** The names that stand in a text and mean nothing to the report. */
    @Transactional(readOnly = true)
    public List<String> unknown(long report, String text) {
        Set<String> known = new HashSet<>();
        reports.used(report).forEach(u -> known.add(u.key()));
        reports.stated(report).forEach(s -> known.add(s.key()));
        return Prose.places(text).stream()
                .map(Prose.Place::name)
                .filter(name ->
                        !known.contains(Wording.figure(name)) && code(name).isEmpty())
                .distinct()
                .toList();
    }

    /** The text with codes of the catalogue replaced by the names of the figures they stand for. */
    String named(long report, String text) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Prose.Place place : Prose.places(text)) {
            code(place.name()).ifPresent(u -> names.put(place.name(), key(report, u.indicator(), u.filter())));
        }
        String named = text;
        for (var name : names.entrySet()) {
            named = named.replace("{" + name.getKey() + "}", "{" + name.getValue() + "}")
                    .replace("{" + name.getKey() + "|", "{" + name.getValue() + "|");
        }
        return named;
    }

    /** A code of the catalogue, {@code EVT-01} or {@code TVP-01?type=phan_bien}. */
    private Optional<Report.Used> code(String name) {
        int at = name.indexOf('?');
        String code = at < 0 ? name : name.substring(0, at);
        String filter = at < 0 ? "" : name.substring(at + 1);
        if (indicators.find(code).isEmpty()) return Optional.empty();
        boolean known = filter.isEmpty()
                || List.of(filter.split(";", -1)).stream()
                        .allMatch(pair -> Filters.NAMES.contains(pair.split("=", 2)[0]) && pair.contains("="));
        return known ? Optional.of(new Report.Used("", code, filter)) : Optional.empty();
    }
}
