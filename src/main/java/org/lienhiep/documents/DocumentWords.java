package org.lienhiep.documents;

import java.math.BigDecimal;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/** Documents and their files in words. */
public final class DocumentWords {

    private static final long KILOBYTE = 1024;

    /** Days before a deadline in which a document that waits counts as due soon. */
    static final int WARN_DAYS = 7;

    private DocumentWords() {}

    /** What a document is called: its type with number and symbol, or with its day. */
    static String title(Document.Kept document) {
        return document.number().isEmpty()
                ? type(document) + ", " + Fmt.date(document.issuedOn())
                : type(document) + " " + document.number();
    }

    /** The name of its type; a code that the house does not know stays a code. */
    static String type(Document.Kept document) {
        return type(document.type());
    }

    /** The name of a type; a code that the house does not know stays a code. */
    public static String type(String code) {
        String key = "documents.type." + code;
        return Texts.has(key) ? Texts.t(key) : code;
    }

    /** The name of its type in Vietnamese, as metadata carries it. */
    static String typeInVietnamese(Document.Kept document) {
        String key = "documents.type." + document.type();
        return Texts.has(key) ? Texts.in("vi", key) : document.type();
    }

    /** Who issued it: the body, the name written, or the Union itself. */
    static String issuer(Document.Kept document) {
        String named = document.issuer();
        if (named != null) return named;
        String body = document.body();
        if (body != null) return body;
        return document.direction().equals("out") ? Here.get().union().name() : "";
    }

    /** A size in kilobytes, from a megabyte on in megabytes with one decimal. */
    public static String size(long bytes) {
        if (bytes < KILOBYTE * KILOBYTE) return Fmt.number(Math.max(1, Math.round((double) bytes / KILOBYTE))) + " kB";
        BigDecimal tenths = BigDecimal.valueOf(Math.round(bytes * 10.0 / KILOBYTE / KILOBYTE), 1);
        return Fmt.number(tenths, Here.get().lang()) + " MB";
    }
}
