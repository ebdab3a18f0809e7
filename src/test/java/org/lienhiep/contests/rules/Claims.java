package org.lienhiep.contests.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims of entries as short lines of text: {@code born=2006-05-05;2007-01-01|field=a}. */
final class Claims {

    private Claims() {}

    static Claim of(String line) {
        Map<String, String> said =
                new LinkedHashMap<>(Map.of("field", "a", "born", "2006-05-05", "received", "2022-06-01"));
        for (String pair : line.split("\\|")) {
            if (!pair.isEmpty()) said.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        String[] born = said.get("born").split(";");
        String[] shares = said.getOrDefault("shares", "").split(";");
        List<Claim.Author> authors = new ArrayList<>();
        for (int i = 0; i < born.length; i++) {
            BigDecimal share = i < shares.length && !shares[i].isEmpty() ? new BigDecimal(shares[i]) : null;
            authors.add(new Claim.Author("Tác giả " + i, day(born[i]), share, said.containsKey("consented")));
        }
        return new Claim(
                said.get("field"),
                said.getOrDefault("division", ""),
                said.getOrDefault("kind", "individual"),
                said.getOrDefault("level", ""),
                authors,
                number(said, "mentors", 0),
                new Claim.Arrival(
                        day(said.get("received")),
                        day(said.get("postmarked")),
                        null,
                        said.getOrDefault("excuse", ""),
                        LocalDate.of(2022, 8, 15)),
                new Claim.Work(
                        day(said.get("made")),
                        yes(said.get("resident")),
                        said.getOrDefault("prior", ""),
                        yes(said.get("related"))),
                new Claim.Dossier(numbers(said.get("items")), numbers(said.get("pages"))),
                new Claim.Counts(
                        number(said, "of_author", 1),
                        number(said, "of_unit", 1),
                        number(said, "of_level", 1),
                        said.containsKey("honoured")),
                days(said.get("standards")));
    }

    private static LocalDate day(String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Boolean yes(String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    private static int number(Map<String, String> said, String name, int otherwise) {
        return said.containsKey(name) ? Integer.parseInt(said.get(name)) : otherwise;
    }

    private static Map<String, Integer> numbers(String text) {
        Map<String, Integer> numbers = new HashMap<>();
        pairs(text).forEach((k, v) -> numbers.put(k, Integer.valueOf(v)));
        return numbers;
    }

    private static Map<String, LocalDate> days(String text) {
        Map<String, LocalDate> days = new HashMap<>();
        pairs(text).forEach((k, v) -> days.put(k, LocalDate.parse(v)));
        return days;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        if (text != null) {
            for (String pair : text.split(";"))
                pairs.put(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
        }
        return pairs;
    }
}
