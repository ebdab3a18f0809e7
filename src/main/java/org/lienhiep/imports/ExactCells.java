package org.lienhiep.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lienhiep.imports.reading.Reading;

/** Cells as the export writes them: codes, days as 2017-03-05 (or 05/03/2017), a decimal point, true and false. */
class ExactCells implements CellReader {

    static final int MOST_CHARACTERS = 20_000;

    @Override
    public Reading read(ImportColumn column, String raw) {
        if (raw.isEmpty()) return empty(column);
        if (raw.length() > MOST_CHARACTERS || raw.indexOf('\0') >= 0) return Reading.fault("imports.unreadable");
        if (!column.choices().isEmpty() && !column.choices().contains(raw)) return Reading.fault("imports.no-choice");
        try {
            return Reading.of(typed(column.kind(), raw));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Reading.fault("imports.not-" + column.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    static Reading empty(ImportColumn column) {
        if (column.needed()) return Reading.fault("imports.missing");
        return Reading.of(column.kind() == ImportColumn.Kind.FLAG ? "false" : null);
    }

    private static String typed(ImportColumn.Kind kind, String raw) {
        return switch (kind) {
            case TEXT -> raw;
            case LIST -> list(raw, ";");
            case DATE -> date(raw).toString();
            case INTEGER -> Long.toString(Long.parseLong(raw));
            case DECIMAL -> new BigDecimal(raw).toPlainString();
            case FLAG -> flag(raw);
        };
    }

    /** Several values are a set: their order in the file says nothing, and the export has them sorted. */
    static String list(String raw, String between) {
        return Arrays.stream(raw.split(between, -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String flag(String raw) {
        if (raw.equals("true") || raw.equals("false")) return raw;
        throw new IllegalArgumentException(raw);
    }

    private static LocalDate date(String raw) {
        if (!raw.contains("/")) return LocalDate.parse(raw);
        String[] parts = raw.split("/", -1);
        if (parts.length != 3) throw new IllegalArgumentException(raw);
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
