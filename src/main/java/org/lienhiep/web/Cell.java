package org.lienhiep.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a table or a record: words, perhaps a link, perhaps a state mark.
 *
 * @param text the words
 * @param href where it leads below the base, or null
 * @param look how it is set: {@code n} a number, {@code d} a date, a state of {@code mark}, or empty
 */
public record Cell(String text, @Nullable String href, String look) {

    /** Plain words. */
    public static Cell text(@Nullable String words) {
        return new Cell(words == null ? "" : words, null, "");
    }

    /** Words that open something. */
    public static Cell link(String words, String href) {
        return new Cell(words, href, "");
    }

    /** A day. */
    public static Cell date(@Nullable LocalDate day) {
        return new Cell(Fmt.date(day), null, "d");
    }

    /** A number; a dash for none. */
    public static Cell number(@Nullable Number number) {
        return new Cell(number == null ? "–" : Fmt.number(number.longValue()), null, "n");
    }

    /** A state, never without its word. */
    public static Cell mark(String state, String word) {
        return new Cell(word, null, "mark " + state);
    }

    /** Whether this is a state mark. */
    public boolean isMark() {
        return look.startsWith("mark");
    }

    /** How the place is set: {@code n} a number, {@code d} a date, {@code l} a way to a record; null for plain words. */
    public @Nullable String place() {
        if (look.equals("n") || look.equals("d")) return look;
        return href == null ? null : "l";
    }

    /** Whether it says little without the head of its column, where a narrow page shows rows without heads. */
    public boolean needsHead() {
        return (look.equals("n") || look.equals("d")) && !text.isEmpty();
    }
}
