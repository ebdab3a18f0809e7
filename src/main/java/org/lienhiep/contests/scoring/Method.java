package org.lienhiep.contests.scoring;

/** How an entry's sheets become its score. */
public enum Method {
    /** The mean of all. */
    MEAN,
    /** Without the highest and the lowest, where there are five or more; otherwise the mean. */
    TRIMMED,
    /** The mean after each judge's shift was taken off, where it could be told. */
    ADJUSTED
}
