package org.lienhiep.documents.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;

/**
 * What stands in a field of a paper, typed as the record gives it.
 *
 * @param kind how it is printed
 * @param words the words, the ISO day, the number; empty for lists and tables
 * @param rows the lines of a list with one cell each; of a table its heads and then its rows
 */
public record PaperValue(Kind kind, String words, List<List<String>> rows) {

    /** How a value is printed. */
    public enum Kind {
        /** As it stands. */
        WORDS,
        /** "ngày 05 tháng 01 năm 2018". */
        DAY,
        /** With a leading zero below ten. */
        COUNT,
        /** One line each. */
        LINES,
        /** A table with its heads. */
        TABLE
    }

    /** Words; missing where there are none. */
    public static PaperValue words(@Nullable String words) {
        return new PaperValue(Kind.WORDS, words == null ? "" : words.strip(), List.of());
    }

    /** A day; missing where there is none. */
    public static PaperValue day(@Nullable LocalDate day) {
        return new PaperValue(Kind.DAY, day == null ? "" : day.toString(), List.of());
    }

    /** A number; missing where there is none. */
    public static PaperValue count(@Nullable Number number) {
        return new PaperValue(
                Kind.COUNT, number == null ? "" : new BigDecimal(number.toString()).toPlainString(), List.of());
    }

    /** Lines; missing where there are none. */
    public static PaperValue lines(List<String> lines) {
        return new PaperValue(Kind.LINES, "", lines.stream().map(List::of).toList());
    }

    /** A table; missing where it has no rows. Heads that end with # stand over numbers. */
    public static PaperValue table(List<String> heads, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        if (!rows.isEmpty()) all.add(heads);
        all.addAll(rows);
        return new PaperValue(Kind.TABLE, "", all);
    }

    /** Whether nothing stands in it. */
    boolean missing() {
        return words.isEmpty() && rows.isEmpty();
    }

    /** The value inside a sentence. */
    String printed(String format) {
        String printed = switch (kind) {
            case WORDS -> words;
            case DAY -> day(format);
            case COUNT -> Fmt.count(new BigDecimal(words), "vi");
            case LINES, TABLE ->
                format.equals("đếm")
                        ? Fmt.count(BigDecimal.valueOf(rows.size() - (kind == Kind.TABLE ? 1 : 0)), "vi")
                        : String.join("; ", rows.stream().map(List::getFirst).toList());
        };
        String clean = Marked.clean(printed).replaceAll("\\s+", " ");
        return format.equals("hoa") ? clean.toUpperCase(PaperWords.VIETNAMESE) : clean;
    }

    private String day(String format) {
        LocalDate day = LocalDate.parse(words);
        return format.equals("số") ? Fmt.date(day) : PaperWords.day(day);
    }

    /** The lines of a list. */
    List<String> lines() {
        return rows.stream().map(List::getFirst).map(Marked::clean).toList();
    }

    /** The rows of a table, heads first. */
    List<List<String>> cleanRows() {
        return rows.stream()
                .map(row -> row.stream().map(Marked::clean).toList())
                .toList();
    }
}
