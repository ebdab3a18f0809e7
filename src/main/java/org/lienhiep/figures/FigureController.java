package org.lienhiep.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All figures of a year, and the one page that every figure opens: its list, its rule, what was left out. */
@Controller
@Permit("figures.read")
class FigureController {

    private static final int ROWS = 250;

    private final Figures figures;
    private final FigureLists lists;
    private final Indicators indicators;

    FigureController(Figures figures, FigureLists lists, Indicators indicators) {
        this.figures = figures;
        this.lists = lists;
        this.indicators = indicators;
    }

    @Bean
    static MenuEntry figuresEntry() {
        return new MenuEntry(5, 10, "/figures", "figures.list.title", "figures.read");
    }

    @GetMapping("/figures")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        int year = Here.get().year();
        String lang = Here.get().lang();
        var wanted = indicators.all().stream()
                .filter(i -> (i.code() + " " + i.name(lang))
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(q.toLowerCase(java.util.Locale.ROOT)))
                .map(i -> new FigureQuery(i.code(), i, Map.of(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .toList();
        return new ModelAndView("figures/figure-list", Map.of("rows", figures.compare(wanted)));
    }

    @GetMapping("/figures/{code}")
    ModelAndView figure(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        FigureQuery query = query(code, parameters);
        boolean leftOut = "left-out".equals(parameters.get("tab"));
        var compared = figures.compare(List.of(query)).getFirst();
        var counted = leftOut ? List.<FigureRow>of() : lists.counted(query, place(after), ROWS + 1);
        var out = lists.leftOut(query, ROWS);
        String next = counted.size() > ROWS ? next(query, counted.get(ROWS - 1)) : null;
        var shown = counted.size() > ROWS ? counted.subList(0, ROWS) : counted;
        var table = leftOut ? outTable(out) : table(shown, compared.figure().total());
        var page = new FigurePage(compared, table, out.size(), leftOut, next);
        boolean drawer = request.getHeader("HX-Request") != null;
        return new ModelAndView(drawer ? "figures/figure-drawer" : "figures/figure", Map.of("page", page));
    }

    private FigureQuery query(String code, Map<String, String> parameters) {
        Indicator indicator = indicators.find(code).orElseThrow(NotFound::new);
        int year = Here.get().year();
        try {
            LocalDate from = day(parameters.get("from"), LocalDate.of(year, 1, 1));
            LocalDate to = day(parameters.get("to"), LocalDate.of(year, 12, 31));
            Map<String, String> filter = new TreeMap<>();
            for (String name : Filters.NAMES) {
                String value = parameters.get(name);
                if (value != null && !value.isBlank()) filter.put(name, value);
            }
            return new FigureQuery(code, indicator, filter, from, to);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2200) throw new DateTimeException("outside");
        return day;
    }

    private static FigureLists.After place(String after) {
        String[] parts = after.split("~", 3);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) return FigureLists.After.START;
        try {
            return new FigureLists.After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (DateTimeException e) {
            return FigureLists.After.START;
        }
    }

    private static String next(FigureQuery query, FigureRow last) {
        return Here.url(query.path()) + "&after=" + last.on() + "~" + last.id() + "~" + last.part();
    }

    static TableView table(List<FigureRow> rows, long total) {
        var drawn = new ArrayList<TableView.Row>();
        for (FigureRow row : rows) {
            drawn.add(TableView.Row.of(row.type() + ":" + row.id(), Cell.date(row.on()), title(row), amount(row)));
        }
        return new TableView(
                List.of(Texts.t("figures.on"), Texts.t("figures.record"), Texts.t("figures.amount")), drawn, total);
    }

    private static TableView outTable(List<FigureRow> rows) {
        var drawn = rows.stream()
                .map(r -> new TableView.Row(
                        r.type() + ":" + r.id(),
                        List.of(Cell.date(r.on()), title(r), Cell.text(Texts.t("excluded." + r.excludedBy()))),
                        true))
                .toList();
        return TableView.of(
                List.of(Texts.t("figures.on"), Texts.t("figures.record"), Texts.t("figures.reason")), drawn);
    }

    private static Cell title(FigureRow row) {
        String title = row.title();
        String path = row.path();
        if (title == null || path == null) return Cell.text(title == null ? Texts.t("figures.not-public") : title);
        return Cell.link(title, path);
    }

    private static Cell amount(FigureRow row) {
        return new Cell(Fmt.number(row.amount(), Here.get().lang()), null, "n");
    }

    /** A figure as a link to its list. */
    static FigureLink link(Figure figure) {
        String value = figure.value() == null
                ? ""
                : figure.value().stripTrailingZeros().toPlainString();
        return new FigureLink(
                figure.query().indicator().code(),
                value,
                figure.printed(Here.get().lang()),
                figure.query().path(),
                null,
                figure.stated());
    }
}
