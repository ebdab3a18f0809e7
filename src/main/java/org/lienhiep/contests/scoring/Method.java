package org.lienhiep.contests.scoring;

import java.util.List;
import java.util.Locale;

/** How an entry's sheets become its score. */
public enum Method {
    /** The mean of all. */
    MEAN,
    /** Without the highest and the lowest, where there are five or more; otherwise the mean. */
    TRIMMED,
    /** The middle one, or the mean of the two in the middle. */
    MEDIAN,
    /** All added up; compared only with itself, since entries with more judges have more. */
    SUM,
    /** The mean after each judge's shift was taken off, where it could be told. */
    ADJUSTED;

    /** The methods that a result by this one can be held beside, itself among them. */
    public List<Method> comparable() {
        return this == SUM ? List.of(SUM) : List.of(MEAN, TRIMMED, MEDIAN, ADJUSTED);
    }

    /** Its name in rules and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
