package org.lienhiep.documents.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * What anybody learns of a paper.
 *
 * @param code the code as it was asked for; empty where none was
 * @param made the paper, or null where no paper carries the code
 * @param issuer who issued it
 * @param holder whose paper it is, as far as that may be said
 * @param open whether its subject may be said
 */
record CheckPage(String code, @Nullable Made made, String issuer, String holder, boolean open) {

    boolean revoked() {
        return made != null && made.revokedOn() != null;
    }

    String verdict() {
        if (made == null) return Texts.t("papers.check.unknown", code);
        if (made.revokedOn() != null) return Texts.t("papers.check.revoked", Fmt.date(made.revokedOn()));
        return Texts.t("papers.check.valid");
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (made == null) return facts;
        put(facts, "papers.kind", Texts.t("papers.kind." + made.kind()));
        put(facts, "papers.number", made.number());
        put(facts, "papers.issued-on", Fmt.date(made.issuedOn()));
        put(facts, "papers.issuer", issuer);
        if (open) put(facts, "papers.subject", made.subject());
        put(facts, "papers.holder", holder);
        if (made.revokedOn() != null) put(facts, "papers.revoked-for", made.reason());
        String hash = Objects.requireNonNullElse(made.sha256(), "");
        put(facts, "papers.sha256", hash.replaceAll("(.{8})(?=.)", "$1 ")); // in groups, so that a phone can break it
        return facts;
    }

    private static void put(Map<String, String> facts, String key, @Nullable String words) {
        String said = Objects.requireNonNullElse(words, "");
        if (!said.isEmpty()) facts.put(Texts.t(key), said);
    }

    /** "N. L. G. B." of "Nguyễn Lê Gia Bảo". */
    static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            letters.append(letters.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1))
                    .append('.');
        }
        return letters.toString();
    }
}
