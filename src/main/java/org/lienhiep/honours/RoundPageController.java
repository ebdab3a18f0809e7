package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The rounds, and the page of one with its numbers. */
@Controller
@Permit("honours.read")
class RoundPageController {

    /** Since when honours were given and until when they may be: a round is counted over all its years. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final HonourLists lists;
    private final Figures figures;

    RoundPageController(HonourLists lists, Figures figures) {
        this.lists = lists;
        this.figures = figures;
    }

    @GetMapping("/honours/rounds")
    ModelAndView rounds() {
        var rows = lists.rounds().stream()
                .map(r -> TableView.Row.of(
                        Rounds.TYPE + ":" + r.id(),
                        Cell.link(r.name(), "/honours/rounds/" + r.id()),
                        Cell.number(r.ordinal()),
                        Cell.number(r.proposed()),
                        Cell.number(r.decided()),
                        Cell.number(r.withdrawn()),
                        Cell.number(r.publicity())))
                .toList();
        var heads = List.of(
                Texts.t("honours.field.name"),
                Texts.t("honours.field.ordinal"),
                Texts.t("honours.proposed"),
                Texts.t("honours.decided"),
                Texts.t("honours.withdrawn"),
                Texts.t("honours.publicity"));
        var view = new ListView("honours/rounds", TableView.of(heads, rows))
                .action("honours.write", Texts.t("honours.new-round"), "/honours/rounds/new");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping("/honours/rounds/{id:\\d+}")
    ModelAndView round(@PathVariable long id) {
        Honour.KeptRound r = lists.round(id).orElseThrow(NotFound::new);
        String path = "/honours/rounds/" + id;
        var people = lists.page(id, null, Keyset.NEWEST);
        var actions = new RecordView("honours/round", r.name())
                .action("honours.write", Texts.t("honours.propose"), path + "/honours");
        if (r.proposed() > r.decided() + r.withdrawn())
            actions.action("honours.write", Texts.t("honours.decide"), path + "/decision");
        actions.action("honours.write", Texts.t("honours.publicise"), path + "/publicity")
                .action("honours.write", Texts.t("honours.correct"), path + "/edit");
        var page = new RoundPage(
                r,
                actions.actions(),
                Menu.may("figures.read") ? numbers(r) : List.of(),
                new TableView(
                        HonourPageController.heads(),
                        people.rows().stream().map(HonourPageController::row).toList(),
                        people.total()),
                people.next() == null ? null : "/honours?round=" + id + "&after=" + people.next(),
                publicity(lists.publicity(id)));
        return new ModelAndView("honours/round", Map.of("page", page));
    }

    /** Nominations, people honoured, publicity: each a figure of this round with its list. */
    private List<RoundPage.Number> numbers(Honour.KeptRound r) {
        var asked = List.of("INT-02", "INT-01", "INT-06").stream()
                .map(code -> figures.query(code, code, "series=" + r.code(), FIRST, LAST))
                .toList();
        String lang = Here.get().lang();
        List<RoundPage.Number> numbers = new ArrayList<>();
        for (var figure : figures.evaluate(asked)) {
            var query = figure.query();
            numbers.add(new RoundPage.Number(
                    query.indicator().name(lang),
                    FigureLink.counted(query.indicator().code(), figure.orZero(), figure.printed(lang), query.path())));
        }
        return numbers;
    }

    static TableView publicity(List<Honour.KeptPublicity> items) {
        var rows = items.stream()
                .map(p -> new TableView.Row(
                        Rounds.PUBLICITY + ":" + p.id(),
                        List.of(
                                Cell.date(p.happenedOn()),
                                Cell.link(p.title(), "/honours/publicity?item=" + p.id()),
                                Cell.text(Texts.t("honours.kind." + p.kind())),
                                Cell.text(p.place())),
                        p.errorReason() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("honours.field.happened_on"),
                        Texts.t("honours.field.title"),
                        Texts.t("honours.field.kind"),
                        Texts.t("honours.field.place")),
                rows);
    }
}
