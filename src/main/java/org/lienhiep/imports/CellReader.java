package org.lienhiep.imports;

import org.lienhiep.imports.reading.Reading;

/** How the cells of a file are understood. */
interface CellReader {

    /** Understands one cell of a column; {@code raw} is empty where nothing stands. */
    Reading read(ImportColumn column, String raw);
}
