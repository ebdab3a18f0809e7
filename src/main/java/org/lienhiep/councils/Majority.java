package org.lienhiep.councils;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.web.Texts;

/**
 * A part of a whole that must be reached, as an exact fraction.
 *
 * @param of the part's upper number, at least 1 and at most {@code whole}
 * @param whole the lower number
 * @param more whether the part must be exceeded, as in "quá một nửa"
 */
record Majority(int of, int whole, boolean more) {

    private static final Pattern WRITTEN = Pattern.compile("(>?)\\s*(\\d{1,3})\\s*(?:/\\s*(\\d{1,3})|%)");

    /** Reads "2/3", ">1/2" or "75%"; empty for anything that no count could reach or that is no part of a whole. */
    static Optional<Majority> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return Optional.empty();
        int of = Integer.parseInt(written.group(2));
        int whole = written.group(3) == null ? 100 : Integer.parseInt(written.group(3));
        boolean more = !written.group(1).isEmpty();
        if (whole == 0 || of == 0 || of > whole || (more && of == whole)) return Optional.empty();
        return Optional.of(new Majority(of, whole, more));
    }

    /** What was kept in the database. */
    static Majority kept(String text) {
        return read(text).orElseThrow(() -> new IllegalStateException(text));
    }

    /** The smallest count that reaches it out of {@code base}; more than {@code base} where none is possible. */
    int needed(int base) {
        if (base <= 0) return 1;
        int exact = of * base;
        return more ? exact / whole + 1 : (exact + whole - 1) / whole;
    }

    /** Whether a count reaches it. */
    boolean reached(int count, int base) {
        return base > 0 && count >= needed(base);
    }

    /** As it is kept and typed: "2/3", ">1/2". */
    String written() {
        return (more ? ">" : "") + of + "/" + whole;
    }

    /** In words: "ít nhất 2/3", "quá 1/2". */
    String words() {
        return Texts.t(more ? "councils.more-than" : "councils.at-least", of + "/" + whole);
    }
}
