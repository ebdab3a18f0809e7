package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.FrozenRecords;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list behind a figure of a published report: the signed records, as many as the figure says, titles only. */
@Controller
@Permit(Permit.PUBLIC)
class PublicListController {

    private static final int ROWS = 250;

    private final Articles articles;
    private final Reports reports;
    private final Composition composition;
    private final FrozenRecords records;
    private final PublicTitles titles;

    PublicListController(
            Articles articles, Reports reports, Composition composition, FrozenRecords records, PublicTitles titles) {
        this.articles = articles;
        this.reports = reports;
        this.composition = composition;
        this.records = records;
        this.titles = titles;
    }

    @GetMapping("/public/figures/{report}/{key}")
    ModelAndView figure(
            @PathVariable long report,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int after,
            HttpServletResponse response) {
        Report published = reports.find(report).filter(Report::published).orElseThrow(NotFound::new);
        Article article = articles.ofReport(report)
                .flatMap(a -> articles.readable(a.id(), Here.get().today()))
                .orElseThrow(NotFound::new);
        Composed.Item item = composition.signed(published).stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        var signed = Public.asAnybody(() -> records.signed(published, 0, key));
        int from = Math.max(0, Math.min(after, signed.rows().size()));
        var shown = signed.rows().stream().skip(from).limit(ROWS).toList();
        var table = signed.months().isEmpty() ? rows(shown, item.total()) : months(signed.months(), item.total());
        String next = from + ROWS < signed.rows().size() ? "?after=" + (from + ROWS) : "";
        PublicPages.mayKeep(response);
        return new ModelAndView(
                "portal/figure-list",
                Map.of("item", item, "article", article, "report", published, "table", table, "next", next));
    }

    private TableView rows(List<FigureRow> rows, long total) {
        List<Cell> names = titles.cells(rows);
        List<TableView.Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FigureRow row = rows.get(i);
            drawn.add(TableView.Row.of(row.type() + ":" + row.id(), Cell.date(row.on()), names.get(i)));
        }
        return new TableView(List.of(Texts.t("portal.on"), Texts.t("portal.name")), drawn, total);
    }

    private static TableView months(List<FrozenRecords.Month> months, long total) {
        var rows = months.stream()
                .map(m -> TableView.Row.of("", Cell.text(m.month()), Cell.text(Fmt.count(m.count()))))
                .toList();
        return new TableView(List.of(Texts.t("portal.month"), Texts.t("portal.count")), rows, total);
    }
}
