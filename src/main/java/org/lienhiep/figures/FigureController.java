package org.lienhiep.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
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

    private final Figures figures;
    private final FigureTables tables;
    private final FigureShape shapes;
    private final FigureAddress address;
    private final Indicators indicators;

    FigureController(
            Figures figures, FigureTables tables, FigureShape shapes, FigureAddress address, Indicators indicators) {
        this.figures = figures;
        this.tables = tables;
        this.shapes = shapes;
        this.address = address;
        this.indicators = indicators;
    }

    @Bean
    static MenuEntry figuresEntry() {
        return new MenuEntry(5, 10, "/figures", "figures.list.title", "figures.read");
    }

    @GetMapping("/figures")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        int year = Here.get().year();
        var wanted = indicators.all().stream()
                .filter(i -> named(i, q))
                .map(i -> new FigureQuery(i.code(), i, Map.of(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .toList();
        Map<String, List<Figures.Compared>> groups = new LinkedHashMap<>();
        for (var compared : figures.compare(wanted)) {
            groups.computeIfAbsent(compared.figure().query().indicator().group(), g -> new ArrayList<>())
                    .add(compared);
        }
        return new ModelAndView("figures/figure-list", Map.of("groups", groups, "q", q, "total", wanted.size()));
    }

    /** Whether every word stands in the indicator's code, name or unit, with or without diacritics. */
    private static boolean named(Indicator indicator, String q) {
        String text = VietnameseNames.fold(indicator.code() + " " + indicator.name("vi") + " " + indicator.name("en")
                + " " + indicator.unit("vi"));
        return Arrays.stream(VietnameseNames.fold(q).split(" ", -1)).allMatch(text::contains);
    }

    @GetMapping("/figures/{code}")
    ModelAndView figure(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        FigureQuery query = address.read(code, parameters);
        LocalDate today = Here.get().today();
        var tab = FigurePage.Tab.of(parameters.get("tab"));
        var compared = figures.compare(List.of(query)).getFirst();
        var list = tables.of(compared, tab, FigureAddress.place(after));
        var page = new FigurePage(
                compared,
                shapes.of(query, today),
                tab,
                list.table(),
                list.next(),
                years(compared, today),
                compared.targets(),
                address.names(query));
        boolean drawer = request.getHeader("HX-Request") != null;
        return new ModelAndView(drawer ? "figures/figure-drawer" : "figures/figure", Map.of("page", page));
    }

    /** The figure beside the year before: while its period runs, to the same day too. */
    private List<FigurePage.Years> years(Figures.Compared compared, LocalDate today) {
        FigureQuery query = compared.figure().query();
        List<FigurePage.Years> years = new ArrayList<>();
        if (!today.isBefore(query.from()) && today.isBefore(query.to())) {
            var toDate = new FigureQuery(query.key(), query.indicator(), query.filter(), query.from(), today);
            var both = figures.evaluate(List.of(toDate.yearBefore(), toDate));
            String label = Texts.t("figures.to-day", Fmt.dayMonth(today));
            boolean unknown =
                    both.getFirst().total() == 0 && compared.previous().total() == 0;
            Figure before = unknown ? new Figure(both.getFirst().query(), null, 0, false) : both.getFirst();
            years.add(FigurePage.Years.of(label, before, both.getLast()));
        }
        years.add(FigurePage.Years.of(Texts.t("figures.whole-period"), compared.previous(), compared.figure()));
        return years;
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
