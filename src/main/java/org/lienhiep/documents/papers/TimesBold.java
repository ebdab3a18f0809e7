package org.lienhiep.documents.papers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are in Times New Roman bold. The line below Tiêu ngữ must be exactly as long as its words, and the server has no
 * need of the typeface to know that: the widths are those of the face and of all made to its measure.
 */
final class TimesBold {

    /** Widths of the characters from U+0020 to U+007E in thousandths of the size. */
    private static final short[] WIDTHS = {
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500,
        500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667,
                944,
        722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444,
                556,
        444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444,
                394,
        220, 394, 520
    };

    private static final char HORN = '\u031B';

    private TimesBold() {}

    /** Width of the words on one line at this size, in twips. */
    static int width(String words, int points) {
        return Math.round(thousandths(words) * points / 50f);
    }

    /** Width of the widest line when the words are set into a column this wide, in twips. */
    static int widest(String words, int points, int column) {
        int widest = 0;
        for (String part : words.split("\n"))
            for (String line : lines(part, points, column)) widest = Math.max(widest, width(line, points));
        return Math.min(widest, column);
    }

    /**
     * The words broken into as few lines as a column this wide needs, all about as long: a name of three lines has no single word
     * on its last one. Line breaks that are there stay.
     */
    static String balanced(String words, int points, int column) {
        List<String> balanced = new ArrayList<>();
        for (String line : words.split("\n")) {
            if (width(line, points) <= column) {
                balanced.add(line);
                continue;
            }
            List<String> fewest = lines(line, points, column);
            int narrow = width(line, points) / fewest.size();
            while (lines(line, points, narrow).size() > fewest.size()) narrow += 20;
            balanced.addAll(lines(line, points, Math.min(narrow, column)));
        }
        return String.join("\n", balanced);
    }

    /** The lines that the words take in a column; a word longer than it has a line of its own. */
    static List<String> lines(String words, int points, int column) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, points) <= column) line = longer;
            else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static int thousandths(String words) {
        int sum = 0;
        char before = ' ';
        for (char c : Normalizer.normalize(words, Normalizer.Form.NFD).toCharArray()) {
            if (c == HORN) sum += horn(before);
            else if (Character.getType(c) != Character.NON_SPACING_MARK) sum += WIDTHS[place(c)];
            before = c;
        }
        return sum;
    }

    /** What the horn of ơ and ư adds to its letter; marks above and below add nothing. */
    private static int horn(char letter) {
        return switch (letter) {
            case 'o' -> 54;
            case 'u' -> 44;
            case 'U' -> 74;
            default -> 0;
        };
    }

    private static int place(char c) {
        return switch (c) {
            case 'đ' -> 'd' - ' ';
            case 'Đ' -> 'D' - ' ';
            case '–', '“', '”' -> 'o' - ' ';
            default -> c >= ' ' && c <= '~' ? c - ' ' : 'n' - ' ';
        };
    }
}
