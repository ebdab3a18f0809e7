package org.lienhiep.figures;

import java.math.BigDecimal;

/** Which way a target points. */
public enum Direction {
    /** Less is missed, equal is met, more is exceeded. */
    AT_LEAST,
    /** More is missed; there is no exceeding. */
    AT_MOST,
    /** Anything else is missed. */
    EXACTLY;

    /** The verdict over a value: computed, never typed. */
    public Verdict verdict(BigDecimal value, BigDecimal target) {
        int compared = value.compareTo(target);
        return switch (this) {
            case AT_LEAST -> compared < 0 ? Verdict.MISSED : compared == 0 ? Verdict.MET : Verdict.EXCEEDED;
            case AT_MOST -> compared > 0 ? Verdict.MISSED : Verdict.MET;
            case EXACTLY -> compared == 0 ? Verdict.MET : Verdict.MISSED;
        };
    }

    /** The name used in data and in JSON. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
