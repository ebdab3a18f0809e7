package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lienhiep.imports.reading.Reading;

/** Turns the cells of a row into the values of its columns, and notes what cannot be understood. */
class RowReader {

    private static final int SHOWN = 200;

    private final List<ImportColumn> columns;
    private final CellReader cells;
    private final Consumer<RowVerdict> wrong;

    RowReader(ImportType type, CellReader cells, Consumer<RowVerdict> wrong) {
        this.columns = type.places();
        this.cells = cells;
        this.wrong = wrong;
    }

    /** The values of a row, a cell that cannot be understood as null; {@code raw} gives the cell of a column by its place. */
    List<@Nullable String> read(int row, IntFunction<String> raw) {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = raw.apply(i);
            Reading read = cells.read(columns.get(i), cell);
            values.add(read.value());
            String fault = read.fault();
            if (fault == null) continue;
            List<String> mends = read.mends().stream().map(m -> "c:" + m).toList();
            String shown = cell.length() > SHOWN ? cell.substring(0, SHOWN) : cell;
            wrong.accept(new RowVerdict(row, columns.get(i).name(), fault, shown, mends));
        }
        return values;
    }
}
