package org.lienhiep.honours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
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

/** Who was proposed and honoured, and the page of one. */
@Controller
@Permit("honours.read")
class HonourPageController {

    private final HonourLists lists;
    private final DirectoryTitles directory;
    private final Audit audit;

    HonourPageController(HonourLists lists, DirectoryTitles directory, Audit audit) {
        this.lists = lists;
        this.directory = directory;
        this.audit = audit;
    }

    @Bean
    static MenuEntry honoursEntry() {
        return new MenuEntry(2, 40, "/honours", "honours.list.title", "honours.read");
    }

    @GetMapping("/honours")
    ModelAndView list(
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        var rounds = lists.rounds();
        Long knownRound = rounds.stream()
                .map(Honour.KeptRound::id)
                .filter(id -> round.equals(id.toString()))
                .findFirst()
                .orElse(null);
        String knownState = Honour.STATES.contains(state) ? state : null;
        var page = lists.page(knownRound, knownState, Keyset.read(after, Keyset.NEWEST));
        String address = address(knownRound, knownState);
        var table = new TableView(
                heads(), page.rows().stream().map(HonourPageController::row).toList(), page.total());
        var view = new ListView("honours/list", table)
                .filter(rounds(rounds, knownRound, knownState))
                .filter(states(knownRound, knownState))
                .action("honours.read", Texts.t("honours.rounds"), "/honours/rounds")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        if (!rounds.isEmpty()) {
            long to = knownRound == null ? rounds.getFirst().id() : knownRound;
            view.action("honours.write", Texts.t("honours.propose"), "/honours/rounds/" + to + "/honours");
        }
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String address(@Nullable Long round, @Nullable String state) {
        return "?round=" + (round == null ? "" : round) + (state == null ? "" : "&state=" + state);
    }

    private static List<ListView.Choice> rounds(
            List<Honour.KeptRound> rounds, @Nullable Long here, @Nullable String state) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("honours.all-rounds"), address(null, state), here == null));
        rounds.forEach(r -> choices.add(new ListView.Choice(
                Texts.t("honours.round-no", r.ordinal()), address(r.id(), state), here != null && r.id() == here)));
        return choices;
    }

    private static List<ListView.Choice> states(@Nullable Long round, @Nullable String here) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("honours.all-states"), address(round, null), here == null));
        Honour.STATES.forEach(s ->
                choices.add(new ListView.Choice(Texts.t("honours.state." + s), address(round, s), s.equals(here))));
        return choices;
    }

    static List<String> heads() {
        return List.of(
                Texts.t("honours.person"),
                Texts.t("honours.field.achievement"),
                Texts.t("honours.field.decided_on"),
                Texts.t("honours.state"));
    }

    static TableView.Row row(Honour.Kept h) {
        return new TableView.Row(
                Honours.TYPE + ":" + h.id(),
                List.of(
                        Cell.link(h.person(), "/honours/" + h.id()),
                        Cell.text(h.achievement()),
                        Cell.date(h.decidedOn()),
                        mark(h)),
                h.withdrawnOn() != null);
    }

    static Cell mark(Honour.Kept h) {
        String word = Texts.t("honours.state." + h.state());
        return switch (h.state()) {
            case "decided" -> Cell.mark("ok", word);
            case "proposed" -> Cell.mark("open", word);
            default -> Cell.mark("plain", word);
        };
    }

    @GetMapping("/honours/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        Honour.Kept h = lists.find(id).orElseThrow(NotFound::new);
        String path = "/honours/" + id;
        var view = new RecordView("honours/honour", h.person())
                .crumb(Texts.t("honours.list.title"), "/honours")
                .crumb(h.round(), "/honours/rounds/" + h.roundId())
                .fact("honours.state", mark(h))
                .fact("honours.person", Cell.link(h.person(), "/people/" + h.personId()))
                .fact("honours.field.achievement", Cell.text(h.achievement()))
                .fact("honours.field.proposed_on", Cell.date(h.proposedOn()));
        Long proposer = h.proposerId();
        if (proposer != null) {
            var on = new DirectoryTitles.On(proposer, h.proposedOn());
            var named = directory.organisationsOn(List.of(on)).get(on);
            if (named != null)
                view.fact("honours.field.proposer", Cell.link(named.name(), "/organisations/" + proposer));
        }
        view.fact("honours.field.number", decision(h))
                .fact("honours.field.decided_on", Cell.date(h.decidedOn()))
                .fact("honours.field.withdrawn_on", Cell.date(h.withdrawnOn()))
                .fact("honours.field.reason", Cell.text(h.withdrawnReason()));
        var history = history(audit.of(Honours.TYPE, id));
        if (history.total() > 0) view.part(Texts.t("honours.history"), "", history);
        view.action("honours.write", Texts.t("honours.correct"), path + "/edit");
        if (h.withdrawnOn() == null)
            view.action(
                    "honours.write",
                    Texts.t(h.decidedOn() == null ? "honours.decide" : "honours.undecide"),
                    path + "/decision");
        if (h.decidedOn() == null)
            view.action(
                    "honours.write",
                    Texts.t(h.withdrawnOn() == null ? "honours.withdraw" : "honours.restore"),
                    path + "/withdrawal");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Cell decision(Honour.Kept h) {
        String number = h.number() == null ? "" : h.number();
        return h.documentId() == null ? Cell.text(number) : Cell.link(number, "/documents/" + h.documentId());
    }

    static TableView history(List<Audit.Line> lines) {
        Function<Audit.Line, TableView.Row> row = l -> TableView.Row.of(
                "",
                Cell.text(Fmt.date(l.at().toLocalDate())),
                Cell.text(l.account()),
                Cell.text(Texts.t("honours.did." + l.action())));
        return TableView.of(
                List.of(Texts.t("honours.when"), Texts.t("honours.who"), Texts.t("honours.what")),
                lines.stream().map(row).toList());
    }
}
