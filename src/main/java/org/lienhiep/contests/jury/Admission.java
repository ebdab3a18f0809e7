package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.contests.scoring.Standing;

/** Which entries of a closed round the next one takes. A tie at the last place takes all that share it. */
final class Admission {

    private Admission() {}

    /** The entries admitted by the rules: all, those from a score on, or the first so many, of each field or of all. */
    static List<Long> of(RoundRules rules, RoundResults results, List<Judging.Judged> entries) {
        List<Standing> ranking = results.ranking(rules.method());
        String how = rules.round().text("admission");
        BigDecimal least = Objects.requireNonNullElse(rules.round().number("threshold"), BigDecimal.ZERO);
        int top = Objects.requireNonNullElse(rules.round().whole("top"), Integer.MAX_VALUE);
        return switch (how) {
            case "threshold" ->
                ranking.stream()
                        .filter(s -> s.score().rounded(rules.decimals()).compareTo(least) >= 0)
                        .map(Standing::entry)
                        .toList();
            case "top_pooled" -> first(ranking, top);
            case "top_field" -> {
                Map<Long, String> fields = new HashMap<>();
                entries.forEach(e -> fields.put(e.entryId(), e.field()));
                Map<String, List<Standing>> apart = new HashMap<>();
                ranking.forEach(s -> apart.computeIfAbsent(fields.getOrDefault(s.entry(), ""), f -> new ArrayList<>())
                        .add(s));
                yield apart.values().stream()
                        .flatMap(own -> first(own, top).stream())
                        .toList();
            }
            // by decision: what is decided on is every entry that was judged
            default -> ranking.stream().map(Standing::entry).toList();
        };
    }

    private static List<Long> first(List<Standing> ranking, int top) {
        if (ranking.size() <= top) return ranking.stream().map(Standing::entry).toList();
        int last = ranking.get(top - 1).place();
        return ranking.stream()
                .filter(s -> s.place() <= last)
                .map(Standing::entry)
                .toList();
    }
}
