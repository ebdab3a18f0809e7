package org.lienhiep.portal.text;

import java.util.List;

/**
 * A part of an article's text.
 *
 * @param kind what it is
 * @param rows its lines: one of a heading, a paragraph or a quotation, one an item of a list, one a row of a table
 * @param number the number that a numbered list begins with, or the key of a picture
 */
public record Block(Kind kind, List<Row> rows, long number) {

    /** What a part can be. */
    public enum Kind {
        HEADING,
        SUBHEADING,
        PARAGRAPH,
        QUOTATION,
        BULLETS,
        NUMBERS,
        TABLE,
        PICTURE
    }

    /** A line in its cells; all but rows of tables have one. */
    public record Row(List<List<Piece>> cells) {

        static Row of(String line) {
            return new Row(List.of(Piece.of(line)));
        }
    }

    static Block of(Kind kind, String line) {
        return new Block(kind, List.of(Row.of(line)), 0);
    }

    /** The first line. */
    public List<Piece> line() {
        return rows.getFirst().cells().getFirst();
    }
}
