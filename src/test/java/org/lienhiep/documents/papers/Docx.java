package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A Word file opened to be measured: its parts as XML, its paragraphs with the style that decides their look. */
public final class Docx {

    private final Map<String, Document> parts = new HashMap<>();

    /** Opens a file. */
    public Docx(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(xml, Parser.xmlParser()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A part by its name, {@code word/document.xml}. */
    public Document part(String name) {
        return parts.get(name);
    }

    /** The text. */
    public Document body() {
        return part("word/document.xml");
    }

    /** The paragraphs of a style, as words. */
    public List<String> words(String style) {
        return paragraphs(style).stream().map(Docx::words).toList();
    }

    /** The paragraphs of a style. */
    public List<Element> paragraphs(String style) {
        return body().getElementsByTag("w:p").stream()
                .filter(p -> p.getElementsByTag("w:pStyle").stream()
                        .anyMatch(s -> s.attr("w:val").equals(style)))
                .toList();
    }

    /** All words, a line for each paragraph. */
    public String text() {
        return String.join(
                "\n", body().getElementsByTag("w:p").stream().map(Docx::words).toList());
    }

    /** The words of an element; a line break is a line break. */
    public static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.getAllElements().forEach(e -> {
            if (e.tagName().equals("w:t")) words.append(e.wholeText());
            if (e.tagName().equals("w:br")) words.append('\n');
        });
        return words.toString();
    }

    /** The style, or the one it is based on, that holds a setting; the value of the setting. */
    public String setting(String style, String element, String attribute) {
        Element at = style(style);
        var found = at.getElementsByTag(element).stream()
                .filter(e -> e.hasAttr(attribute))
                .findFirst();
        if (found.isPresent()) return found.get().attr(attribute);
        var parent = at.getElementsByTag("w:basedOn");
        return parent.isEmpty() ? "" : setting(parent.getFirst().attr("w:val"), element, attribute);
    }

    /** Size of a style in half points. */
    public int size(String style) {
        return Integer.parseInt(setting(style, "w:sz", "w:val"));
    }

    /** Whether a style, or one it is based on, has a mark such as {@code w:b}. */
    public boolean marked(String style, String element) {
        Element at = style(style);
        if (!at.getElementsByTag(element).isEmpty()) return true;
        var parent = at.getElementsByTag("w:basedOn");
        return !parent.isEmpty() && marked(parent.getFirst().attr("w:val"), element);
    }

    private Element style(String id) {
        var found = part("word/styles.xml").getElementsByTag("w:style").stream()
                .filter(s -> s.attr("w:styleId").equals(id))
                .toList();
        assertThat(found).as("style %s", id).hasSize(1);
        return found.getFirst();
    }
}
