package org.lienhiep.contests.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet asks for.
 *
 * @param code its name on sheets
 * @param max the most that may be given, above zero
 * @param step marks are whole multiples of it, above zero
 * @param weight what a full mark is worth in a weighted total; unused in a plain one
 * @param bands levels that a mark is chosen in first; none where any mark will do
 */
public record Criterion(String code, BigDecimal max, BigDecimal step, BigDecimal weight, List<Band> bands) {

    /** A level and the marks inside it, both ends included. */
    public record Band(String code, BigDecimal from, BigDecimal to) {

        boolean holds(BigDecimal mark) {
            return mark.compareTo(from) >= 0 && mark.compareTo(to) <= 0;
        }
    }

    /** Why a mark cannot stand. */
    public enum Fault {
        MISSING,
        OUT_OF_RANGE,
        OFF_STEP,
        OUTSIDE_BAND
    }

    /**
     * Looks at one mark.
     *
     * @param band the level chosen; empty for none
     */
    Optional<Fault> fault(BigDecimal mark, String band) {
        if (mark.signum() < 0 || mark.compareTo(max) > 0) return Optional.of(Fault.OUT_OF_RANGE);
        if (mark.remainder(step).signum() != 0) return Optional.of(Fault.OFF_STEP);
        if (bands.isEmpty()) return Optional.empty();
        boolean inside = bands.stream().anyMatch(b -> b.code().equals(band) && b.holds(mark));
        return inside ? Optional.empty() : Optional.of(Fault.OUTSIDE_BAND);
    }
}
