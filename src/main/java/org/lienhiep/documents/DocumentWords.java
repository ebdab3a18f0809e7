package org.lienhiep.documents;

import java.math.BigDecimal;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/** Documents and their files in words. */
final class DocumentWords {

    private static final long KILOBYTE = 1024;

    private DocumentWords() {}

    /** The name of its type; a code that the house does not know stays a code. */
    static String type(Document.Kept document) {
        String key = "documents.type." + document.type();
        return Texts.has(key) ? Texts.t(key) : document.type();
    }

    /** Who issued it: the body, the name written, or the Union itself. */
    static String issuer(Document.Kept document) {
        String named = document.issuer();
        if (named != null) return named;
        return document.direction().equals("out") ? Here.get().union().name() : "";
    }

    /** A size in kilobytes, from a megabyte on in megabytes with one decimal. */
    static String size(long bytes) {
        if (bytes < KILOBYTE * KILOBYTE) return Fmt.number(Math.max(1, Math.round((double) bytes / KILOBYTE))) + " kB";
        BigDecimal tenths = BigDecimal.valueOf(Math.round(bytes * 10.0 / KILOBYTE / KILOBYTE), 1);
        return Fmt.number(tenths, Here.get().lang()) + " MB";
    }
}
