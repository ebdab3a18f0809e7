package org.lienhiep.documents.papers;

import java.util.List;
import java.util.Map;

/**
 * A template of a paper: texts with fields between braces.
 *
 * @param code its name over all versions
 * @param version 0 for the one that comes with the program, 1 and on for the Union's own
 * @param name how lists name it
 * @param source the record type it is for, or empty for papers of no record
 * @param each whether each member of the record gets one
 * @param open whether the check page shows the summary and the receiver, and not only number, day and issuer
 * @param parts the texts by {@link #PARTS}
 */
public record PaperTemplate(
        String code,
        int version,
        PaperKind kind,
        String name,
        String source,
        boolean each,
        boolean open,
        Map<String, String> parts) {

    /** The texts of a template, in the order of a paper. */
    static final List<String> PARTS = List.of(
            "summary",
            "to",
            "authority",
            "bases",
            "text",
            "copies",
            "capacity",
            "signer",
            "beside",
            "beside_signer",
            "annex_title",
            "annex",
            "symbol");

    /** A text; empty where there is none. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
