package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.imports.reading.Tidy;
import org.lienhiep.web.Form;

/**
 * What a person says about the rows of a list.
 *
 * @param cells cells as they shall stand, changed or not
 * @param decisions by row: {@code leave}, {@code new}, {@code is:} and the code of the record meant, or empty for none any more
 * @param all one mend for all rows with a fault of a kind, or null
 */
record Corrections(
        List<CellChange> cells,
        Map<Integer, String> decisions,
        @Nullable All all) {

    private static final Pattern CELL = Pattern.compile("c(\\d{1,7})_(\\d{1,3})");
    private static final Pattern ROW = Pattern.compile("d(\\d{1,7})");
    private static final Pattern DECISION = Pattern.compile("|leave|new|is:.{1,200}");
    private static final Pattern ALL =
            Pattern.compile("([a-z_]{1,40})\\|(imports\\.[a-z0-9-]{1,40}|[a-z]+\\.[a-z.-]{1,60})\\|([0-9])");

    /** A cell of a row, by the place of its column in the type. */
    record CellChange(int row, int column, String value) {}

    /** A kind of fault, and which of its mends is wanted. */
    record All(String field, String message, int mend) {}

    static Corrections read(Form form) {
        List<CellChange> cells = new ArrayList<>();
        Map<Integer, String> decisions = new LinkedHashMap<>();
        for (String name : form.names()) {
            String value = form.value(name);
            Matcher cell = CELL.matcher(name);
            Matcher row = ROW.matcher(name);
            if (cell.matches() && value.length() <= ExactCells.MOST_CHARACTERS) {
                int column = Integer.parseInt(cell.group(2));
                cells.add(new CellChange(Integer.parseInt(cell.group(1)), column, Tidy.of(value)));
            } else if (row.matches() && DECISION.matcher(value).matches()) {
                decisions.put(Integer.parseInt(row.group(1)), value);
            }
        }
        Matcher all = ALL.matcher(form.value("all"));
        return new Corrections(
                cells,
                decisions,
                all.matches() ? new All(all.group(1), all.group(2), Integer.parseInt(all.group(3))) : null);
    }
}
