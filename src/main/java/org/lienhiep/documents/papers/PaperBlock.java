package org.lienhiep.documents.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;

/** A part of a paper's text. */
public sealed interface PaperBlock {

    /** Levels of the order "Phần – I – 1 – a". */
    int LEVELS = 4;

    /**
     * A heading.
     *
     * @param level 0 for "Phần thứ nhất" (the title stands on a line of its own), 1 for "I.", 2 for "1.", 3 for "a)"
     * @param number as it is printed
     */
    record Heading(int level, String number, String title) implements PaperBlock {

        /** Checks the level. */
        public Heading {
            if (level < 0 || level >= LEVELS) throw new IllegalArgumentException("level " + level);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements PaperBlock {

        /** A paragraph of plain words. */
        public static Paragraph of(String words) {
            return new Paragraph(List.of(Span.of(words)));
        }
    }

    /** Lines, each after a dash. */
    record Listing(List<String> lines) implements PaperBlock {}

    /** A line in the middle, bold: "QUYẾT ĐỊNH:". */
    record Centred(String words) implements PaperBlock {}

    /** A table; its head stands again on every page. Each row has as many cells as there are columns. */
    record Table(List<Column> columns, List<List<Span>> rows) implements PaperBlock {

        /** The shares of all columns. */
        int shares() {
            return columns.stream().mapToInt(Column::share).sum();
        }
    }

    /**
     * A column.
     *
     * @param share its part of the table’s width, whatever the unit: the shares of all columns are the whole
     * @param number whether figures stand in it
     */
    record Column(String head, int share, boolean number) {}

    /**
     * A stretch of words.
     *
     * @param figure the figure that the words are; on paper nothing shows it
     */
    record Span(String text, @Nullable FigureLink figure) {

        /** Plain words. */
        public static Span of(String words) {
            return new Span(words, null);
        }
    }
}
