package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.Texts;

/**
 * An article of the portal.
 *
 * @param id its key, which its address begins with
 * @param slug the rest of its address
 * @param section where it stands, see {@link #SECTIONS}
 * @param body its text, see {@link org.lienhiep.portal.text.Blocks}; places in it hold figures
 * @param publishedOn the day it stands on the portal from; null for a draft
 * @param publishedTime the minute of that day
 * @param reportId the report it tells of, or null
 * @param tags the words it is found by, with semicolons between them
 * @param origin the page of the record it was written from, or empty
 * @param withdrawnOn the day it was taken down, or null
 * @param reason why it was taken down
 * @param submittedOn the day it was sent for approval, null once it came back
 * @param archivedOn the day it left the news, or null
 * @param coverAddress the picture at its head, or null
 */
public record Article(
        long id,
        String slug,
        String section,
        String title,
        String lead,
        String body,
        String author,
        @Nullable LocalDate publishedOn,
        LocalTime publishedTime,
        @Nullable Long reportId,
        long views,
        int version,
        String tags,
        String origin,
        @Nullable LocalDate withdrawnOn,
        @Nullable String reason,
        @Nullable Long submissionId,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate archivedOn,
        @Nullable String coverAddress,
        @Nullable Integer coverWidth,
        @Nullable Integer coverHeight,
        @Nullable String coverAlt) {

    /** The sections of the portal. */
    public static final List<String> SECTIONS = List.of("hoat-dong", "hoi-thi", "hoi-thanh-vien");

    /** Sections that are no news: each shows the newest of its articles at an address of its own. */
    public static final List<String> STANDING = List.of("gioi-thieu", "lien-he");

    /** All of them. */
    public static final List<String> ALL =
            Stream.concat(SECTIONS.stream(), STANDING.stream()).toList();

    /** How an article can stand. */
    public enum State {
        DRAFT,
        REVIEW,
        WAITING,
        PUBLISHED,
        ARCHIVED,
        WITHDRAWN;

        /** Its code in messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether everybody may read it. */
        public boolean open() {
            return this == PUBLISHED || this == ARCHIVED;
        }
    }

    /** What somebody writes of an article. */
    public record Draft(
            String title,
            String lead,
            String section,
            String author,
            String body,
            String tags,
            @Nullable LocalDate publishedOn) {

        String slug() {
            return Article.slug(title);
        }
    }

    /** Where a section stands. */
    public static String sectionPath(String section) {
        return switch (section) {
            case "gioi-thieu" -> "/about";
            case "lien-he" -> "/contact";
            default -> "/sections/" + section;
        };
    }

    /** What a section is called. */
    public static String sectionName(String section) {
        return Texts.t("portal.section." + section);
    }

    /** Its address. */
    public String path() {
        return "/articles/" + id + "-" + slug;
    }

    /** How it stands, from its rows and days. */
    public State state(Now now) {
        if (withdrawnOn != null) return State.WITHDRAWN;
        if (publishedOn == null) return submissionId == null ? State.DRAFT : State.REVIEW;
        if (!now.reached(publishedOn, publishedTime)) return State.WAITING;
        return archivedOn == null ? State.PUBLISHED : State.ARCHIVED;
    }

    /** The words it is found by. */
    public List<String> words() {
        return Tags.words(tags);
    }

    /** Its picture in the size of lists, or null. */
    @Nullable
    public String thumb() {
        return coverAddress == null || coverWidth == null
                ? null
                : "/pictures/" + coverAddress + "-" + Math.min(400, coverWidth) + ".jpg";
    }

    /** The height of that picture beside a width. */
    public int thumbHeight(int width) {
        return coverWidth == null || coverHeight == null ? 0 : Math.max(1, coverHeight * width / coverWidth);
    }

    /** The title as an address writes it: without diacritics, words joined by hyphens, at most 80 letters. */
    public static String slug(String title) {
        String words = VietnameseNames.fold(title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String plain = words.replaceAll("^-|-$", "");
        if (plain.isEmpty()) return "bai-viet";
        if (plain.length() <= 80) return plain;
        int cut = plain.lastIndexOf('-', 80);
        return plain.substring(0, cut > 40 ? cut : 80);
    }
}
