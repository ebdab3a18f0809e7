package org.lienhiep.imports.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as lists hold it: 1.234,5 as it is written here, 1 234 with blanks, 1234.5 of a program, "35 người". */
public final class HumanNumber {

    private static final Pattern WITH_WORD = Pattern.compile("(-?[\\d., ]*\\d) ?\\p{L}[\\p{L} .]*");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    private HumanNumber() {}

    /** Reads a whole number. */
    public static Reading whole(String cell) {
        Reading number = decimal(cell);
        String value = number.value();
        if (value == null)
            return Reading.fault("imports.not-integer", number.mends().toArray(String[]::new));
        String whole = value.replaceFirst("\\.0+$", "");
        return whole.contains(".") ? Reading.fault("imports.not-integer") : Reading.of(whole);
    }

    /** Reads a number that may have decimals. */
    public static Reading decimal(String cell) {
        String text = cell.replace(" ", "").replace("%", "");
        String plain = plain(text);
        if (PLAIN.matcher(plain).matches()) return Reading.of(plain);
        Matcher word = WITH_WORD.matcher(cell);
        String inside = word.matches() ? plain(word.group(1).replace(" ", "")) : "";
        return PLAIN.matcher(inside).matches()
                ? Reading.fault("imports.not-decimal", inside)
                : Reading.fault("imports.not-decimal");
    }

    private static String plain(String text) {
        if (text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?"))
            return text.replace(".", "").replace(',', '.');
        if (text.matches("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?") || text.matches("-?\\d{1,3}(,\\d{3})+\\.\\d+")) {
            return text.replace(",", "");
        }
        return text.matches("-?\\d+,\\d+") ? text.replace(',', '.') : text;
    }
}
