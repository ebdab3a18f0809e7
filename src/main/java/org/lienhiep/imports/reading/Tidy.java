package org.lienhiep.imports.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A cell without what the eye does not see: letters in one piece, plain blanks, no signs that hide or turn others. */
public final class Tidy {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}]|[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern BREAKS = Pattern.compile("[ ]*[\\r\\n]+[ ]*");

    private Tidy() {}

    /** The words, tidied. */
    public static String of(String cell) {
        if (plain(cell)) return cell.strip();
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC);
        text = HIDDEN.matcher(text).replaceAll("");
        text = BLANKS.matcher(text).replaceAll(" ");
        return BREAKS.matcher(text).replaceAll("\n").strip();
    }

    private static boolean plain(String cell) {
        boolean blank = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' '
                    || c > 0x1EF9
                    || c == 0xA0
                    || c == 0xAD
                    || c >= 0x300 && c < 0x1EA0
                    || c == ' ' && blank && i > 0) return false;
            blank = c == ' ';
        }
        return true;
    }
}
