package org.lienhiep.reports;

import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;

/**
 * A stretch of a paragraph.
 *
 * @param text the words, or the figure as printed
 * @param figure the figure, if it is one
 * @param unbound whether it is a number that no record stands behind
 */
public record Run(String text, @Nullable FigureLink figure, boolean unbound) {

    static Run words(String text) {
        return new Run(text, null, false);
    }
}
