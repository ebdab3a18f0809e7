package org.lienhiep.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lienhiep.runtime.ShippedTable;

/** The abbreviations of these offices, {@code search/abbreviations.csv}: KHKT is khoa học kỹ thuật, in the question and in what is found. */
final class Abbreviations {

    /** Little words within a name that is written short. */
    private static final Set<String> FILLERS = Set.of("va", "cac", "cua");

    /** Little words of a question, by their exact form; without their marks they may be others (tại, tài). */
    private static final Set<String> LITTLE = Words.of("và của các về ở những tại va cua cac of and").stream()
            .map(Word::exact)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, List<List<String>>> WORDS = new HashMap<>();
    private static final Map<List<String>, Set<String>> SHORT = new HashMap<>();
    private static final int LONGEST;

    static {
        read();
        LONGEST = SHORT.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private Abbreviations() {}

    /** Whether a question may do without the word. */
    static boolean little(Word word) {
        return LITTLE.contains(word.exact());
    }

    /** What a short word, without diacritics, stands for: each a run of words. */
    static List<List<String>> words(String folded) {
        return WORDS.getOrDefault(folded, List.of());
    }

    /** How many of the words from a place on, little words among them, are written short; 0 for none. */
    static int length(List<String> words, int from) {
        int longest = 0;
        List<String> run = new ArrayList<>();
        for (int i = from; i < words.size() && run.size() < LONGEST; i++) {
            if (i > from && FILLERS.contains(words.get(i))) continue;
            run.add(words.get(i));
            if (run.size() > 1 && SHORT.containsKey(run)) longest = i - from + 1;
        }
        return longest;
    }

    /** The short forms of a run of words. */
    static Set<String> shortOf(List<String> words) {
        var run = new ArrayList<>(words);
        for (int i = run.size() - 1; i > 0; i--) if (FILLERS.contains(run.get(i))) run.remove(i);
        return SHORT.getOrDefault(run, Set.of());
    }

    private static void read() {
        ShippedTable.rows("/search/abbreviations.csv").forEach(row -> {
            String brief = Words.folded(row.get("short"));
            List<String> words =
                    new ArrayList<>(List.of(Words.folded(row.get("words")).split(" ", -1)));
            words.removeIf(FILLERS::contains);
            WORDS.computeIfAbsent(brief, b -> new ArrayList<>()).add(words);
            SHORT.computeIfAbsent(words, w -> new TreeSet<>()).add(brief);
        });
    }
}
