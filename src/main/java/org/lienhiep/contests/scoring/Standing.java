package org.lienhiep.contests.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An entry in the order of a ranking.
 *
 * @param place from 1; entries that nothing tells apart share it
 * @param score its mean
 * @param ties what tells equal scores apart, in order, in millionths; higher is better
 */
public record Standing(long entry, int place, Score score, List<Long> ties) {

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::score).reversed().thenComparing(Standing::ties, Standing::compare);

    /**
     * Ranks entries. Those that score and tie-breaks leave equal stand beside each other under one place, by key only on the page.
     *
     * @param ties by entry; an entry without is taken as having none
     */
    public static List<Standing> rank(Map<Long, Score> scores, Map<Long, List<Long>> ties) {
        List<Standing> all = new ArrayList<>();
        scores.forEach((entry, score) -> all.add(new Standing(entry, 0, score, ties.getOrDefault(entry, List.of()))));
        all.sort(ORDER.thenComparingLong(Standing::entry));
        List<Standing> ranked = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Standing one = all.get(i);
            boolean equal = i > 0 && ORDER.compare(all.get(i - 1), one) == 0;
            int place = equal ? ranked.get(i - 1).place() : i + 1;
            ranked.add(new Standing(one.entry(), place, one.score(), one.ties()));
        }
        return ranked;
    }

    private static int compare(List<Long> a, List<Long> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int told = Long.compare(b.get(i), a.get(i));
            if (told != 0) return told;
        }
        return Integer.compare(b.size(), a.size());
    }
}
