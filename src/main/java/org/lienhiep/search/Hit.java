package org.lienhiep.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Texts;

/**
 * Something found, as drawn.
 *
 * @param record {@code events.event:41}
 * @param kind its group
 * @param number number and symbol, cut where words match
 * @param title its name, cut so
 * @param line what is told beside it
 * @param quote the place of its text where the words stand; empty where name or line show them
 * @param words keys of messages that say what it is
 * @param on its day
 * @param path its page below the base
 * @param exact whether it carries the marks that were typed
 */
record Hit(
        String record,
        String kind,
        List<Piece> number,
        List<Piece> title,
        List<Piece> line,
        List<Piece> quote,
        String words,
        @Nullable LocalDate on,
        String path,
        boolean exact) {

    /** A stretch of text; marked where it is what was asked for. */
    record Piece(String text, boolean marked) {}

    /** What it is: its group, or the words of its kind where those say more. */
    String what() {
        String said = Arrays.stream(words.split(" ", -1))
                .filter(Texts::has)
                .map(Texts::t)
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? Texts.t("search.one." + kind) : said;
    }

    /** Its name without marks. */
    String name() {
        return title.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Its number without marks. */
    String symbol() {
        return number.stream().map(Piece::text).collect(Collectors.joining());
    }
}
