package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.figures.Figures;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of cases, the page of one, and its history. */
@Controller
@Permit("critiques.read")
class CritiquePageController {

    private final CritiqueLists lists;
    private final DirectoryTitles directory;
    private final Figures figures;
    private final Audit audit;

    CritiquePageController(CritiqueLists lists, DirectoryTitles directory, Figures figures, Audit audit) {
        this.lists = lists;
        this.directory = directory;
        this.figures = figures;
        this.audit = audit;
    }

    @Bean
    static MenuEntry critiquesEntry() {
        return new MenuEntry(2, 10, "/critiques", "critiques.list.title", "critiques.read");
    }

    @GetMapping("/critiques")
    ModelAndView list(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        int year = Here.get().year();
        String knownType = Critique.TYPES.contains(type) ? type : null;
        String knownState = Critique.STATES.contains(state) ? state : null;
        var page = lists.page(year, knownType, knownState, Here.get().today(), Keyset.read(after, Keyset.NEWEST));
        var names = requesters(page.rows());
        var rows = page.rows().stream().map(c -> row(c, names.get(on(c)))).toList();
        String address = address(year, knownType, knownState);
        var view = new ListView("critiques/list", new TableView(CritiqueParts.heads(), rows, page.total()))
                .filter(choices("type", Critique.TYPES, knownType, t -> address(year, t, knownState)))
                .filter(choices("state", Critique.STATES, knownState, s -> address(year, knownType, s)))
                .action("critiques.write", Texts.t("critiques.new"), "/critiques/new")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String address(int year, @Nullable String type, @Nullable String state) {
        return "?year=" + year + (type == null ? "" : "&type=" + type) + (state == null ? "" : "&state=" + state);
    }

    private static List<ListView.Choice> choices(
            String name,
            List<String> codes,
            @Nullable String here,
            java.util.function.Function<@Nullable String, String> address) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("critiques.all-" + name), address.apply(null), here == null));
        codes.forEach(code -> choices.add(new ListView.Choice(
                Texts.t("critiques." + name + "." + code), address.apply(code), code.equals(here))));
        return choices;
    }

    private static TableView.Row row(Critique.Kept c, DirectoryTitles.@Nullable Named requester) {
        return new TableView.Row(
                Critiques.TYPE + ":" + c.id(),
                List.of(
                        Cell.date(c.receivedOn()),
                        Cell.link(c.title(), "/critiques/" + c.id()),
                        Cell.text(Texts.t("critiques.type." + c.type())),
                        Cell.text(requester == null ? "" : requester.shortName()),
                        Cell.date(c.deadlineOn()),
                        CritiqueParts.mark(c)),
                c.withdrawnOn() != null);
    }

    /** Requesters by the name they had when they asked. */
    private Map<DirectoryTitles.On, DirectoryTitles.Named> requesters(List<Critique.Kept> cases) {
        return directory.organisationsOn(cases.stream()
                .filter(c -> c.requesterId() != null)
                .map(CritiquePageController::on)
                .toList());
    }

    private static DirectoryTitles.On on(Critique.Kept c) {
        return new DirectoryTitles.On(c.requesterId() == null ? 0 : c.requesterId(), c.receivedOn());
    }

    @GetMapping("/critiques/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        Critique.Kept c = find(id);
        LocalDate today = Here.get().today();
        boolean may = Menu.may("critiques.write");
        var named = requesters(List.of(c)).get(on(c));
        String requester = named == null ? null : named.name();
        var gathered = lists.gathered(id);
        var reached = gathered.reached();
        var experts = gathered.experts();
        var recommendations = gathered.recommendations();
        var page = new CritiquePage(
                c.title(),
                CritiqueParts.lead(c, requester),
                actions(c, reached),
                CritiqueParts.rail(c, reached, experts),
                Turn.of(c, requester, reached, experts, recommendations, today),
                may,
                CritiqueParts.experts(c, experts, may),
                CritiqueParts.opinions(experts),
                CritiqueParts.recommendations(c, recommendations, may),
                CritiqueParts.answers(recommendations),
                CritiqueParts.checks(c, reached, experts, today),
                Menu.may("figures.read") ? year(c) : Map.of());
        return new ModelAndView("critiques/critique", Map.of("page", page, "id", id));
    }

    private static List<ListView.Action> actions(Critique.Kept c, List<Critique.Reached> reached) {
        String path = "/critiques/" + c.id();
        var view = new RecordView("critiques/critique", "")
                .action("critiques.write", Texts.t("critiques.correct"), path + "/edit");
        if (c.withdrawnOn() == null) {
            view.action("critiques.write", Texts.t("critiques.move-deadline"), path + "/deadline");
            if (!reached.isEmpty())
                view.action("critiques.write", Texts.t("critiques.take-back"), path + "/stages/error");
            view.action("critiques.write", Texts.t("critiques.withdraw"), path + "/withdrawal");
        }
        return view.actions();
    }

    /** The figures of the year in which the case counts. */
    private Map<String, FigureLink> year(Critique.Kept c) {
        int year = (c.issuedOn() == null ? Here.get().today() : c.issuedOn()).getYear();
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        String lang = Here.get().lang();
        Map<String, FigureLink> links = new LinkedHashMap<>();
        var asked = List.of("TVP-01", "TVP-04", "TVP-06", "TVP-07", "TVP-05").stream()
                .map(code -> figures.query(code, code, "", from, to))
                .toList();
        for (var figure : figures.evaluate(asked)) {
            if (figure.value() == null) continue;
            var query = figure.query();
            links.put(
                    query.indicator().name(lang),
                    FigureLink.counted(query.indicator().code(), figure.orZero(), figure.printed(lang), query.path()));
        }
        return links;
    }

    @GetMapping("/critiques/{id:\\d+}/history")
    ModelAndView history(@PathVariable long id) {
        Critique.Kept c = find(id);
        var undone = lists.undone(id).stream()
                .map(u -> TableView.Row.of(
                        "",
                        Cell.date(u.day()),
                        Cell.text(Texts.t("critiques.undone." + u.what())),
                        Cell.text(CritiqueParts.detail(u)),
                        Cell.text(u.reason())))
                .toList();
        var lines = audit.of(Critiques.TYPE, id).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("critiques.did." + l.action()))))
                .toList();
        var view = new RecordView("critiques/history", Texts.t("critiques.history"))
                .crumb(Texts.t("critiques.list.title"), "/critiques")
                .crumb(c.title(), "/critiques/" + id)
                .part(
                        Texts.t("critiques.undone"),
                        "",
                        TableView.of(
                                List.of(
                                        Texts.t("critiques.when"),
                                        Texts.t("critiques.what"),
                                        Texts.t("critiques.which"),
                                        Texts.t("critiques.field.reason")),
                                undone))
                .part(
                        Texts.t("critiques.done"),
                        "",
                        TableView.of(
                                List.of(Texts.t("critiques.when"), Texts.t("critiques.who"), Texts.t("critiques.what")),
                                lines));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
