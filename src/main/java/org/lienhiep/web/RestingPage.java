package org.lienhiep.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** What is said while the database does not answer: a page without it, and the mark on a page that is a copy. */
final class RestingPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final byte[] MAIN = "<main".getBytes(StandardCharsets.US_ASCII);

    private RestingPage() {}

    /** The page that stands where there is no copy: it needs nothing but its own words. */
    static byte[] page(String lang) {
        String title = Texts.in(lang, "web.resting.title");
        return ("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s"></head>
                <body class="portal"><div class="contents"><div class="wide"><a href="/">Liên Hiệp</a></div></div><main id="main" class="wide" data-page="error/503" tabindex="-1"><h1>%s</h1><p class="lead">%s</p><p>%s</p><p><a class="button" href="">%s</a></p></main></body></html>
                """.formatted(
                                lang,
                                title,
                                Assets.url("lienhiep.css"),
                                Assets.url("portal.css"),
                                title,
                                Texts.in(lang, "web.resting.text"),
                                Texts.in(lang, "web.resting.kept"),
                                Texts.in(lang, "web.try-again")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The body of a copy with the time it was made; what is no page stays as it is. */
    static byte[] marked(PublicCopies.Copy copy) {
        int main = indexOf(copy.body(), MAIN, 0);
        int end = main < 0 ? -1 : indexOf(copy.body(), new byte[] {'>'}, main);
        if (end < 0) return copy.body();
        boolean english = indexOf(copy.body(), "<html lang=\"en\"".getBytes(StandardCharsets.US_ASCII), 0) >= 0;
        byte[] note = ("<p class=\"notice\" role=\"status\" data-copy=\"" + copy.at() + "\">"
                        + Texts.in(english ? "en" : "vi", "web.resting.copy", time(copy.at())) + "</p>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(copy.body(), copy.body().length + note.length);
        System.arraycopy(note, 0, marked, end + 1, note.length);
        System.arraycopy(copy.body(), end + 1, marked, end + 1 + note.length, copy.body().length - end - 1);
        return marked;
    }

    private static String time(Instant at) {
        return MINUTE.format(at);
    }

    private static int indexOf(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) return i;
        }
        return -1;
    }
}
