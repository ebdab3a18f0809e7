package org.lienhiep.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.stereotype.Component;

/** Reads a figure out of an address: which indicator, which period, narrowed how, from which place of its list on. */
@Component
class FigureAddress {

    private static final int MOST_CHARACTERS = 100;

    private final Indicators indicators;
    private final DirectoryTitles directory;

    FigureAddress(Indicators indicators, DirectoryTitles directory) {
        this.indicators = indicators;
        this.directory = directory;
    }

    /**
     * The figure asked for; without a period, the one of the year at work.
     *
     * @throws NotFound for an unknown indicator or organisation, or a filter that no record can have
     * @throws Rejected for a day that is none, or a period that ends before it begins
     */
    FigureQuery read(String code, Map<String, String> parameters) {
        Indicator indicator = indicators.find(code).orElseThrow(NotFound::new);
        int year = Here.get().year();
        LocalDate from = day(parameters.get("from"), LocalDate.of(year, 1, 1));
        LocalDate to = day(parameters.get("to"), LocalDate.of(year, 12, 31));
        if (from.isAfter(to)) throw new Rejected("figures.period-backwards");
        Map<String, String> filter = new TreeMap<>();
        for (String name : Filters.NAMES) {
            String value = parameters.get(name);
            if (value != null && !value.isBlank()) filter.put(name, clean(value));
        }
        String organisation = filter.get("organisation");
        if (organisation != null && !known(organisation)) throw new NotFound();
        return new FigureQuery(code, indicator, filter, from, to);
    }

    /** The names of what a figure is narrowed by, where a dimension holds a key. */
    Map<String, String> names(FigureQuery query) {
        String organisation = query.filter().get("organisation");
        if (organisation == null) return Map.of();
        long id = Long.parseLong(organisation);
        return Map.of(organisation, directory.organisations(List.of(id)).getOrDefault(id, organisation));
    }

    private boolean known(String organisation) {
        return organisation.matches("\\d{1,18}")
                && !directory.organisations(List.of(Long.valueOf(organisation))).isEmpty();
    }

    private static String clean(String value) {
        boolean readable = value.length() <= MOST_CHARACTERS
                && value.codePoints().noneMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
        if (!readable) throw new NotFound();
        return value;
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            if (text.matches("(19|20|21)\\d{2}-\\d{2}-\\d{2}")) return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Rejected("figures.no-day", text);
        }
        throw new Rejected("figures.no-day", text.substring(0, Math.min(text.length(), 40)));
    }

    /** The place in its list; one that cannot be read is the beginning. */
    static FigureLists.After place(String after) {
        String[] parts = after.split("~", 3);
        boolean readable = parts.length == 3
                && parts[0].matches("\\d{4}-\\d{2}-\\d{2}")
                && parts[1].matches("\\d{1,18}")
                && parts[2].chars().noneMatch(Character::isISOControl);
        if (!readable) return FigureLists.After.START;
        try {
            return new FigureLists.After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (DateTimeException e) {
            return FigureLists.After.START;
        }
    }

    /** What an address needs to go on after a row. */
    static String after(FigureRow last) {
        return "&after=" + last.on() + "~" + last.id() + "~" + URLEncoder.encode(last.part(), StandardCharsets.UTF_8);
    }
}
