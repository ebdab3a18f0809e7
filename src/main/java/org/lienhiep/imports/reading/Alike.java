package org.lienhiep.imports.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienhiep.directory.VietnameseNames;

/** How much two names are alike, diacritics, case and signs aside. */
public final class Alike {

    private Alike() {}

    /** The words in lower case without diacritics, signs turned to blanks. */
    public static String bare(String words) {
        return VietnameseNames.fold(words.replaceAll("[^\\p{L}\\p{N}]+", " "));
    }

    /** From 0, nothing in common, to 1, the same: twice the pairs of letters in common over the pairs of both. */
    public static double share(String one, String other) {
        if (one.equals(other)) return 1;
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) return 0;
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    /** The names nearest to these words, at most {@code most}, the nearest first; none that is less than half alike. */
    public static List<String> nearest(String words, List<String> names, int most) {
        record Near(String name, double share) {}
        String bare = bare(words);
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            double share = share(bare, bare(name));
            if (share >= 0.5) near.add(new Near(name, share));
        }
        near.sort(Comparator.comparingDouble(Near::share).reversed());
        return near.stream().map(Near::name).distinct().limit(most).toList();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        Arrays.stream(text.split(" ", -1)).forEach(word -> {
            for (int i = 0; i + 1 < word.length(); i++) pairs.add(word.substring(i, i + 2));
            if (word.length() == 1) pairs.add(word);
        });
        return pairs;
    }
}
