package org.lienhiep.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its value.
 *
 * @param query what was asked
 * @param value the value; null where it cannot be given (nothing below the line, nothing stated)
 * @param total rows of its list
 * @param stated whether the value was stated by somebody and not counted
 */
public record Figure(FigureQuery query, @Nullable BigDecimal value, long total, boolean stated) {

    /** The value as the report prints it: whole numbers under ten with a leading zero, a dash for none. */
    public String printed(String lang) {
        if (value == null) return "–";
        if (query.indicator().aggregate() == Aggregate.RATIO) return org.lienhiep.web.Fmt.number(value, lang) + "%";
        return org.lienhiep.web.Fmt.count(value, lang);
    }

    /** The value, zero where there is none. */
    public BigDecimal orZero() {
        return value == null ? BigDecimal.ZERO : value;
    }
}
