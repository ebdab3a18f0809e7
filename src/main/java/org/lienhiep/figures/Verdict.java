package org.lienhiep.figures;

/** What the count says about a target. */
public enum Verdict {
    /** Below an at-least target, above an at-most one, off an exact one. */
    MISSED,
    /** Just what was asked. */
    MET,
    /** More than an at-least target asked. */
    EXCEEDED;

    /** The name used in data and in JSON. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
