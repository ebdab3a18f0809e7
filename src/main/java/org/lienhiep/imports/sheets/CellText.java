package org.lienhiep.imports.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as words: what stands in it, a day as {@code 2017-03-05}, a number with a point. */
final class CellText {

    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58);
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;

    private CellText() {}

    static String of(@Nullable Cell cell, boolean from1904) {
        if (cell == null) return "";
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> text(cell.asString());
            case BOOLEAN -> Boolean.toString(Boolean.TRUE.equals(cell.asBoolean()));
            // a formula is never computed here: what the other program left as its result stands
            case NUMBER, FORMULA, ERROR -> number(text(cell.getRawValue()), cell, from1904);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(String raw, Cell cell, boolean from1904) {
        if (!raw.matches("-?\\d{1,20}(\\.\\d{1,30})?([Ee][+-]?\\d{1,2})?")) return raw;
        BigDecimal number = new BigDecimal(raw).round(new MathContext(15));
        if (isDay(cell)) {
            long day = number.setScale(0, RoundingMode.DOWN).longValue() + (from1904 ? DAYS_TO_1904 : 0);
            if (day >= 1 && day <= 109_574) return FIRST.plusDays(day).toString();
        }
        String plain = number.stripTrailingZeros().toPlainString();
        // 1.234 of a cell that holds a number is not the thousand that it would be in words
        return plain.matches("-?\\d{1,3}\\.\\d{3}") ? plain + "0" : plain;
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DAYS.contains(id)) return true;
        String format = cell.getDataFormatString();
        if (format == null) return false;
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "");
        if (bare.equals("general") || bare.equals("standard")) return false;
        return bare.contains("yy") || bare.contains("dd") || bare.matches(".*\\bd[/.-]m.*");
    }
}
