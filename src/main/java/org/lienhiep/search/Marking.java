package org.lienhiep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lienhiep.search.Hit.Piece;

/** Cuts a text where it holds what was asked for. */
final class Marking {

    private static final int AROUND = 90;

    private final Set<String> words;
    private final List<String> dates;
    private final AskedQuery.Grace grace;
    private final String last;

    Marking(Asked asked, AskedQuery.Grace grace) {
        this.words = asked.marking();
        this.dates = asked.dates();
        this.grace = grace;
        this.last = asked.words().isEmpty() ? "" : asked.words().getLast().folded();
    }

    /** The text in pieces, the marked ones among them. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (var span : spans(text).entrySet()) {
            if (span.getKey() < at) continue;
            if (span.getKey() > at) pieces.add(new Piece(text.substring(at, span.getKey()), false));
            pieces.add(new Piece(text.substring(span.getKey(), span.getValue()), true));
            at = span.getValue();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** The stretch of a long text where most of what was asked for stands; nothing where none of it does. */
    List<Piece> quote(String text) {
        TreeMap<Integer, Integer> spans = spans(text);
        if (spans.isEmpty()) return List.of();
        int best = spans.firstKey();
        int most = 0;
        for (int from : spans.keySet()) {
            int count = spans.subMap(from, from + 2 * AROUND).size();
            if (count > most) {
                most = count;
                best = from;
            }
        }
        int from = best <= AROUND / 2 ? 0 : text.indexOf(' ', best - AROUND / 2) + 1;
        if (from > best || from == 0 && best > AROUND / 2) from = best;
        int to = Math.min(text.length(), best + 2 * AROUND);
        if (to < text.length() && text.lastIndexOf(' ', to) > best) to = text.lastIndexOf(' ', to);
        String stretch = text.substring(from, to).replaceAll("\\s+", " ");
        return of((from > 0 ? "… " : "") + stretch + (to < text.length() ? " …" : ""));
    }

    private TreeMap<Integer, Integer> spans(String text) {
        TreeMap<Integer, Integer> spans = new TreeMap<>();
        for (Word word : Words.of(text)) if (marked(word.folded())) spans.put(word.start(), word.end());
        if (!dates.isEmpty()) {
            for (TypedDate date : TypedDate.in(text))
                if (date.tokens().stream().anyMatch(dates::contains)) spans.put(date.start(), date.end());
        }
        return spans;
    }

    private boolean marked(String word) {
        if (words.contains(word)) return true;
        return switch (grace) {
            case NONE, MISSING -> false;
            case BEGUN -> word.startsWith(last);
            case SLIPS -> words.stream().anyMatch(w -> near(w, word));
        };
    }

    /** Whether two words are a slip or two apart, as the index forgives them. */
    private static boolean near(String asked, String word) {
        if (asked.length() < AskedQuery.LEAST_FUZZY || Character.isDigit(asked.charAt(0))) return false;
        if (word.charAt(0) != asked.charAt(0)) return false;
        if (word.startsWith(asked)) return true;
        int most = asked.length() >= AskedQuery.TWO_SLIPS ? 2 : 1;
        return Math.abs(asked.length() - word.length()) <= most && distance(asked, word) <= most;
    }

    /** How many letters are left out, put in, changed or swapped. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
