package org.lienhiep.contests.scoring;

import java.math.BigDecimal;

/**
 * A signed sheet.
 *
 * @param units its total in millionths of a point
 */
public record Sheet(long entry, long judge, long units) {

    /** A sheet with its total in points. */
    public static Sheet of(long entry, long judge, BigDecimal total) {
        return new Sheet(entry, judge, Points.of(total));
    }
}
