package org.lienhiep.contests.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the marks of a sheet become its total.
 *
 * @param criteria all of them, in the order of the sheet
 * @param weighted whether the total is the sum of weight × mark ÷ max, instead of the sum of marks
 * @param decimals to which a weighted total is rounded, half up; 0 to 6
 */
public record Marking(List<Criterion> criteria, boolean weighted, int decimals) {

    /** A mark with the level it was chosen in; empty where the criterion has none. */
    public record Mark(BigDecimal value, String band) {}

    /** What is wrong with a sheet, by criterion; empty where it may be signed. */
    public Map<String, Criterion.Fault> faults(Map<String, Mark> marks) {
        Map<String, Criterion.Fault> faults = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            Mark mark = marks.get(criterion.code());
            if (mark == null) faults.put(criterion.code(), Criterion.Fault.MISSING);
            else criterion.fault(mark.value(), mark.band()).ifPresent(fault -> faults.put(criterion.code(), fault));
        }
        return faults;
    }

    /** The total of a sheet without faults. */
    public BigDecimal total(Map<String, Mark> marks) {
        if (!faults(marks).isEmpty())
            throw new IllegalArgumentException(faults(marks).toString());
        BigDecimal total = BigDecimal.ZERO;
        // over one denominator, so that thirds do not lose anything before the one rounding at the end
        BigDecimal denominator = criteria.stream().map(Criterion::max).reduce(BigDecimal.ONE, BigDecimal::multiply);
        for (Criterion criterion : criteria) {
            Mark mark = marks.get(criterion.code());
            BigDecimal value = mark == null ? BigDecimal.ZERO : mark.value();
            total = total.add(weighted ? value.multiply(criterion.weight()).multiply(others(criterion)) : value);
        }
        return weighted ? total.divide(denominator, decimals, RoundingMode.HALF_UP) : total;
    }

    private BigDecimal others(Criterion one) {
        return criteria.stream()
                .filter(c -> !c.code().equals(one.code()))
                .map(Criterion::max)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
