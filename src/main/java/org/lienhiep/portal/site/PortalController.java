package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.ArticleReading;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.portal.articles.ViewCounts;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Here;
import org.lienhiep.web.HomePart;
import org.lienhiep.web.HomePicture;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody reads: home, sections, articles. Nothing on these pages depends on who is signed in. */
@Controller
@Permit(Permit.PUBLIC)
class PortalController {

    private static final int NEWS = 5;

    private final Articles articles;
    private final Reports reports;
    private final ArticleReading reading;
    private final ViewCounts views;
    private final Counters counters;

    PortalController(Articles articles, Reports reports, ArticleReading reading, ViewCounts views, Counters counters) {
        this.articles = articles;
        this.reports = reports;
        this.reading = reading;
        this.views = views;
        this.counters = counters;
    }

    @Bean
    static PublicEntry homeEntry() {
        return new PublicEntry(0, "/", "portal.home");
    }

    @Bean
    static PublicEntry newsEntry() {
        return new PublicEntry(10, "/news", "portal.activities");
    }

    @GetMapping("/")
    ModelAndView home(HttpServletResponse response) {
        var news = articles.readable(null, Here.get().today(), Keyset.NEWEST, NEWS);
        var page = new FrontPage(HomePicture.first().orElse(null), counters.now(), news, HomePart.all());
        PublicPages.mayKeep(response);
        return new ModelAndView("portal/front", Map.of("page", page));
    }

    @GetMapping("/news")
    ModelAndView news(@RequestParam(required = false) @Nullable String after, HttpServletResponse response) {
        return list("", after, response);
    }

    @GetMapping("/sections/{slug}")
    ModelAndView section(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        if (!Article.SECTIONS.contains(slug)) throw new NotFound();
        return list(slug, after, response);
    }

    private ModelAndView list(String section, @Nullable String after, HttpServletResponse response) {
        var read = articles.readable(
                section.isEmpty() ? null : section,
                Here.get().today(),
                Keyset.read(after, Keyset.NEWEST),
                Keyset.PAGE + 1);
        var page = Keyset.Page.of(read, 0, a -> Articles.place(a).toString());
        PublicPages.mayKeep(response);
        return new ModelAndView("portal/home", Map.of("page", new HomePage(page, section, after != null)));
    }

    @GetMapping("/articles/{address:\\d+-.*}")
    Object article(@PathVariable String address, HttpServletResponse response) {
        Article article = articles.readable(id(address), Here.get().today()).orElseThrow(NotFound::new);
        if (!article.path().equals("/articles/" + address)) return moved(article);
        long more = views.seen(article.id());
        PublicPages.everyTime(() -> views.seen(article.id()));
        PublicPages.mayKeep(response);
        return new ModelAndView("portal/article", Map.of("page", reading.page(article, article.views() + more)));
    }

    /** The address that reports had before their articles had titles of their own. */
    @GetMapping("/articles/report-{year:\\d{4}}")
    ResponseEntity<Object> report(@PathVariable int year) {
        Report report = reports.ofYear(year).filter(Report::published).orElseThrow(NotFound::new);
        Article article = articles.ofReport(report.id())
                .flatMap(a -> articles.readable(a.id(), Here.get().today()))
                .orElseThrow(NotFound::new);
        return moved(article);
    }

    private static ResponseEntity<Object> moved(Article article) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(Here.url(article.path())))
                .build();
    }

    private static long id(String address) {
        String digits = address.substring(0, address.indexOf('-'));
        if (digits.length() > 18) throw new NotFound();
        return Long.parseLong(digits);
    }
}
