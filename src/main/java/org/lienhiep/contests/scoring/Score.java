package org.lienhiep.contests.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mean that is never rounded: compared exactly, rounded only to be shown or held against a floor.
 *
 * @param sum millionths of a point
 * @param count sheets, above zero
 */
public record Score(long sum, int count) implements Comparable<Score> {

    @Override
    public int compareTo(Score other) {
        return Long.compare(Math.multiplyExact(sum, (long) other.count), Math.multiplyExact(other.sum, (long) count));
    }

    /** The mean, rounded half up. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(sum, 6).divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP);
    }

    /** Whether both are the same mean. */
    boolean same(Score other) {
        return compareTo(other) == 0;
    }
}
