package org.lienhiep.contests.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of an edition's rules.
 *
 * @param set what is said once, all sections together
 * @param lists what is said in rows, in order
 */
public record RuleSet(Row set, Map<RulePart, List<Row>> lists) {

    /** Rules that say nothing. */
    public static final RuleSet SILENT = new RuleSet(Row.NONE, Map.of());

    /** The rows of a list. */
    public List<Row> rows(RulePart part) {
        return lists.getOrDefault(part, List.of());
    }

    /** The codes of a list, in order. */
    List<String> codes(RulePart part) {
        return rows(part).stream().map(r -> r.text("code")).toList();
    }

    /** Whether who enters is narrowed by the day of birth. */
    boolean hasAges() {
        return set.day("born_from") != null || set.day("born_to") != null;
    }

    /** A fingerprint of every word of it, noted when it comes into force. */
    String sha256() {
        StringBuilder words = new StringBuilder();
        write(words, set);
        for (RulePart part : RulePart.lists()) {
            rows(part).forEach(row -> write(words.append(part.code()), row));
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(StringBuilder words, Row row) {
        words.append(' ').append(new TreeMap<>(row.values())).append('\n');
    }

    /**
     * A version as lists name it.
     *
     * @param no 1 for the first rules of the edition
     * @param cloned where its words were taken from, in words; null for none
     * @param inForceOn since when it is in force; null for a draft
     */
    public record Kept(
            long id,
            long editionId,
            String edition,
            int no,
            @Nullable String cloned,
            String reason,
            LocalDate draftedOn,
            @Nullable LocalDate inForceOn,
            @Nullable Long documentId,
            @Nullable String number,
            String sha256,
            int version) {

        /** Whether it may still be worked on. */
        boolean draft() {
            return inForceOn == null;
        }

        /** Its page. */
        String path() {
            return "/contests/" + editionId + "/rules/" + id;
        }
    }
}
