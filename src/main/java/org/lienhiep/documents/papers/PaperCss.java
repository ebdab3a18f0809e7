package org.lienhiep.documents.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The style sheet of a PDF: the same components as in Word, with the measures of a layout. */
final class PaperCss {

    private static final String TEXT = resource("/papers/paper-pdf.css");
    private static final String CERTIFICATE = resource("/papers/certificate-pdf.css");

    private PaperCss() {}

    /** For the first part of a paper, whose first page may carry the body's address at its foot. */
    static String first(Paper paper, PaperLayout layout) {
        if (paper.kind() == PaperKind.CERTIFICATE) return measured(CERTIFICATE, layout);
        String contact = paper.foot().contact();
        String css = measured(TEXT, layout) + page("", foot(paper.notice(), layout, ""), paper.notice(), layout);
        if (contact.isEmpty()) return css;
        String both = (contact.strip() + "\n" + paper.notice()).strip();
        return css + page(":first", foot(both, layout, LINE), both, layout);
    }

    /** For an annex. */
    static String annex(Paper paper, PaperLayout layout) {
        return measured(TEXT, layout) + page("", foot(paper.notice(), layout, ""), paper.notice(), layout);
    }

    /** The line above the address is as wide as the text. */
    private static final String LINE = "border-top:0.75pt solid #000;padding-top:2pt;";

    private static String foot(String words, PaperLayout layout, String line) {
        if (words.isBlank()) return "";
        return "@bottom-center{content:\"" + quoted(words.strip()) + "\";font:"
                + layout.sizes().contact()
                + "pt Tinos;line-height:1.15;text-align:center;vertical-align:top;white-space:pre-line;"
                + line + "width:100%}";
    }

    /** The lower margin grows where the words at the foot need more than it has. */
    private static String page(String which, String foot, String words, PaperLayout layout) {
        if (foot.isEmpty()) return "";
        int points = layout.sizes().contact();
        int lines = words.strip()
                .lines()
                .mapToInt(line ->
                        TimesBold.lines(line, points, layout.textWidth()).size())
                .sum();
        double need = lines * points * LEADING * 25.4 / 72 + FOOT;
        int bottom = Math.max(layout.page().bottom(), (int) Math.ceil(need));
        return "@page" + which + "{margin-bottom:" + bottom + "mm;" + foot + "}";
    }

    /** Room below the words at the foot of a page, and above them, in millimetres. */
    private static final int FOOT = 7;

    /** Words inside a style sheet: whatever could end the string is written as its number. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c == '\n') quoted.append("\\A ");
            else if (Character.isLetterOrDigit(c) || " ,.:;-–()@/+".indexOf(c) >= 0) quoted.appendCodePoint(c);
            else quoted.append('\\').append(Integer.toHexString(c)).append(' ');
        });
        return quoted.toString();
    }

    private static String measured(String css, PaperLayout layout) {
        PaperLayout.Page page = layout.page();
        PaperLayout.Sizes sizes = layout.sizes();
        double left = layout.leftWidth() / 20.0;
        return css.replace("{top}", page.top() + "mm")
                .replace("{right}", page.right() + "mm")
                .replace("{bottom}", page.bottom() + "mm")
                .replace("{left}", page.left() + "mm")
                .replace("{header}", page.header() + "mm")
                .replace("{country}", sizes.country() + "pt")
                .replace("{motto}", sizes.motto() + "pt")
                .replace("{issuer}", sizes.issuer() + "pt")
                .replace("{number}", sizes.number() + "pt")
                .replace("{about}", sizes.about() + "pt")
                .replace("{text}", sizes.text() + "pt")
                .replace("{table}", sizes.table() + "pt")
                .replace("{copies-head}", sizes.copiesHead() + "pt")
                .replace("{copies}", sizes.copies() + "pt")
                .replace("{line}", points(layout.flow().line() / 240.0 * LEADING))
                .replace("{to-top}", points(layout.flow().line() / 240.0 * LEADING * sizes.text()) + "pt")
                .replace("{after}", layout.flow().after() + "pt")
                .replace("{indent}", points(layout.flow().indent() / 20.0) + "pt")
                .replace("{left-width}", points(left) + "pt")
                .replace("{right-width}", points(layout.textWidth() / 20.0 - left) + "pt");
    }

    /** A single line of Times New Roman in Word is so many times its size high. */
    private static final double LEADING = 1.15;

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(PaperCss.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
