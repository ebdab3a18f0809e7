package org.lienhiep.contests.scoring;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The results of the same sheets by every method, and what hangs by a thread: entries whose award another method, one judge
 * fewer, or a tie would change.
 *
 * @param harshness what could be told of each judge
 * @param ranking by method
 * @param awarding by method
 * @param byMethod entries whose award depends on the method
 * @param byJudge entries whose award changes without one judge, with those judges
 * @param byTie entries that share their place with another and get, or miss, an award by it
 */
public record Laboratory(
        Harshness harshness,
        Map<Method, List<Standing>> ranking,
        Map<Method, Awarding> awarding,
        Set<Long> byMethod,
        Map<Long, Set<Long>> byJudge,
        Set<Long> byTie) {

    /**
     * Looks at the sheets of one panel, or of all panels pooled.
     *
     * @param ties by entry, see {@link Standing#rank}
     * @param chosen the method whose result is examined
     * @param leastShared see {@link Harshness#of}
     */
    public static Laboratory of(
            Collection<Sheet> sheets, Map<Long, List<Long>> ties, AwardRule rule, Method chosen, int leastShared) {
        Harshness harshness = Harshness.of(sheets, leastShared);
        Map<Method, List<Standing>> rankings = new EnumMap<>(Method.class);
        Map<Method, Awarding> awardings = new EnumMap<>(Method.class);
        for (Method method : chosen.comparable()) {
            List<Standing> ranking = Standing.rank(Aggregates.scores(sheets, method, harshness), ties);
            rankings.put(method, ranking);
            awardings.put(method, Awarding.of(ranking, rule));
        }
        List<Standing> ranking = rankings.getOrDefault(chosen, List.of());
        Awarding kept = Awarding.of(ranking, rule);
        Set<Long> byMethod = new LinkedHashSet<>();
        for (Standing one : ranking)
            if (awardings.values().stream().anyMatch(a -> !a.of(one.entry()).equals(kept.of(one.entry()))))
                byMethod.add(one.entry());
        var byJudge = byJudge(sheets, ties, rule, chosen, harshness, kept);
        return new Laboratory(harshness, rankings, awardings, byMethod, byJudge, byTie(ranking, kept));
    }

    private static Map<Long, Set<Long>> byJudge(
            Collection<Sheet> sheets,
            Map<Long, List<Long>> ties,
            AwardRule rule,
            Method chosen,
            Harshness harshness,
            Awarding kept) {
        Map<Long, List<Sheet>> entries = Aggregates.byEntry(sheets);
        Map<Long, Score> scores = Aggregates.scores(sheets, chosen, harshness);
        Map<Long, Set<Long>> changed = new LinkedHashMap<>();
        judges(sheets).forEach((judge, marked) -> {
            Map<Long, Score> without = new LinkedHashMap<>(scores);
            for (long entry : marked) {
                List<Sheet> rest = entries.getOrDefault(entry, List.of()).stream()
                        .filter(s -> s.judge() != judge)
                        .toList();
                // an entry that only this judge marked keeps its score: without it there would be none
                if (!rest.isEmpty()) without.put(entry, Aggregates.score(rest, chosen, harshness));
            }
            Awarding other = Awarding.of(Standing.rank(without, ties), rule);
            Set<Long> all = new LinkedHashSet<>(kept.awards().keySet());
            all.addAll(kept.undecided().keySet());
            all.addAll(other.awards().keySet());
            all.addAll(other.undecided().keySet());
            for (long entry : all)
                if (!kept.of(entry).equals(other.of(entry)))
                    changed.computeIfAbsent(entry, key -> new LinkedHashSet<>()).add(judge);
        });
        return changed;
    }

    private static Map<Long, Set<Long>> judges(Collection<Sheet> sheets) {
        Map<Long, Set<Long>> judges = new LinkedHashMap<>();
        for (Sheet sheet : sheets)
            judges.computeIfAbsent(sheet.judge(), key -> new LinkedHashSet<>()).add(sheet.entry());
        return judges;
    }

    /** Ties that touch an award: those that a session must decide, and those that got their rank by sharing its last slot. */
    private static Set<Long> byTie(List<Standing> ranking, Awarding kept) {
        Set<Long> tied = new LinkedHashSet<>(kept.undecided().keySet());
        for (String rank : kept.over().keySet()) {
            int last = ranking.stream()
                    .filter(s -> rank.equals(kept.of(s.entry())))
                    .mapToInt(Standing::place)
                    .max()
                    .orElse(0);
            ranking.stream().filter(s -> s.place() == last).forEach(s -> tied.add(s.entry()));
        }
        return tied;
    }
}
