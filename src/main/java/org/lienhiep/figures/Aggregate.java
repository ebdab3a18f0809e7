package org.lienhiep.figures;

/** How the facts of a figure become its value. */
public enum Aggregate {
    /** What happened in the period, added up. */
    FLOW,
    /** What is open on the last day of the period. */
    BALANCE,
    /** The last statement of each subject up to the last day, added up. */
    LATEST,
    /** How many different ones; never added up over Unions. */
    DISTINCT,
    /** One indicator by another, in per cent; nothing below the line prints a dash. */
    RATIO,
    /** Targets by their verdict, computed from their figures. */
    VERDICT;

    /** The name used in data and in JSON. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
