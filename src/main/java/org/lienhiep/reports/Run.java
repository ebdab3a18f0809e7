package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;

/**
 * A stretch of a paragraph.
 *
 * @param text the words, or the figure as printed
 * @param figure the figure, if it is one
 * @param unbound whether it is a number that no record stands behind
 * @param key the figure's name in the report, if it is one
 */
public record Run(
        String text,
        @Nullable FigureLink figure,
        boolean unbound,
        @Nullable String key) {

    static Run words(String text) {
        return new Run(text, null, false, null);
    }

    static Run loose(String text) {
        return new Run(text, null, true, null);
    }

    /** The runs of a text cut at its line breaks: what stands as paragraphs of its own. */
    public static List<List<Run>> lines(List<Run> runs) {
        List<List<Run>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Run run : runs) {
            if (run.figure != null || run.unbound) {
                lines.getLast().add(run);
                continue;
            }
            String[] parts = run.text.split("\n+", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) lines.add(new ArrayList<>());
                if (!parts[i].isEmpty()) lines.getLast().add(words(parts[i]));
            }
        }
        return lines.stream().filter(l -> !l.isEmpty()).toList();
    }

    /** Whether it is a number that somebody stated. */
    public boolean stated() {
        return figure != null && figure.stated();
    }

    /** The run as text with a place: what an article about the report begins with. */
    String source() {
        if (key == null) return text;
        return stated() || text.matches("[\\d.,%–]+") ? "{" + key + "}" : "{" + key + "|" + text + "}";
    }
}
