package org.lienhiep.documents.papers;

import java.util.Arrays;
import java.util.List;

/** How wide the columns of a table are: no word is broken, no short cell wraps, and long ones share what is left. */
final class ColumnWidths {

    /** The text's width by the decree's margins, in twips; columns are parts of whatever width a layout has. */
    private static final int WHOLE = PaperLayout.ND30.textWidth();

    /** The size that words are measured at: the largest that a layout may set, bold. */
    private static final int POINTS = 14;

    private static final int PADDING = 200;

    private ColumnWidths() {}

    /** The widths of the columns of these rows, heads first, in twips; they fill the whole. */
    static int[] of(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] least = new int[columns];
        int[] asked = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(columns, row.size()); i++) {
                String cell = Marked.plain(row.get(i)).replaceFirst("#$", "");
                least[i] = Math.max(least[i], longestWord(cell) + PADDING);
                asked[i] = Math.max(asked[i], TimesBold.width(cell, POINTS) + PADDING);
            }
        }
        return shared(least, asked);
    }

    private static int[] shared(int[] least, int[] asked) {
        int sumLeast = Arrays.stream(least).sum();
        int sumAsked = Arrays.stream(asked).sum();
        int[] widths = new int[least.length];
        for (int i = 0; i < widths.length; i++) {
            if (sumAsked <= WHOLE) widths[i] = (int) ((long) asked[i] * WHOLE / sumAsked);
            else if (sumLeast >= WHOLE) widths[i] = (int) ((long) least[i] * WHOLE / sumLeast);
            else {
                // roots, since a column of long words grows in height faster than a short one gains in width
                double part = Math.sqrt(asked[i] - least[i]) / roots(least, asked);
                widths[i] = least[i] + (int) (part * (WHOLE - sumLeast));
            }
        }
        return widths;
    }

    private static double roots(int[] least, int[] asked) {
        double sum = 0;
        for (int i = 0; i < least.length; i++) sum += Math.sqrt(asked[i] - least[i]);
        return sum;
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split("[\\s-]+"))
                .mapToInt(word -> TimesBold.width(word, POINTS))
                .max()
                .orElse(0);
    }
}
