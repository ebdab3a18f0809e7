package org.lienhiep.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;

/**
 * An article of the portal.
 *
 * @param id its key, which its address begins with
 * @param slug the rest of its address
 * @param section where it stands, see {@link #SECTIONS}
 * @param body its paragraphs; those of a report's article hold places for the report's figures
 * @param publishedOn the day it stands on the portal from; null for a draft
 * @param reportId the report it tells of, or null
 * @param withdrawnOn the day it was taken down, or null
 * @param reason why it was taken down
 */
record Article(
        long id,
        String slug,
        String section,
        String title,
        String lead,
        String body,
        String author,
        @Nullable LocalDate publishedOn,
        @Nullable Long reportId,
        long views,
        int version,
        @Nullable LocalDate withdrawnOn,
        @Nullable String reason) {

    /** The sections of the portal. */
    static final List<String> SECTIONS = List.of("hoat-dong", "hoi-thi", "hoi-thanh-vien");

    /** What somebody writes of an article. */
    record Draft(
            String title,
            String lead,
            String section,
            String author,
            String body,
            @Nullable LocalDate publishedOn) {

        String slug() {
            return Article.slug(title);
        }
    }

    /** The paragraphs. */
    List<String> paragraphs() {
        return body.lines().filter(l -> !l.isBlank()).toList();
    }

    /** Its address. */
    String path() {
        return "/articles/" + id + "-" + slug;
    }

    /** Its code of state: {@code draft}, {@code waiting} for its day, {@code published} or {@code withdrawn}. */
    String state(LocalDate today) {
        if (publishedOn == null) return "draft";
        if (withdrawnOn != null) return "withdrawn";
        return publishedOn.isAfter(today) ? "waiting" : "published";
    }

    /** The title as an address writes it: without diacritics, words joined by hyphens, at most 80 letters. */
    static String slug(String title) {
        String words = VietnameseNames.fold(title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String plain = words.replaceAll("^-|-$", "");
        if (plain.isEmpty()) return "bai-viet";
        if (plain.length() <= 80) return plain;
        int cut = plain.lastIndexOf('-', 80);
        return plain.substring(0, cut > 40 ? cut : 80);
    }
}
