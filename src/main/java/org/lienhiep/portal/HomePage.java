package org.lienhiep.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Texts;

/**
 * The news, or one of their sections.
 *
 * @param articles the articles shown
 * @param section the section, empty for all
 * @param later whether this is not the first page
 */
record HomePage(Keyset.Page<Article> articles, String section, boolean later) {

    List<String> sections() {
        return Article.SECTIONS;
    }

    String title() {
        return section.isEmpty() ? Texts.t("portal.news") : name(section);
    }

    /** Where a section stands. */
    static String path(String section) {
        return switch (section) {
            case "gioi-thieu" -> "/about";
            case "lien-he" -> "/contact";
            default -> "/sections/" + section;
        };
    }

    static String name(String section) {
        return Texts.t("portal.section." + section);
    }

    @Nullable
    String next() {
        return articles.next() == null ? null : "?after=" + articles.next();
    }

    @Nullable
    String first() {
        return later ? Here.url(section.isEmpty() ? "/news" : "/sections/" + section) : null;
    }
}
