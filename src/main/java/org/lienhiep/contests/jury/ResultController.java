package org.lienhiep.contests.jury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.FieldNames;
import org.lienhiep.contests.scoring.Method;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
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

/** The results of a round by several methods; sets of them kept, compared, one applied. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/judging/{id}/results")
class ResultController {

    private final Judgings judgings;
    private final ResultSets sets;
    private final FormKeys keys;

    ResultController(Judgings judgings, ResultSets sets, FormKeys keys) {
        this.judgings = judgings;
        this.sets = sets;
        this.keys = keys;
    }

    @GetMapping
    @Permit("contests.read")
    ModelAndView show(
            @PathVariable long edition,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String method) {
        Judging judging = judgings.find(edition, id);
        RoundRules rules = judgings.rules(judging);
        Method chosen = method(method, rules.method());
        RoundResults results = sets.now(judging, chosen);
        var entries = judgings.entries(id);
        var view = JudgingParts.view("judging/results", judging, rules, Texts.t("judging.results"))
                .fact("judging.by", Cell.text(Texts.t("judging.method." + chosen.code())))
                .fact("judging.missing-sheets", count(results.missing().size()))
                .fact("judging.disputes", count(results.disputed().size()));
        loose(view, results);
        for (Method other : rules.method().comparable())
            if (other != chosen)
                view.action(
                        "contests.read",
                        Texts.t("judging.method." + other.code()),
                        judging.path() + "/results?method=" + other.code());
        if (judging.open())
            view.action(
                    "contests.write", Texts.t("judging.keep"), judging.path() + "/results/new?method=" + chosen.code());
        results.groups()
                .forEach((field, laboratory) -> view.part(
                        field.isEmpty() ? Texts.t("judging.ranking") : FieldNames.name(field),
                        harshness(laboratory.harshness().comparable())
                                + prizes(laboratory.awarding().get(chosen)),
                        ResultTable.of(results, laboratory, chosen, rules.decimals(), entries)));
        view.part(Texts.t("judging.sets"), Texts.t("judging.sets-help"), kept(judging));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Method method(@Nullable String asked, Method otherwise) {
        for (Method one : otherwise.comparable()) if (one.code().equals(asked)) return one;
        return otherwise;
    }

    private static Cell count(int n) {
        return n == 0 ? Cell.text("") : Cell.mark("late", Fmt.count(n));
    }

    private static void loose(RecordView view, RoundResults results) {
        long byMethod = results.groups().values().stream()
                .mapToLong(l -> l.byMethod().size())
                .sum();
        long byJudge = results.groups().values().stream()
                .mapToLong(l -> l.byJudge().size())
                .sum();
        view.fact("judging.if-other-method", Cell.text(Texts.t("judging.would-change", byMethod)));
        view.fact("judging.if-one-judge-less", Cell.text(Texts.t("judging.would-change", byJudge)));
    }

    private static String harshness(boolean comparable) {
        return comparable ? "" : Texts.t("judging.not-comparable") + " ";
    }

    private static String prizes(org.lienhiep.contests.scoring.@Nullable Awarding awarding) {
        if (awarding == null) return "";
        List<String> words = new ArrayList<>();
        awarding.given()
                .forEach((rank, n) -> words.add(Texts.t(
                        n == 0 ? "contests.no-rank" : "contests.of-rank",
                        Fmt.count(n),
                        Texts.t("contests.rank-of." + rank))));
        String money =
                awarding.money().signum() == 0 ? "" : ". " + Texts.t("judging.money", Fmt.number(awarding.money()));
        return String.join(", ", words) + money;
    }

    private TableView kept(Judging judging) {
        var rows = sets.of(judging.id()).stream()
                .map(s -> TableView.Row.of(
                        "contests.result_set:" + s.id(),
                        Cell.link(Texts.t("judging.set", s.id()), judging.path() + "/results/" + s.id()),
                        Cell.text(Texts.t("judging.method." + s.method())),
                        Cell.date(s.keptOn()),
                        Cell.number(s.prizes()),
                        Cell.text(s.note()),
                        s.appliedOn() == null
                                ? Cell.text("")
                                : Cell.mark("ok", Texts.t("judging.applied", Fmt.date(s.appliedOn())))))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("judging.set-name"),
                        Texts.t("judging.by"),
                        Texts.t("judging.kept-on"),
                        Texts.t("judging.prizes"),
                        Texts.t("judging.note"),
                        ""),
                rows);
    }

    @GetMapping("/new")
    ModelAndView ask(
            @PathVariable long edition,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String method) {
        Judging judging = judgings.find(edition, id);
        Method chosen = method(method, judgings.rules(judging).method());
        return FormAnswer.show(keepForm(judging, Form.of(new LinkedHashMap<>(Map.of("method", chosen.code())))));
    }

    @PostMapping
    Object keep(@PathVariable long edition, @PathVariable long id, Form form) {
        Judging judging = judgings.find(edition, id);
        String code = form.choice("method", codes(judging));
        String note = form.text("note", 500);
        return FormAnswer.save(keys, form, () -> keepForm(judging, form), () -> {
            long set = sets.keep(id, Method.valueOf(code.toUpperCase(Locale.ROOT)), note);
            return judging.path() + "/results/" + set;
        });
    }

    private List<String> codes(Judging judging) {
        return judgings.rules(judging).method().comparable().stream()
                .map(Method::code)
                .toList();
    }

    private FormView keepForm(Judging judging, Form form) {
        String path = judging.path() + "/results";
        return new FormView("judging/keep", Texts.t("judging.keep"), path, path, form)
                .field("method", "segmented", true, FormView.options("judging.method.", codes(judging)))
                .field("note", "text", false);
    }

    @GetMapping("/{set}")
    @Permit("contests.read")
    ModelAndView set(@PathVariable long edition, @PathVariable long id, @PathVariable long set) {
        Judging judging = judgings.find(edition, id);
        var kept = sets.find(id, set).orElseThrow(NotFound::new);
        RoundRules rules = judgings.rules(judging);
        var rows = sets.places(id, set).stream()
                .map(p -> TableView.Row.of(
                        "contests.entry:" + p.entryId(),
                        Cell.number(p.place()),
                        Cell.text(p.code()),
                        Cell.text(p.title()),
                        new Cell(Fmt.number(p.score()), null, "n"),
                        Cell.text(p.rank() == null ? "" : Texts.t("contests.rank." + p.rank()))))
                .toList();
        var view = JudgingParts.view("judging/set", judging, rules, Texts.t("judging.set", kept.id()))
                .crumb(Texts.t("judging.results"), judging.path() + "/results")
                .fact("judging.by", Cell.text(Texts.t("judging.method." + kept.method())))
                .fact("judging.kept-on", Cell.date(kept.keptOn()))
                .fact("judging.note", Cell.text(kept.note()))
                .fact("judging.applied-on", Cell.date(kept.appliedOn()))
                .fact("judging.field.reason", Cell.text(kept.appliedReason()))
                .part(
                        Texts.t("judging.ranking"),
                        "",
                        TableView.of(
                                List.of(
                                        Texts.t("judging.place"),
                                        Texts.t("judging.code"),
                                        Texts.t("judging.entry"),
                                        Texts.t("judging.points"),
                                        Texts.t("judging.rank")),
                                rows));
        if (kept.appliedOn() == null && judging.open())
            view.action(
                    "contests.write", Texts.t("judging.apply"), judging.path() + "/results/" + set + "/application");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/{set}/application")
    ModelAndView askApply(@PathVariable long edition, @PathVariable long id, @PathVariable long set) {
        return FormAnswer.show(applyForm(judgings.find(edition, id), set, Form.empty()));
    }

    @PostMapping("/{set}/application")
    Object apply(@PathVariable long edition, @PathVariable long id, @PathVariable long set, Form form) {
        Judging judging = judgings.find(edition, id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> applyForm(judging, set, form), () -> {
            sets.apply(id, set, reason);
            return judging.path() + "/results/" + set;
        });
    }

    private FormView applyForm(Judging judging, long set, Form form) {
        var kept = sets.find(judging.id(), set).orElseThrow(NotFound::new);
        String path = judging.path() + "/results/" + set;
        return new FormView("judging/application", Texts.t("judging.apply"), path + "/application", path, form)
                .said("proposes", Texts.t("judging.proposes", Fmt.count(kept.prizes())))
                .field("reason", "textarea", true);
    }
}
