package org.lienhiep.contests.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Rules as a shipped table: one line a section or row, {@code edition,part,values}, with {@code |} between {@code column=value}. */
public final class RuleFile {

    private RuleFile() {}

    /** The rules of every edition in the table, by the edition's code. */
    public static Map<String, RuleSet> read(List<CSVRecord> lines) {
        Map<String, Map<String, String>> sets = new LinkedHashMap<>();
        Map<String, Map<RulePart, List<Row>>> lists = new HashMap<>();
        for (CSVRecord line : lines) {
            String edition = line.get("edition");
            RulePart part =
                    RulePart.of(line.get("part")).orElseThrow(() -> new IllegalArgumentException(line.get("part")));
            var values = values(part, line.get("values"));
            sets.computeIfAbsent(edition, e -> new LinkedHashMap<>());
            if (!part.list()) sets.get(edition).putAll(values);
            else {
                var rows = lists.computeIfAbsent(edition, e -> new HashMap<>())
                        .computeIfAbsent(part, p -> new ArrayList<>());
                rows.add(new Row(rows.size() + 1, values));
            }
        }
        Map<String, RuleSet> read = new LinkedHashMap<>();
        sets.forEach((edition, set) ->
                read.put(edition, new RuleSet(new Row(0, set), lists.getOrDefault(edition, Map.of()))));
        return read;
    }

    private static Map<String, String> values(RulePart part, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("\\|", -1)) {
            int at = pair.indexOf('=');
            String column = at < 0 ? pair : pair.substring(0, at);
            if (part.columns().stream().noneMatch(c -> c.name().equals(column))) {
                throw new IllegalArgumentException(part.code() + " has no " + column);
            }
            values.put(column, at < 0 ? "true" : pair.substring(at + 1));
        }
        return values;
    }
}
