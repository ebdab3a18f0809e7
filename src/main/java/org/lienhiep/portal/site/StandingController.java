package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.ArticleReading;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages that always stand: who the Union is, how it is reached. Each is an article of a section of its own, so it is written,
 * approved and kept like any other; the newest that can be read is shown.
 */
@Controller
@Permit(Permit.PUBLIC)
class StandingController {

    private final Articles articles;
    private final ArticleReading reading;

    StandingController(Articles articles, ArticleReading reading) {
        this.articles = articles;
        this.reading = reading;
    }

    @Bean
    static PublicEntry aboutEntry() {
        return new PublicEntry(5, "/about", "portal.section.gioi-thieu");
    }

    @Bean
    static PublicEntry contactEntry() {
        return new PublicEntry(90, "/contact", "portal.section.lien-he");
    }

    @GetMapping("/about")
    ModelAndView about(HttpServletResponse response) {
        return page("gioi-thieu", response);
    }

    @GetMapping("/contact")
    ModelAndView contact(HttpServletResponse response) {
        return page("lien-he", response);
    }

    private ModelAndView page(String section, HttpServletResponse response) {
        PublicPages.mayKeep(response);
        var newest = articles.readable(section, Here.get().today(), Keyset.NEWEST, 1);
        if (newest.isEmpty()) {
            return new ModelAndView("portal/not-written", Map.of("title", Texts.t("portal.section." + section)));
        }
        Article article = newest.getFirst();
        return new ModelAndView("portal/standing", Map.of("page", reading.page(article, article.views())));
    }
}
