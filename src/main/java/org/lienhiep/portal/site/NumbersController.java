package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.portal.articles.Now;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The figures of the last report published, all of them, as they were signed; each opens its list. */
@Controller
@Permit(Permit.PUBLIC)
class NumbersController {

    private final Reports reports;
    private final Articles articles;
    private final Composition composition;

    NumbersController(Reports reports, Articles articles, Composition composition) {
        this.reports = reports;
        this.articles = articles;
        this.composition = composition;
    }

    @Bean
    static PublicEntry numbersEntry() {
        return new PublicEntry(80, "/numbers", "portal.numbers");
    }

    @GetMapping("/numbers")
    ModelAndView numbers(HttpServletResponse response) {
        Report report = reports.all().stream()
                .filter(Report::published)
                .filter(r -> article(r) != null)
                .findFirst()
                .orElse(null);
        List<Composed.Item> items = report == null
                ? List.of()
                : composition.signed(report).stream()
                        .filter(i -> i.value() != null && i.total() > 0)
                        .toList();
        PublicPages.mayKeep(response);
        var page = new NumbersPage(report, report == null ? null : article(report), items);
        return new ModelAndView("portal/numbers", Map.of("page", page));
    }

    private @Nullable Article article(Report report) {
        return articles.ofReport(report.id())
                .filter(a -> a.state(Now.here()).open())
                .orElse(null);
    }
}
