package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registers of documents in and out, drawn as the books are. */
@Controller
@Permit("documents.read")
class DocumentListController {

    private final DocumentLists lists;
    private final NumberSeries series;

    DocumentListController(DocumentLists lists, NumberSeries series) {
        this.lists = lists;
        this.series = series;
    }

    @Bean
    static MenuEntry documentsInEntry() {
        return new MenuEntry(4, 10, "/documents/in", "documents.in.title", "documents.read");
    }

    @Bean
    static MenuEntry documentsOutEntry() {
        return new MenuEntry(4, 20, "/documents/out", "documents.out.title", "documents.read");
    }

    @GetMapping("/documents/{direction:in|out}")
    ModelAndView list(
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate today = Here.get().today();
        var filter = RegisterFilter.of(direction, year, type, tab, q, Here.get().signedIn());
        var page = lists.page(filter, today, Keyset.read(after, Keyset.NEWEST));
        String here = filter.query();
        String joined = here.equals("?") ? here : here + "&";
        var view = new RegisterPage(
                filter,
                page.rows().stream()
                        .map(e -> RegisterPage.row(e, filter, today))
                        .toList(),
                page.total(),
                tabs(filter, today),
                years(filter),
                page.next() == null ? null : joined + "after=" + page.next(),
                after == null ? null : here,
                Texts.t("documents.new." + direction) + next(direction, today));
        return new ModelAndView("documents/register", Map.of("view", view));
    }

    /** The number that the next document gets, where the book says so without more. */
    private String next(String direction, LocalDate today) {
        if (direction.equals("out")) return "";
        int last = series.last(NumberSeries.Run.arrivals(today.getYear()));
        return " " + Texts.t("documents.next-number", Integer.toString(last + 1));
    }

    private List<ListView.Choice> tabs(RegisterFilter filter, LocalDate today) {
        List<ListView.Choice> tabs = new ArrayList<>();
        lists.counts(filter, today).forEach((tab, count) -> {
            boolean here = filter.tab().equals(tab);
            boolean always = here || !tab.equals("unregistered") && !tab.equals("recalled");
            String label = Texts.t("documents.tab." + filter.direction() + "." + tab);
            if (always || count > 0)
                tabs.add(new ListView.Choice(
                        label + " " + Fmt.count(count), filter.query(filter.year(), filter.type(), tab), here));
        });
        return tabs;
    }

    private static List<ListView.Choice> years(RegisterFilter filter) {
        List<ListView.Choice> choices = new ArrayList<>();
        Integer year = filter.year();
        choices.add(new ListView.Choice(
                Texts.t("documents.all-years"), filter.query(null, filter.type(), filter.tab()), year == null));
        int now = Here.get().today().getYear();
        for (int y = now; y > now - 4; y--)
            choices.add(new ListView.Choice(
                    Integer.toString(y), filter.query(y, filter.type(), filter.tab()), year != null && year == y));
        return choices;
    }
}
