package org.lienhiep.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that was counted, as pages draw it: a link to its list.
 *
 * @param indicator code of the indicator
 * @param value the bare value
 * @param printed the value as papers print it
 * @param href its list, or null for viewers who may not open it
 * @param nowPrinted today's value where the figure is frozen and today's is another
 * @param stated whether it was stated by somebody and not counted
 */
public record FigureLink(
        String indicator,
        String value,
        String printed,
        @Nullable String href,
        @Nullable String nowPrinted,
        boolean stated) {

    /** A figure counted from records. */
    public static FigureLink counted(String indicator, BigDecimal value, String printed, String href) {
        return new FigureLink(indicator, value.stripTrailingZeros().toPlainString(), printed, href, null, false);
    }
}
