package org.lienhiep.documents;

import java.util.List;
import org.lienhiep.documents.PaperBlock.Column;
import org.lienhiep.documents.PaperBlock.Heading;
import org.lienhiep.documents.PaperBlock.Listing;
import org.lienhiep.documents.PaperBlock.Paragraph;
import org.lienhiep.documents.PaperBlock.Span;
import org.lienhiep.documents.PaperBlock.Table;

/** Writes the running text of a paper: headings, paragraphs, lists and tables in WordprocessingML. */
final class PaperText {

    private final Markup out;
    private final PaperLayout layout;

    PaperText(Markup out, PaperLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** All blocks; {@code end} closes the last one. */
    void blocks(List<PaperBlock> blocks, String end) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            String sign = last ? end : "";
            switch (blocks.get(i)) {
                case Heading heading -> heading(heading);
                case Paragraph paragraph -> paragraph("BodyText", words(paragraph.spans()) + sign, last);
                case Listing listing -> listing(listing.lines(), sign);
                case Table table -> {
                    table(table);
                    if (!sign.isEmpty()) paragraph("BodyText", sign, true);
                }
            }
        }
    }

    /** One paragraph in a style. */
    void line(String style, String words) {
        paragraph(style, words, false);
    }

    /** One paragraph set in from both sides. */
    void indented(String style, String words, int side) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        out.empty("w:ind", "w:left", Integer.toString(side), "w:right", Integer.toString(side), "w:firstLine", "0");
        out.close();
        run(words);
        out.close();
    }

    /** Opens a table without lines, in columns of these widths; the caller closes it. */
    void openGrid(List<Integer> widths) {
        openTable("TableNormal", widths);
    }

    /** Opens a cell; the caller closes it. */
    void openCell(int width) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        out.close();
    }

    private void heading(Heading heading) {
        openParagraph("Heading" + (heading.level() + 1), false);
        run(heading.number() + (heading.level() == 0 ? "\n" : " ") + PaperWords.title(heading));
        out.close();
    }

    private void listing(List<String> lines, String end) {
        List<String> listed = PaperWords.listed(lines, end);
        for (int i = 0; i < listed.size(); i++) {
            paragraph("List", listed.get(i), !end.isEmpty() && i == listed.size() - 1);
        }
        if (listed.isEmpty() && !end.isEmpty()) paragraph("BodyText", end, true);
    }

    private void table(Table table) {
        List<Integer> widths = widths(table);
        openTable("TableGrid", widths);
        out.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < widths.size(); i++) {
            openCell(widths.get(i));
            line("BangDau", table.columns().get(i).head());
            out.close();
        }
        out.close();
        for (List<Span> row : table.rows()) {
            out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < widths.size(); i++) {
                openCell(widths.get(i));
                line(
                        table.columns().get(i).number() ? "BangSo" : "BangChu",
                        row.get(i).text());
                out.close();
            }
            out.close();
        }
        out.close();
        line("KhoangCach", "");
    }

    /** The columns fill the width to the last twip. */
    private List<Integer> widths(Table table) {
        int left = layout.textWidth();
        int shares = table.shares();
        var widths = new java.util.ArrayList<Integer>();
        for (Column column : table.columns()) {
            int width = left * column.share() / shares;
            widths.add(width);
            left -= width;
            shares -= column.share();
        }
        return widths;
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
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (withNext) out.empty("w:keepNext");
        out.close();
    }

    private void run(String words) {
        if (words.isEmpty()) return;
        out.open("w:r");
        String[] lines = words.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) out.empty("w:br");
            out.open("w:t", "xml:space", "preserve").words(lines[i]).close();
        }
        out.close();
    }

    private static String words(List<Span> spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(s -> words.append(s.text()));
        return words.toString();
    }
}
