package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.scoring.Aggregates;
import org.lienhiep.contests.scoring.Laboratory;
import org.lienhiep.contests.scoring.Method;
import org.lienhiep.contests.scoring.Points;
import org.lienhiep.contests.scoring.Sheet;
import org.lienhiep.contests.scoring.Standing;

/**
 * The results of a round from its signed sheets.
 *
 * @param groups one laboratory of all fields together, or one of each field where the rules rank them apart, by field
 * @param sheets the sheets that count, by entry: the joint one where there is one
 * @param missing entries with fewer signed sheets than the rules ask for
 * @param disputed entries whose sheets lie too far apart and that have no joint sheet yet
 */
record RoundResults(
        Map<String, Laboratory> groups, Map<Long, List<Sheets.Kept>> sheets, Set<Long> missing, Set<Long> disputed) {

    /** Judges are held beside each other where at least this many entries are shared. */
    private static final int LEAST_SHARED = 2;

    /** The group of all fields together. */
    static final String ALL = "";

    /** Works them out. */
    static RoundResults of(
            RoundRules rules,
            Method method,
            List<Judging.Judged> entries,
            List<Sheets.Kept> sheets,
            List<Sheets.Kind> marks) {
        Map<Long, List<Sheets.Kept>> counting = counting(sheets);
        Set<Long> missing = new LinkedHashSet<>();
        for (var entry : entries) {
            var own = counting.getOrDefault(entry.entryId(), List.of());
            boolean joint = own.size() == 1 && own.getFirst().seatId() == null;
            if (!joint && own.size() < rules.judges()) missing.add(entry.entryId());
        }
        Map<String, List<Sheet>> grouped = new TreeMap<>();
        for (var entry : entries)
            for (var sheet : counting.getOrDefault(entry.entryId(), List.of()))
                if (sheet.total() != null)
                    grouped.computeIfAbsent(rules.pooled() ? ALL : entry.field(), g -> new ArrayList<>())
                            .add(Sheet.of(entry.entryId(), sheet.seatId() == null ? 0 : sheet.seatId(), sheet.total()));
        Map<Long, List<Long>> ties = ties(rules, counting, marks);
        Map<String, Laboratory> groups = new LinkedHashMap<>();
        Set<Long> disputed = new LinkedHashSet<>();
        grouped.forEach((group, own) -> {
            groups.put(group, Laboratory.of(own, ties, rules.awards(), method, LEAST_SHARED));
            BigDecimal widest = rules.discrepancy();
            if (widest != null) disputed.addAll(Aggregates.disputed(own, Points.of(widest)));
        });
        return new RoundResults(groups, counting, missing, disputed);
    }

    /** The signed sheets of each entry; a signed joint one stands for all. */
    private static Map<Long, List<Sheets.Kept>> counting(List<Sheets.Kept> sheets) {
        Map<Long, List<Sheets.Kept>> counting = new HashMap<>();
        for (var sheet : sheets)
            if (sheet.signed())
                counting.computeIfAbsent(sheet.entryId(), e -> new ArrayList<>())
                        .add(sheet);
        counting.replaceAll((entry, own) -> own.stream()
                .filter(s -> s.seatId() == null)
                .findFirst()
                .map(List::of)
                .orElse(own));
        return counting;
    }

    /** What parts equal scores: the mean mark of each criterion that the rules name, in millionths. */
    private static Map<Long, List<Long>> ties(
            RoundRules rules, Map<Long, List<Sheets.Kept>> counting, List<Sheets.Kind> marks) {
        Map<Long, Map<String, BigDecimal>> bySheet = new HashMap<>();
        for (var mark : marks)
            bySheet.computeIfAbsent(mark.sheetId(), s -> new HashMap<>()).put(mark.criterion(), mark.value());
        Map<Long, List<Long>> ties = new HashMap<>();
        counting.forEach((entry, own) -> {
            List<Long> parts = new ArrayList<>();
            for (String criterion : rules.ties()) {
                BigDecimal sum = own.stream()
                        .map(s -> bySheet.getOrDefault(s.id(), Map.of()).getOrDefault(criterion, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                parts.add(Points.of(sum.divide(BigDecimal.valueOf(own.size()), 6, RoundingMode.HALF_UP)));
            }
            ties.put(entry, parts);
        });
        return ties;
    }

    /** Whether results may be kept: every entry has its sheets, nothing is disputed. */
    boolean complete() {
        return missing.isEmpty() && disputed.isEmpty() && !groups.isEmpty();
    }

    /** The ranking by a method, of every group. */
    List<Standing> ranking(Method method) {
        return groups.values().stream()
                .flatMap(l -> l.ranking().getOrDefault(method, List.of()).stream())
                .toList();
    }

    /** What an entry gets by a method, or null. */
    @Nullable
    String rank(long entry, Method method) {
        for (Laboratory one : groups.values()) {
            var awarding = one.awarding().get(method);
            String rank = awarding == null ? "" : awarding.of(entry);
            if (!rank.isEmpty()) return rank;
        }
        return null;
    }
}
