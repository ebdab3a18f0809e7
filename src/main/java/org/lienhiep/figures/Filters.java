package org.lienhiep.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The dimensions a figure can be narrowed by, and their one text form: {@code series=TTN;type=phan_bien}. */
public final class Filters {

    /** The names allowed, in addresses, in data and in JSON. */
    public static final List<String> NAMES =
            List.of("type", "field", "series", "level", "result", "organisation", "role");

    private Filters() {}

    /** Reads the text form; names that are no dimension are refused. */
    public static Map<String, String> parse(String text) {
        Map<String, String> filter = new TreeMap<>();
        if (text.isBlank()) return filter;
        for (String pair : text.split(";", -1)) {
            int at = pair.indexOf('=');
            String name = at < 0 ? pair : pair.substring(0, at);
            if (at < 0 || !NAMES.contains(name) && !name.equals("verdict")) {
                throw new IllegalArgumentException("no dimension " + pair);
            }
            filter.put(name, pair.substring(at + 1));
        }
        return filter;
    }

    /** Writes the text form, sorted, so that equal filters are equal texts. */
    public static String text(Map<String, String> filter) {
        return new TreeMap<>(filter)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }
}
