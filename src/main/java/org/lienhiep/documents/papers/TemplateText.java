package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Column;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Span;
import org.lienhiep.documents.papers.PaperBlock.Table;

/**
 * Reads the text of a template line by line. {@code # Phần thứ nhất | Tên}, {@code ## I. Tên}, {@code ### 1. Tên}, {@code #### a)
 * Tên} are headings, {@code ^ } a line in the middle, {@code - } a list, {@code | a | b |} a table whose first line is its head,
 * {@code ? } a line that goes where a field of it is missing; {@code Điều *.}, {@code *.} and {@code *)} count by themselves.
 */
final class TemplateText {

    private static final Pattern HEADING = Pattern.compile("(#{1,4})\\s+(.+)");
    private static final Pattern ARTICLE = Pattern.compile("(Điều )(\\*|\\d+)\\.(.*)");

    private final Filling filling;
    private final List<PaperBlock> blocks = new ArrayList<>();
    private final List<String> list = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int article;
    private int clause;
    private int point;

    private TemplateText(Filling filling) {
        this.filling = filling;
    }

    static List<PaperBlock> blocks(String text, Filling filling) {
        var reader = new TemplateText(filling);
        Filling.split(text).forEach(reader::line);
        reader.flush("");
        return List.copyOf(reader.blocks);
    }

    private void line(String typed) {
        if (filling.dropped(typed)) return;
        String line = typed.startsWith("?") ? typed.substring(1).strip() : typed;
        flush(line.startsWith("- ") ? "-" : line.startsWith("|") ? "|" : "");
        PaperValue alone = filling.alone(line);
        if (alone != null && alone.kind() == PaperValue.Kind.TABLE) table(alone.cleanRows());
        else if (alone != null && alone.kind() == PaperValue.Kind.LINES) blocks.add(new Listing(alone.lines()));
        else if (alone != null && alone.words().contains("\n")) several(alone.words());
        else if (line.startsWith("- ")) list.add(filling.line(line.substring(2).strip()));
        else if (line.startsWith("|")) rows.add(cells(line));
        else if (line.startsWith("^"))
            blocks.add(new Centred(filling.line(line.substring(1).strip())));
        else if (!heading(line)) paragraph(line);
    }

    /** What was typed in several lines stays so; nothing in it is a sign of ours. */
    private void several(String words) {
        for (String line : Filling.split(words)) blocks.add(new Paragraph(List.of(Span.of(Marked.clean(line)))));
    }

    /** Ends the list or the table that another kind of line follows. */
    private void flush(String next) {
        if (!next.equals("-") && !list.isEmpty()) {
            blocks.add(new Listing(List.copyOf(list)));
            list.clear();
        }
        if (!next.equals("|") && !rows.isEmpty()) {
            table(List.copyOf(rows));
            rows.clear();
        }
    }

    private boolean heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) return false;
        int level = heading.group(1).length() - 1;
        String words = filling.line(heading.group(2));
        int cut = level == 0 ? words.indexOf('|') : words.indexOf(' ');
        clause = 0;
        point = 0;
        if (cut < 0) blocks.add(new Heading(level, "", words));
        else
            blocks.add(new Heading(
                    level,
                    words.substring(0, cut).strip(),
                    words.substring(cut + 1).strip()));
        return true;
    }

    private void paragraph(String line) {
        Matcher article = ARTICLE.matcher(line);
        String words;
        if (article.matches()) {
            this.article = article.group(2).equals("*") ? this.article + 1 : Integer.parseInt(article.group(2));
            clause = 0;
            point = 0;
            words = Marked.bold("Điều " + this.article + ".") + filling.line(article.group(3));
        } else if (line.startsWith("*. ")) {
            point = 0;
            words = ++clause + ". " + filling.line(line.substring(3));
        } else if (line.startsWith("*) ")) {
            words = PaperWords.point(++point) + ") " + filling.line(line.substring(3));
        } else words = filling.line(line);
        blocks.add(new Paragraph(List.of(Span.of(words))));
    }

    /** A stroke that stands in no field: {@code {Hạn|số}} is one cell. */
    private static final String BETWEEN_CELLS = "\\|(?![^{}]*\\})";

    private List<String> cells(String line) {
        String inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split(BETWEEN_CELLS, -1))
                .map(String::strip)
                .map(filling::line)
                .toList();
    }

    private void table(List<List<String>> all) {
        List<String> heads = all.getFirst();
        int[] widths = ColumnWidths.of(all);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            boolean number = head.endsWith("#");
            columns.add(new Column(number ? head.substring(0, head.length() - 1) : head, widths[i], number));
        }
        blocks.add(new Table(
                columns,
                all.stream().skip(1).map(row -> cells(row, heads.size())).toList()));
    }

    private static List<Span> cells(List<String> row, int size) {
        List<Span> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) cells.add(Span.of(i < row.size() ? row.get(i) : ""));
        return cells;
    }
}
