package org.lienhiep.councils;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one member gets for a session, in whole đồng.
 *
 * @param lines what is paid for
 * @param total the sum before tax
 * @param tax what is kept back
 */
record Pay(long seat, List<Line> lines, BigDecimal total, BigDecimal tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One kind of work: how often, at which norm. */
    record Line(FeeNorms.Norm norm, int quantity) {

        BigDecimal amount() {
            return norm.amount().multiply(BigDecimal.valueOf(quantity));
        }
    }

    /**
     * Adds up what a member gets; from {@code taxFrom} đồng on, {@code percent} of it is kept back, rounded to the đồng.
     */
    static Pay of(long seat, List<Line> lines, BigDecimal percent, BigDecimal taxFrom) {
        BigDecimal total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = total.compareTo(taxFrom) < 0
                ? BigDecimal.ZERO
                : total.multiply(percent).divide(HUNDRED, 0, RoundingMode.HALF_UP);
        return new Pay(seat, lines, total, tax);
    }

    BigDecimal net() {
        return total.subtract(tax);
    }
}
