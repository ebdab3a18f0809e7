package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.List;
import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Column;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Span;
import org.lienhiep.documents.papers.PaperBlock.Table;

/** Writes the running text of a paper: headings, paragraphs, lists and tables in WordprocessingML. */
final class DocxText {

    private final Markup out;
    private final PaperLayout layout;
    private boolean table;

    DocxText(Markup out, PaperLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** Where everything is written. */
    Markup out() {
        return out;
    }

    /** Whether a table was written last: Word wants a paragraph behind it. */
    boolean endsInTable() {
        return table;
    }

    /** All blocks; {@code end} closes the last one. */
    void blocks(List<PaperBlock> blocks, String end) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            String sign = last ? end : "";
            switch (blocks.get(i)) {
                case Heading heading -> {
                    heading(heading);
                    if (!sign.isEmpty()) paragraph("BodyText", sign, true);
                }
                case Paragraph paragraph ->
                    paragraph("BodyText", PaperWords.ended(words(paragraph.spans()), sign), last);
                case Listing listing -> listing(listing.lines(), sign);
                case Centred centred -> {
                    line("GiuaDong", centred.words());
                    if (!sign.isEmpty()) paragraph("BodyText", sign, true);
                }
                case Table rows -> {
                    table(rows);
                    if (!sign.isEmpty()) paragraph("BodyText", sign, true);
                }
            }
        }
        if (blocks.isEmpty() && !end.isEmpty()) paragraph("BodyText", end, true);
    }

    /** One paragraph in a style. */
    void line(String style, String words) {
        paragraph(style, words, false);
    }

    /** Box 4. */
    void day(String placeAndDay) {
        line(layout.longDay(placeAndDay) ? "DiaDanhNgayNho" : "DiaDanhNgay", layout.day(placeAndDay));
    }

    /** One paragraph set in from the left, its further lines by so much more. */
    void hanging(String style, String words, int left, int more) {
        table = false;
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        out.empty("w:ind", "w:left", Integer.toString(left + more), "w:hanging", Integer.toString(more));
        out.close();
        run(words);
        out.close();
    }

    /** One paragraph set in from both sides. */
    void indented(String style, String words, int side) {
        table = false;
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        out.empty("w:ind", "w:left", Integer.toString(side), "w:right", Integer.toString(side), "w:firstLine", "0");
        out.close();
        run(words);
        out.close();
    }

    /** A line of this length in the middle of a column, drawn as the upper edge of an empty paragraph. */
    void rule(int length, int column) {
        indented("DuongKe", "", Math.max(0, (column - length) / 2));
    }

    /** Width of the box of an urgency in twips: 30, 40 or 20 mm by its words. */
    static int box(String urgency) {
        return PaperLayout.twips(urgency.length() < 6 ? 20 : urgency.length() < 9 ? 30 : 40);
    }

    /** Opens a table without lines, in columns of these widths. */
    void openGrid(List<Integer> widths) {
        openTable("TableNormal", widths);
    }

    /** Closes the row and the table. */
    void closeGrid() {
        out.close().close();
        table = true;
    }

    /** Opens a row with its first cell; the caller closes the row. */
    void row(int firstWidth, Runnable first) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(firstWidth, first);
    }

    /** One cell. */
    void cell(int width, Runnable content) {
        openCell(width);
        content.run();
        out.close();
    }

    private void openCell(int width) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        out.close();
    }

    private void heading(Heading heading) {
        openParagraph("Heading" + (heading.level() + 1), false);
        String gap = heading.number().isEmpty() ? "" : heading.level() == 0 ? "\n" : " ";
        run(heading.number() + gap + PaperWords.title(heading));
        out.close();
    }

    private void listing(List<String> lines, String end) {
        List<String> listed = PaperWords.listed(lines, end);
        for (int i = 0; i < listed.size(); i++) {
            paragraph("List", listed.get(i), !end.isEmpty() && i == listed.size() - 1);
        }
        if (listed.isEmpty() && !end.isEmpty()) paragraph("BodyText", end, true);
    }

    private void table(Table rows) {
        List<Integer> widths = widths(rows);
        openTable("TableGrid", widths);
        out.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < widths.size(); i++) {
            openCell(widths.get(i));
            line("BangDau", rows.columns().get(i).head());
            out.close();
        }
        out.close();
        for (List<Span> row : rows.rows()) {
            out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < widths.size(); i++) {
                openCell(widths.get(i));
                line(
                        rows.columns().get(i).number() ? "BangSo" : "BangChu",
                        row.get(i).text());
                out.close();
            }
            out.close();
        }
        out.close();
        line("KhoangCach", "");
    }

    /** The columns fill the width to the last twip. */
    private List<Integer> widths(Table rows) {
        int left = layout.textWidth();
        int shares = rows.shares();
        var widths = new ArrayList<Integer>();
        for (Column column : rows.columns()) {
            int width = left * column.share() / shares;
            widths.add(width);
            left -= width;
            shares -= column.share();
        }
        return widths;
    }

    /** Opens a row of this height at least, whose one cell is as wide as the table; the caller closes the row. */
    void highRow(int height, int columns, int width, Runnable content) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        out.empty("w:trHeight", "w:val", Integer.toString(height), "w:hRule", "atLeast")
                .close();
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        out.empty("w:gridSpan", "w:val", Integer.toString(columns)).close();
        content.run();
        out.close();
    }

    /** One cell whose lines stand at its lower edge. */
    void lowCell(int width, Runnable content) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        out.empty("w:vAlign", "w:val", "bottom").close();
        content.run();
        out.close();
    }

    private void openTable(String style, List<Integer> widths) {
        int whole = widths.stream().mapToInt(w -> w).sum();
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        out.empty("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
        out.empty("w:tblLayout", "w:type", "fixed").close();
        out.open("w:tblGrid");
        widths.forEach(w -> out.empty("w:gridCol", "w:w", Integer.toString(w)));
        out.close();
    }

    private void paragraph(String style, String words, boolean withNext) {
        openParagraph(style, withNext);
        run(words);
        out.close();
    }

    private void openParagraph(String style, boolean withNext) {
        table = false;
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (withNext) out.empty("w:keepNext");
        out.close();
    }

    /** The words with their marks; a line break is a line break. */
    void run(String words) {
        for (Marked.Run run : Marked.runs(words)) {
            out.open("w:r");
            if (run.bold() || run.gap()) {
                out.open("w:rPr");
                if (run.bold()) out.empty("w:b").empty("w:bCs");
                if (run.gap()) out.empty("w:highlight", "w:val", "yellow");
                out.close();
            }
            String[] lines = run.words().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) out.empty("w:br");
                if (!lines[i].isEmpty())
                    out.open("w:t", "xml:space", "preserve").words(lines[i]).close();
            }
            out.close();
        }
    }

    private static String words(List<Span> spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(s -> words.append(s.text()));
        return words.toString();
    }
}
