package org.lienhiep.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number and symbol of a document, written as NĐ 30/2020/NĐ-CP, Phụ lục I asks: "07/QĐ-LHH", of a letter "21/LHH-VP". */
final class Symbol {

    private static final Pattern CODE = Pattern.compile("(\\d{1,5})([/-])(\\S.*)");

    /** A code taken apart: "07/QĐ-LHH" is 7 and "QĐ-LHH". */
    record Parts(int value, String symbol) {}

    private Symbol() {}

    /** The symbol of a type: letters and issuer; of a letter, issuer and the unit that drafted it. */
    static String of(String type, String issuer, String unit) {
        String letters = DocumentType.letters(type);
        if (!letters.isEmpty()) return letters + "-" + issuer;
        return unit.isEmpty() ? issuer : issuer + "-" + unit;
    }

    /** The whole code; a number under ten has a zero before it. */
    static String code(int value, String symbol) {
        return (value < 10 ? "0" : "") + value + "/" + symbol;
    }

    /** What was typed as number and symbol, without blanks around the strokes. */
    static String clean(String typed) {
        return typed.replaceAll("\\s*([/-])\\s*", "$1");
    }

    /** The parts of a code, if it has them. */
    static Optional<Parts> parse(@Nullable String code) {
        var matched = CODE.matcher(code == null ? "" : code);
        if (!matched.matches()) return Optional.empty();
        int value = Integer.parseInt(matched.group(1));
        return value == 0 ? Optional.empty() : Optional.of(new Parts(value, matched.group(3)));
    }
}
