package org.lienhiep.contests.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores of entries from their sheets. */
public final class Aggregates {

    private static final int TRIM_FROM = 5;

    private Aggregates() {}

    /** Sheets by entry, in the order in which entries first come. */
    public static Map<Long, List<Sheet>> byEntry(Collection<Sheet> sheets) {
        Map<Long, List<Sheet>> entries = new LinkedHashMap<>();
        for (Sheet sheet : sheets)
            entries.computeIfAbsent(sheet.entry(), key -> new ArrayList<>()).add(sheet);
        return entries;
    }

    /** The score of every entry by a method. */
    public static Map<Long, Score> scores(Collection<Sheet> sheets, Method method, Harshness harshness) {
        Map<Long, Score> scores = new LinkedHashMap<>();
        byEntry(sheets).forEach((entry, own) -> scores.put(entry, score(own, method, harshness)));
        return scores;
    }

    static Score score(List<Sheet> sheets, Method method, Harshness harshness) {
        if (method == Method.MEDIAN) return median(sheets);
        long sum = 0;
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (Sheet sheet : sheets) {
            long units = method == Method.ADJUSTED ? sheet.units() - harshness.shift(sheet.judge()) : sheet.units();
            sum = Math.addExact(sum, units);
            high = Math.max(high, units);
            low = Math.min(low, units);
        }
        if (method == Method.SUM) return new Score(sum, 1);
        boolean trim = method == Method.TRIMMED && sheets.size() >= TRIM_FROM;
        return trim ? new Score(sum - high - low, sheets.size() - 2) : new Score(sum, sheets.size());
    }

    private static Score median(List<Sheet> sheets) {
        long[] units = sheets.stream().mapToLong(Sheet::units).sorted().toArray();
        int middle = units.length / 2;
        return units.length % 2 == 1
                ? new Score(units[middle], 1)
                : new Score(Math.addExact(units[middle - 1], units[middle]), 2);
    }

    /**
     * The entries whose sheets lie further apart than a rule allows: to be marked again together.
     *
     * @param limit the widest distance that still stands, in millionths
     */
    public static List<Long> disputed(Collection<Sheet> sheets, long limit) {
        List<Long> disputed = new ArrayList<>();
        byEntry(sheets).forEach((entry, own) -> {
            long high = own.stream().mapToLong(Sheet::units).max().orElse(0);
            long low = own.stream().mapToLong(Sheet::units).min().orElse(0);
            if (high - low > limit) disputed.add(entry);
        });
        return disputed;
    }
}
