package org.lienhiep.unions;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;

/**
 * The rules of a Union, read once for a page that asks for many; see {@link Rules}.
 *
 * @param own the Union's own versions, by code and first day
 * @param house the values of the house; {@code code@2026-01-01} stands for what holds from that day on
 */
public record RuleBook(Map<String, NavigableMap<LocalDate, String>> own, Properties house) {

    /** The whole number that the rule gave on a date. */
    public int number(String code, LocalDate on) {
        return Integer.parseInt(text(code, on));
    }

    /** What the rule said on a date. */
    public String text(String code, LocalDate on) {
        var versions = own.get(code);
        var version = versions == null ? null : versions.floorEntry(on);
        return version == null ? ofTheHouse(house, code, on) : version.getValue();
    }

    /** What the house says on a date; dates in codes order as texts do. */
    static String ofTheHouse(Properties house, String code, LocalDate on) {
        String since = house.stringPropertyNames().stream()
                .filter(name -> name.startsWith(code + "@") && name.compareTo(code + "@" + on) <= 0)
                .max(String::compareTo)
                .orElse(code);
        String value = house.getProperty(since);
        if (value == null) throw new IllegalArgumentException("no rule " + code);
        return value;
    }
}
