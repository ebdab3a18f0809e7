package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a paper with marks inside: bold, or a gap where something is missing. The marks are signs that no language writes, and
 * words from outside are cleared of them, so what somebody typed never becomes a mark.
 */
public final class Marked {

    private static final char BOLD = '\uE000';
    private static final char PLAIN = '\uE001';
    private static final char GAP = '\uE002';
    private static final char FILLED = '\uE003';

    /** A stretch of words that look the same. */
    record Run(String words, boolean bold, boolean gap) {}

    private Marked() {}

    /** Bold words. */
    public static String bold(String words) {
        return BOLD + words + PLAIN;
    }

    /** The place of something that is missing, with its name. */
    public static String gap(String name) {
        return GAP + "[" + clean(name) + "]" + FILLED;
    }

    /** Words from outside, without our signs and without signs that no paper prints. */
    public static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().filter(Marked::printed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean printed(int c) {
        if (c == '\n' || c == '\t') return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The words without marks. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        runs(words).forEach(r -> plain.append(r.words()));
        return plain.toString();
    }

    /** The stretches in order. */
    static List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        boolean bold = false;
        boolean gap = false;
        for (char c : words.toCharArray()) {
            if (c < BOLD || c > FILLED) {
                stretch.append(c);
                continue;
            }
            if (!stretch.isEmpty()) runs.add(new Run(stretch.toString(), bold, gap));
            stretch.setLength(0);
            if (c == BOLD || c == PLAIN) bold = c == BOLD;
            else gap = c == GAP;
        }
        if (!stretch.isEmpty()) runs.add(new Run(stretch.toString(), bold, gap));
        return runs;
    }
}
