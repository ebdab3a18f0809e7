package org.lienhiep.portal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What a word processor or a browser puts on the clipboard, as the text of an article: headings, paragraphs, lists, tables, links,
 * bold and italics stay; fonts, colours, sizes, comments, scripts and everything else go.
 */
public final class PastedWords {

    private static final Safelist KEPT = Safelist.none()
            .addTags("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
            .addTags("table", "tr", "td", "th", "tbody", "thead", "a", "b", "strong", "i", "em", "span")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            // Word says by these what is a list and a heading, and what is bold without a tag
            .addAttributes(":all", "class", "style")
            .addProtocols("a", "href", "http", "https", "mailto");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PastedWords() {}

    /** The text; never longer than what was pasted has letters, marks apart. */
    public static String text(String html) {
        // conditional comments of Word hold its bullets a second time
        Document dirty = Jsoup.parseBodyFragment(html.replaceAll("(?s)<!\\[if !supportLists]>.*?<!\\[endif]>", ""));
        dirty.select("style, script, head, title, xml, o|p, template").remove();
        Document clean = new Cleaner(KEPT).clean(dirty);
        PastedWords pasted = new PastedWords();
        pasted.inside(clean.body());
        pasted.end();
        return joined(pasted.lines);
    }

    /** Items of one list and rows of one table stand together; between all else there is an empty line. */
    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String line : lines) {
            boolean together = !before.isEmpty() && before.equals(sort(line));
            if (!text.isEmpty()) text.append(together ? "\n" : "\n\n");
            text.append(line);
            before = sort(line);
        }
        return text.toString();
    }

    private static String sort(String line) {
        if (line.startsWith("| ")) return "|";
        if (line.startsWith("- ")) return "-";
        return line.matches("(?s)\\d+\\. .*") ? "1" : "";
    }

    private void inside(Node parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) line.append(words.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            else if (node instanceof Element element) element(element);
        }
    }

    private void element(Element e) {
        switch (e.normalName()) {
            case "br" -> end();
            case "h1", "h2" -> block("## ", e);
            case "h3", "h4", "h5", "h6" -> block("### ", e);
            case "blockquote" -> block("> ", e);
            case "ul" -> e.children().forEach(item -> block("- ", item));
            case "ol" -> numbered(e);
            case "table" -> table(e);
            case "p", "div", "li" -> paragraph(e);
            case "a" -> link(e);
            case "b", "strong" -> marked("**", e);
            case "i", "em" -> marked("*", e);
            default -> span(e);
        }
    }

    private void paragraph(Element e) {
        String name = e.className();
        if (name.matches("(?i).*MsoHeading[12].*|.*MsoTitle.*")) block("## ", e);
        else if (name.matches("(?i).*MsoListParagraph.*") || e.attr("style").contains("mso-list:")) listed(e);
        else block("", e);
    }

    /** Word writes items of lists as paragraphs that begin with their sign. */
    private void listed(Element e) {
        end();
        inside(e);
        String words = line.toString().strip();
        line.setLength(0);
        if (words.isEmpty()) return;
        if (words.matches("(?s)\\d{1,3}[.)]\\s.*")) lines.add(words.replaceFirst("^(\\d{1,3})[.)]\\s+", "$1. "));
        else lines.add("- " + words.replaceFirst("^[·•o§Ø\\-–+]\\s+", ""));
    }

    private void numbered(Element list) {
        int number = list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) block(number++ + ". ", item);
    }

    private void table(Element table) {
        end();
        for (Element row : table.select("tr")) {
            lines.add(row.children().stream()
                    .map(cell -> cell.text().replace('|', '/').strip())
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }

    private void block(String mark, Element e) {
        end();
        inside(e);
        String words = line.toString().strip();
        line.setLength(0);
        // a heading is bold anyway
        if (mark.startsWith("#")) words = words.replaceAll("^\\*+|\\*+$", "");
        if (!words.isEmpty()) lines.add(mark + words);
    }

    private void link(Element e) {
        String words = e.text().strip().replaceAll("[\\[\\]]", "");
        String address = e.attr("href").replace("(", "%28").replace(")", "%29").replace(" ", "%20");
        if (words.isEmpty()) return;
        line.append(address.isEmpty() ? words : "[" + words + "](" + address + ")");
    }

    private void span(Element e) {
        String style = e.attr("style").replace(" ", "");
        if (style.matches("(?i).*font-weight:(bold|[6-9]00).*")) marked("**", e);
        else if (style.matches("(?i).*font-style:italic.*")) marked("*", e);
        else inside(e);
    }

    /** Blanks go outside the marks, or they would not be marks. */
    private void marked(String mark, Element e) {
        int from = line.length();
        inside(e);
        if (line.length() <= from) return;
        String words = line.substring(from);
        if (words.isBlank() || words.contains(mark)) return;
        line.setLength(from);
        if (words.startsWith(" ")) line.append(' ');
        line.append(mark).append(words.strip()).append(mark);
        if (words.endsWith(" ")) line.append(' ');
    }

    private void end() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) lines.add(words);
    }
}
