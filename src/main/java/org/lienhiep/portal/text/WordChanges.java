package org.lienhiep.portal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two texts beside each other, word by word. */
public final class WordChanges {

    /** How much is compared at most; beyond it the middle counts as written anew. */
    private static final long MOST_CELLS = 4_000_000;

    /** A stretch that stayed, went or came. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A stretch of words. */
    public record Stretch(Kind kind, String text) {}

    private final List<Stretch> stretches = new ArrayList<>();

    private WordChanges() {}

    /** The stretches that lead from the older text to the newer one. */
    public static List<Stretch> between(String older, String newer) {
        List<String> a = words(older);
        List<String> b = words(newer);
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) head++;
        int tail = 0;
        while (tail < a.size() - head
                && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) tail++;
        WordChanges changes = new WordChanges();
        changes.add(Kind.SAME, a.subList(0, head));
        changes.middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
        changes.add(Kind.SAME, a.subList(a.size() - tail, a.size()));
        return changes.stretches;
    }

    /** Words, and the blanks between them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Collections.addAll(words, text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)", -1));
        words.removeIf(String::isEmpty);
        return words;
    }

    private void middle(List<String> a, List<String> b) {
        if ((long) a.size() * b.size() > MOST_CELLS) {
            add(Kind.GONE, a);
            add(Kind.NEW, b);
            return;
        }
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(Kind.SAME, a.subList(i++, i));
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.GONE, a.subList(i++, i));
            } else add(Kind.NEW, b.subList(j++, j));
        }
    }

    /** How many words the rests of both texts have in common, in order. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) return;
        String text = String.join("", words);
        if (!stretches.isEmpty() && stretches.getLast().kind() == kind) {
            text = stretches.removeLast().text() + text;
        }
        stretches.add(new Stretch(kind, text));
    }
}
