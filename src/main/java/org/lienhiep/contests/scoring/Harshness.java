package org.lienhiep.contests.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much higher or lower each judge marks than the others on the same entries: alternating medians of entries and judges, so
 * that one odd sheet moves nobody. It is told only among judges who share enough entries; elsewhere it says that it cannot tell.
 *
 * @param shifts by judge, in the order in which judges first come
 */
public record Harshness(Map<Long, Shift> shifts) {

    /** Rounds of medians at most; each halves what is left to settle, so that thirty leave less than a millionth. */
    private static final int ROUNDS = 30;

    /** Nobody is told. */
    public static final Harshness NONE = new Harshness(Map.of());

    /**
     * One judge.
     *
     * @param units above zero for a judge who marks high; zero where it cannot be told
     * @param shared sheets on entries that another judge marked too
     * @param circle judges who are comparable with each other, directly or through others, have the same number
     * @param told whether the shift could be told
     */
    public record Shift(long judge, long units, int shared, int circle, boolean told) {}

    /**
     * Tells the shifts.
     *
     * @param leastShared sheets that a judge must share with others to be told
     */
    public static Harshness of(Collection<Sheet> sheets, int leastShared) {
        Map<Long, Integer> places = new LinkedHashMap<>();
        for (Sheet sheet : sheets) places.putIfAbsent(sheet.judge(), places.size());
        List<List<Sheet>> shared = Aggregates.byEntry(sheets).values().stream()
                .filter(own -> own.stream().mapToLong(Sheet::judge).distinct().count() > 1)
                .toList();
        int[] counts = new int[places.size()];
        int[] circles = circles(shared, places, counts);
        boolean[] told = new boolean[places.size()];
        for (int i = 0; i < told.length; i++) told[i] = counts[i] >= leastShared;
        long[] units = centred(settle(shared, places), circles, told);
        Map<Long, Shift> shifts = new LinkedHashMap<>();
        places.forEach((judge, i) ->
                shifts.put(judge, new Shift(judge, told[i] ? units[i] : 0, counts[i], circles[i], told[i])));
        return new Harshness(shifts);
    }

    /** What is taken off a judge's sheets; zero where it cannot be told. */
    long shift(long judge) {
        Shift shift = shifts.get(judge);
        return shift == null ? 0 : shift.units();
    }

    /** Whether all judges can be held against each other; where not, a ranking over all entries is not comparable. */
    public boolean comparable() {
        return shifts.values().stream().allMatch(Shift::told)
                && shifts.values().stream().mapToInt(Shift::circle).distinct().count() <= 1;
    }

    /** Judges joined by shared entries; counts each judge's shared sheets on the way. */
    private static int[] circles(List<List<Sheet>> shared, Map<Long, Integer> places, int[] counts) {
        int[] parent = new int[places.size()];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        for (List<Sheet> own : shared) {
            int first = place(places, own.getFirst());
            for (Sheet sheet : own) {
                int judge = place(places, sheet);
                counts[judge]++;
                parent[root(parent, judge)] = root(parent, first);
            }
        }
        for (int i = 0; i < parent.length; i++) parent[i] = root(parent, i);
        return parent;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    }

    private static int place(Map<Long, Integer> places, Sheet sheet) {
        return places.getOrDefault(sheet.judge(), 0);
    }

    private static long[] settle(List<List<Sheet>> shared, Map<Long, Integer> places) {
        long[] units = new long[places.size()];
        int[] sizes = new int[places.size()];
        shared.forEach(own -> own.forEach(sheet -> sizes[place(places, sheet)]++));
        for (int round = 0; round < ROUNDS; round++) {
            long[][] apart = new long[sizes.length][];
            for (int i = 0; i < sizes.length; i++) apart[i] = new long[sizes[i]];
            int[] filled = new int[sizes.length];
            for (List<Sheet> own : shared) {
                long[] without = new long[own.size()];
                for (int i = 0; i < without.length; i++)
                    without[i] = own.get(i).units() - units[place(places, own.get(i))];
                long middle = median(without);
                for (Sheet sheet : own) {
                    int judge = place(places, sheet);
                    apart[judge][filled[judge]++] = sheet.units() - middle;
                }
            }
            long[] next = new long[units.length];
            for (int i = 0; i < next.length; i++) next[i] = median(apart[i]);
            boolean settled = settled(units, next);
            units = next;
            if (settled) break;
        }
        return units;
    }

    private static boolean settled(long[] before, long[] after) {
        for (int i = 0; i < before.length; i++) if (Math.abs(before[i] - after[i]) > 1) return false;
        return true;
    }

    /** Shifts are told against the middle judge of a circle, so that nobody is shifted where all are alike. */
    private static long[] centred(long[] units, int[] circles, boolean[] told) {
        Map<Integer, List<Long>> members = new HashMap<>();
        for (int i = 0; i < units.length; i++)
            if (told[i])
                members.computeIfAbsent(circles[i], key -> new ArrayList<>()).add(units[i]);
        Map<Integer, Long> middles = new HashMap<>();
        members.forEach((circle, all) -> middles.put(
                circle, median(all.stream().mapToLong(Long::longValue).toArray())));
        long[] centred = new long[units.length];
        for (int i = 0; i < units.length; i++) centred[i] = units[i] - middles.getOrDefault(circles[i], 0L);
        return centred;
    }

    /** The middle one; of two in the middle, their mean rounded down to the millionth. Sorts what it is given. */
    static long median(long[] values) {
        if (values.length == 0) return 0;
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : Math.floorDiv(values[half - 1] + values[half], 2L);
    }
}
