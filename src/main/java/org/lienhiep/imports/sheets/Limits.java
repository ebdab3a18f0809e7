package org.lienhiep.imports.sheets;

/** How much of a file is read at most; what goes beyond is refused, never cut. */
final class Limits {

    static final int ROWS = 200_000;
    static final int COLUMNS = 200;
    static final int CELL = 20_000;
    static final int SHEETS = 60;
    static final int PARTS = 2_000;
    static final long UNPACKED = 100L << 20;

    /** A part larger than this must not have been packed by more than {@link #RATIO}. */
    static final long SMALL = 4L << 20;

    static final int RATIO = 100;
    static final int SECONDS = 20;

    private Limits() {}
}
