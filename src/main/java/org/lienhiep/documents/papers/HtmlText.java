package org.lienhiep.documents.papers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Span;
import org.lienhiep.documents.papers.PaperBlock.Table;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Texts;

/** Writes lines, rules and blocks of a paper as mark-up. */
final class HtmlText {

    private final Markup out;
    private final boolean screen;

    HtmlText(Markup out, boolean screen) {
        this.out = out;
        this.screen = screen;
    }

    boolean screen() {
        return screen;
    }

    void open(String look) {
        out.open("div", "class", look);
    }

    void close() {
        out.close();
    }

    void line(String look, String words) {
        line("p", look, words);
    }

    void line(String element, String look, String words) {
        if (look.isEmpty()) out.open(element);
        else out.open(element, "class", look);
        marked(words);
        out.close();
    }

    /** Box 4. */
    void day(String placeAndDay, PaperLayout layout) {
        line(layout.longDay(placeAndDay) ? "day smaller" : "day", layout.day(placeAndDay));
    }

    /** A line of this length in the middle, in twips. */
    void rule(int length) {
        if (screen) out.empty("hr", "width", Long.toString(Math.round(length / 15.0)));
        else
            out.open("div", "class", "rule", "style", "width:" + length / 20.0 + "pt")
                    .close();
    }

    /** The picture of the code: a path on the screen, drawn as a path into the PDF. */
    void code(String address) {
        if (!screen) {
            out.open("object", "class", "qr", "type", PaperPdf.CODE, "data-address", address)
                    .close();
            return;
        }
        QrCode code = QrCode.of(address);
        String side = Integer.toString(code.size());
        out.open("svg", "class", "qr", "viewBox", "0 0 " + side + " " + side, "role", "img", "aria-label", address);
        out.empty("path", "d", code.svg()).close();
    }

    void blocks(List<PaperBlock> blocks, String end) {
        for (int i = 0; i < blocks.size(); i++) block(blocks.get(i), i == blocks.size() - 1 ? end : "");
        if (blocks.isEmpty() && !end.isEmpty()) line("p", "", end);
    }

    private void block(PaperBlock block, String sign) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph, sign);
            case Centred centred -> {
                line("centred", centred.words());
                if (!sign.isEmpty()) line("p", "", sign);
            }
            case Listing listing -> PaperWords.listed(listing.lines(), sign).forEach(line -> line("p", "", line));
            case Table table -> {
                table(table);
                if (!sign.isEmpty()) line("p", "", sign);
            }
        }
    }

    private void heading(Heading heading) {
        out.open("h3", "class", "h" + heading.level());
        marked(heading.number());
        if (heading.level() == 0 && !heading.number().isEmpty()) out.empty("br");
        else if (!heading.number().isEmpty()) out.words(" ");
        marked(PaperWords.title(heading));
        out.close();
    }

    private void paragraph(Paragraph paragraph, String sign) {
        out.open("p");
        List<Span> spans = paragraph.spans();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean last = i == spans.size() - 1;
            if (screen && span.figure() != null) figure(span.figure());
            else if (last && !sign.isEmpty()) ended(PaperWords.ended(span.text(), sign));
            else marked(span.text());
            if (last && screen && span.figure() != null) out.words(sign);
        }
        out.close();
    }

    private void table(Table table) {
        if (screen) open("scroll");
        out.open("table").open("colgroup");
        for (PaperBlock.Column column : table.columns()) {
            String share = String.format(Locale.ROOT, "%.2f%%", column.share() * 100.0 / table.shares());
            out.empty("col", "width", share);
        }
        out.close().open("thead").open("tr");
        for (PaperBlock.Column column : table.columns()) {
            if (screen) line("th", "", column.head());
            else {
                out.open(
                        "th",
                        "style",
                        String.format(Locale.ROOT, "width:%.2f%%", column.share() * 100.0 / table.shares()));
                marked(column.head());
                out.close();
            }
        }
        out.close().close().open("tbody");
        for (List<Span> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++)
                cell(row.get(i), table.columns().get(i).number());
            out.close();
        }
        out.close().close();
        if (screen) close();
    }

    private void cell(Span span, boolean number) {
        if (number) out.open("td", "class", "count");
        else out.open("td");
        if (screen && span.figure() != null) figure(span.figure());
        else marked(span.text());
        out.close();
    }

    private void figure(FigureLink figure) {
        String look = figure.stated() ? "figure stated" : "figure";
        String href = figure.href();
        if (href == null)
            out.open("span", "class", look, "data-figure", figure.indicator(), "data-value", figure.value());
        else
            out.open(
                    "a",
                    "class",
                    look,
                    "data-figure",
                    figure.indicator(),
                    "data-value",
                    figure.value(),
                    "href",
                    PaperHtml.url(href));
        out.words(figure.printed()).close();
        now(figure.nowPrinted());
    }

    private void now(@Nullable String printed) {
        if (printed != null)
            out.open("span", "class", "now-is")
                    .words(Texts.t("web.now-is", printed))
                    .close();
    }

    /** Words with their marks; a line break is a line break. */
    /** The sign at the end never stands on a line without the word before it. */
    private void ended(String words) {
        int at = words.lastIndexOf(' ') + 1;
        String last = words.substring(at);
        if (Marked.plain(last).equals(last) && last.indexOf('\n') < 0) {
            marked(words.substring(0, at));
            out.open("span", "class", "whole").words(last).close();
        } else marked(words);
    }

    private void marked(String words) {
        for (Marked.Run run : Marked.runs(words)) {
            if (run.bold()) out.open("b");
            if (run.gap()) out.open("mark");
            String[] lines = run.words().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) out.empty("br");
                out.words(lines[i]);
            }
            if (run.gap()) out.close();
            if (run.bold()) out.close();
        }
    }
}
