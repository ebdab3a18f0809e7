package org.lienhiep.imports;

import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY. */
final class CopyText {

    private final StringBuilder text;
    private boolean first = true;

    CopyText(int size) {
        text = new StringBuilder(size);
    }

    /** Adds a number. */
    void number(long number) {
        part();
        text.append(number);
    }

    /** Adds a value, or null. */
    void add(@Nullable String value) {
        part();
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Ends the row. */
    void end() {
        text.append('\n');
        first = true;
    }

    int length() {
        return text.length();
    }

    /** What was added since the last time. */
    String take() {
        String all = text.toString();
        text.setLength(0);
        return all;
    }

    private void part() {
        if (!first) text.append('\t');
        first = false;
    }
}
