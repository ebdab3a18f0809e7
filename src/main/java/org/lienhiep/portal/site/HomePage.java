package org.lienhiep.portal.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
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
public record HomePage(Keyset.Page<Article> articles, String section, boolean later) {

    public List<String> sections() {
        return Article.SECTIONS;
    }

    public String title() {
        return section.isEmpty() ? Texts.t("portal.news") : Article.sectionName(section);
    }

    @Nullable
    public String next() {
        return articles.next() == null ? null : "?after=" + articles.next();
    }

    @Nullable
    public String first() {
        return later ? Here.url(section.isEmpty() ? "/news" : "/sections/" + section) : null;
    }
}
