package org.lienhiep.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts and how: a row of data, not code.
 *
 * @param code the catalogue's code, for example {@code EVT-01}
 * @param aggregate how facts become a value
 * @param counted which facts
 * @param version of the rule; a changed rule is a new version
 * @param words its unit, name and rule
 */
public record Indicator(String code, Aggregate aggregate, Counted counted, int version, Wording words) {

    /**
     * Which facts an indicator takes.
     *
     * @param kind the kind of fact; empty for ratios and verdicts
     * @param filter what of that kind counts, by dimension name
     * @param column for {@code distinct}: {@code subject}, {@code body} or a dimension
     * @param subject the record type of a distinct subject
     * @param numerator for {@code ratio}: the indicator above the line, with its filter after a {@code ?}
     * @param denominator for {@code ratio}: the one below
     */
    public record Counted(
            String kind,
            Map<String, String> filter,
            String column,
            String subject,
            @Nullable String numerator,
            @Nullable String denominator) {}

    /** Unit, name and rule in words, each by language. */
    public record Wording(Map<String, String> unit, Map<String, String> name, Map<String, String> rule) {}

    /** The group of the catalogue, for example {@code EVT}. */
    public String group() {
        return code.substring(0, code.indexOf('-'));
    }

    /** Its name in a language. */
    public String name(String lang) {
        return words.name.getOrDefault(lang, code);
    }

    /** Its unit in a language. */
    public String unit(String lang) {
        return words.unit.getOrDefault(lang, "");
    }

    /** Its rule in words. */
    public String rule(String lang) {
        return words.rule.getOrDefault(lang, "");
    }
}
