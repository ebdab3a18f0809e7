package org.lienhiep.reports;

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
