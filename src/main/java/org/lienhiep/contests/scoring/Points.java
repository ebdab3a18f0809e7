package org.lienhiep.contests.scoring;

import java.math.BigDecimal;

/** Points as whole millionths, so that sums and comparisons are exact. */
public final class Points {

    static final long ONE = 1_000_000L;
    private static final int DECIMALS = 6;

    private Points() {}

    /** Reads points with at most six decimals; fails on more, which no sheet carries. */
    public static long of(BigDecimal points) {
        return points.movePointRight(DECIMALS).longValueExact();
    }

    /** Points as a decimal without needless zeros. */
    public static BigDecimal decimal(long units) {
        BigDecimal plain = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
