package org.lienhiep.documents.papers;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML element by element. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A whole file. */
    static Markup file() {
        var file = new Markup();
        file.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return file;
    }

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    Markup empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /** Words; characters that XML does not know are left out. */
    Markup words(String words) {
        words.codePoints().forEach(this::character);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
        return out.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            words(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void character(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
                boolean known =
                        c == '\t' || c == '\n' || c >= ' ' && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
                if (known) out.appendCodePoint(c);
            }
        }
    }
}
