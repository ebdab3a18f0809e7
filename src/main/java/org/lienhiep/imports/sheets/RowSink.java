package org.lienhiep.imports.sheets;

import java.util.List;

/** Takes the rows of a file, sheet by sheet. */
public interface RowSink {

    /** The rows that follow stand on this sheet; a file without sheets has one without a name. */
    void sheet(String name);

    /** One row with its number in the file, from 1. Every cell is words, empty where nothing stands. */
    void row(int number, List<String> cells);
}
