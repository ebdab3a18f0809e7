package org.lienhiep.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What everybody sees: home, sections, articles, the report's article and the lists behind its figures. */
@Controller
@Permit(Permit.PUBLIC)
class PortalController {

    private final Articles articles;
    private final Reports reports;
    private final Composition composition;
    private final FigureLists lists;

    PortalController(Articles articles, Reports reports, Composition composition, FigureLists lists) {
        this.articles = articles;
        this.reports = reports;
        this.composition = composition;
        this.lists = lists;
    }

    @GetMapping("/")
    ModelAndView home() {
        return home(null);
    }

    @GetMapping("/sections/{slug}")
    ModelAndView section(@PathVariable String slug) {
        return home(slug);
    }

    private ModelAndView home(@Nullable String section) {
        var published = reports.all().stream().filter(Report::published).toList();
        return new ModelAndView(
                "portal/home",
                Map.of(
                        "articles", articles.newest(section, Here.get().today(), 20),
                        "reports", section == null ? published : List.of(),
                        "section", section == null ? "" : section));
    }

    @GetMapping("/articles/{address:\\d+-.*}")
    ModelAndView article(@PathVariable String address) {
        var article = articles.find(id(address), Here.get().today()).orElseThrow(NotFound::new);
        return new ModelAndView(
                "portal/article",
                Map.of(
                        "article", article,
                        "views", articles.views(article.id()),
                        "others", others(article.id())));
    }

    @GetMapping("/articles/report-{year:\\d{4}}")
    ModelAndView report(@PathVariable int year) {
        Report report = reports.ofYear(year).filter(Report::published).orElseThrow(NotFound::new);
        Composed composed = composition.compose(report, Here.get().lang(), "/public/figures/" + report.id());
        return new ModelAndView("portal/report-article", Map.of("composed", composed, "others", others(-1)));
    }

    @GetMapping("/public/figures/{report}/{key}")
    ModelAndView figure(@PathVariable long report, @PathVariable String key) {
        Report published = reports.find(report).filter(Report::published).orElseThrow(NotFound::new);
        Composed composed = composition.compose(published, Here.get().lang(), "/public/figures/" + report);
        var item = composed.items().stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView(
                "portal/figure-list",
                Map.of(
                        "item", item,
                        "year", published.year(),
                        "link", item.link(Here.get().lang(), "/public/figures/" + report),
                        "table", table(item)));
    }

    /** The same rows as the office sees, without links and without anybody's name. */
    private TableView table(Composed.Item item) {
        var rows = lists.counted(item.live().figure().query()).stream()
                .map(r -> TableView.Row.of("", Cell.date(r.on()), Cell.text(PublicTitles.of(r))))
                .toList();
        return TableView.of(List.of(Texts.t("portal.on"), Texts.t("portal.name")), rows);
    }

    private List<Articles.Article> others(long except) {
        return articles.newest(null, Here.get().today(), 6).stream()
                .filter(a -> a.id() != except)
                .limit(5)
                .toList();
    }

    private static long id(String address) {
        String digits = address.substring(0, address.indexOf('-'));
        if (digits.length() > 18) throw new NotFound();
        return Long.parseLong(digits);
    }
}
