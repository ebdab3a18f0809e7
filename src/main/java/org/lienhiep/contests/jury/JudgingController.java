package org.lienhiep.contests.jury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.contests.rules.Row;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of an edition that are judged on sheets: opened, looked at, closed. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/judging")
class JudgingController {

    private final Judgings judgings;
    private final ResultSets sets;
    private final FormKeys keys;

    JudgingController(Judgings judgings, ResultSets sets, FormKeys keys) {
        this.judgings = judgings;
        this.sets = sets;
        this.keys = keys;
    }

    @GetMapping
    @Permit("contests.read")
    ModelAndView list(@PathVariable long edition) {
        var named = judgings.edition(edition);
        var opened = judgings.of(edition);
        List<TableView.Row> rows = new ArrayList<>();
        for (Row round : RoundRules.rounds(judgings.rules(named))) {
            var judging = opened.stream()
                    .filter(j -> j.round().equals(round.text("code")))
                    .findFirst();
            rows.add(TableView.Row.of(
                    judging.map(j -> Judging.TYPE + ":" + j.id()).orElse(""),
                    judging.map(j -> Cell.link(round.text("name"), j.path()))
                            .orElseGet(() -> Cell.text(round.text("name"))),
                    Cell.number(round.whole("judges")),
                    judging.map(JudgingController::state).orElseGet(() -> Cell.text(Texts.t("judging.state.waits"))),
                    Cell.date(judging.map(Judging::openedOn).orElse(null))));
        }
        var view = new RecordView("contests/judging", Texts.t("judging.title"))
                .crumb(Texts.t("contests.list.title"), "/contests")
                .crumb(named.name(), named.path())
                .part(
                        Texts.t("judging.rounds"),
                        rows.isEmpty() ? Texts.t("judging.no-rounds") : "",
                        TableView.of(
                                List.of(
                                        Texts.t("judging.round"),
                                        Texts.t("judging.each"),
                                        Texts.t("judging.state"),
                                        Texts.t("judging.opened")),
                                rows));
        view.action("contests.read", Texts.t("sealed.title"), named.path() + "/seal");
        if (opened.size() < rows.size() && opened.stream().noneMatch(Judging::open))
            view.action("contests.write", Texts.t("judging.open"), named.path() + "/judging/new");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Cell state(Judging judging) {
        return judging.open()
                ? Cell.mark("open", Texts.t("judging.state.open"))
                : Cell.mark("ok", Texts.t("judging.state.closed"));
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable long edition) {
        var named = judgings.edition(edition);
        return FormAnswer.show(openForm(named, Form.of(new LinkedHashMap<>(Map.of("prefix", "BT")))));
    }

    @PostMapping
    Object open(@PathVariable long edition, Form form) {
        var named = judgings.edition(edition);
        var rounds = rounds(named);
        String round = rounds.isEmpty() ? "" : form.choice("round", rounds.keySet());
        if (rounds.isEmpty()) form.reject("round", "judging.no-rounds");
        String prefix = form.requiredText("prefix", 6);
        if (!prefix.matches("[A-Za-z0-9]{0,6}")) form.reject("prefix", "judging.no-prefix");
        return FormAnswer.save(
                keys,
                form,
                "round",
                () -> openForm(named, form),
                () -> named.path() + "/judging/" + judgings.open(edition, round, prefix));
    }

    private Map<String, String> rounds(Judgings.Named edition) {
        Map<String, String> rounds = new LinkedHashMap<>();
        for (Row round : RoundRules.rounds(judgings.rules(edition))) rounds.put(round.text("code"), round.text("name"));
        judgings.of(edition.id()).forEach(j -> rounds.remove(j.round()));
        return rounds;
    }

    private FormView openForm(Judgings.Named edition, Form form) {
        String path = edition.path() + "/judging";
        return new FormView("judging/open", Texts.t("judging.open"), path, path, form)
                .field("round", "select", true, rounds(edition))
                .field("prefix", "text", true);
    }

    @GetMapping("/{id:\\d+}")
    @Permit("contests.read")
    ModelAndView show(@PathVariable long edition, @PathVariable long id) {
        Judging judging = judgings.find(edition, id);
        RoundRules rules = judgings.rules(judging);
        var judges = judgings.judges(id);
        var count = judgings.count(id);
        String path = judging.path();
        var view = JudgingParts.view("contests/round", judging, rules, rules.name())
                .fact("judging.state", state(judging))
                .fact("judging.each", Cell.number(rules.judges()))
                .fact(
                        "judging.progress",
                        Cell.text(Texts.t(
                                "judging.signed-of", count.signed(), count.given(), count.entries() * rules.judges())))
                .part(Texts.t("judging.panels"), "", JudgingParts.panels(path, judgings.panels(id)))
                .part(
                        Texts.t("judging.judges"),
                        Texts.t("judging.judges-help"),
                        JudgingParts.judges(path, judges, judging.open()));
        view.action("contests.read", Texts.t("judging.entries"), path + "/entries");
        if (judging.open()) view.action("contests.write", Texts.t("judging.give"), path + "/assignment");
        view.action("contests.write", Texts.t("judging.results"), path + "/results");
        if (judging.open()) view.action("contests.write", Texts.t("judging.close"), path + "/closure");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/{id}/entries")
    @Permit("contests.read")
    ModelAndView entries(
            @PathVariable long edition, @PathVariable long id, @RequestParam(defaultValue = "") String after) {
        Judging judging = judgings.find(edition, id);
        int each = judgings.rules(judging).judges();
        List<Judging.Judged> read = new ArrayList<>(judgings.entries(id, after, Keyset.rows() + 1));
        boolean more = read.size() > Keyset.rows();
        if (more) read.removeLast();
        long total = judgings.count(id).entries();
        var table = JudgingParts.entries(judging.path(), read, total, each, judging.open());
        var view = new ListView("judging/entries", table)
                .action("contests.read", Texts.t("judging.back"), judging.path())
                .paged(more ? "?after=" + read.getLast().code() : null, after.isEmpty() ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping("/{id}/closure")
    ModelAndView askClose(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(closeForm(judgings.find(edition, id), Form.empty()));
    }

    @PostMapping("/{id}/closure")
    Object close(@PathVariable long edition, @PathVariable long id, Form form) {
        Judging judging = judgings.find(edition, id);
        return FormAnswer.save(keys, form, () -> closeForm(judging, form), () -> {
            sets.close(id);
            return judging.path();
        });
    }

    private FormView closeForm(Judging judging, Form form) {
        return new FormView(
                        "judging/closure", Texts.t("judging.close"), judging.path() + "/closure", judging.path(), form)
                .said("close", Texts.t("judging.close-help"));
    }
}
