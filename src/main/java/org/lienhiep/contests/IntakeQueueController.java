package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Eligibility;
import org.lienhiep.contests.rules.Finding;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came in and waits for a person, each with what the rules find; and the decisions that recognise what was accepted. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}")
class IntakeQueueController {

    private static final List<String> TABS = List.of("unchecked", "returned", "accepted");

    private final EntryIntake intake;
    private final EntryLists lists;
    private final EntryClaims claims;
    private final Editions editions;
    private final EditionLists documents;
    private final FormKeys keys;

    IntakeQueueController(
            EntryIntake intake,
            EntryLists lists,
            EntryClaims claims,
            Editions editions,
            EditionLists documents,
            FormKeys keys) {
        this.intake = intake;
        this.lists = lists;
        this.claims = claims;
        this.editions = editions;
        this.documents = documents;
        this.keys = keys;
    }

    @GetMapping("/intake")
    @Permit("contests.read")
    ModelAndView queue(
            @PathVariable long edition,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after) {
        Edition.Kept kept = edition(edition);
        String chosen = tab != null && TABS.contains(tab) ? tab : TABS.getFirst();
        var page =
                lists.page(edition, new EntryLists.Filter(null, chosen, null, null), Keyset.read(after, Keyset.NEWEST));
        var findings = claims.judge(kept, page.rows());
        var rows = page.rows().stream()
                .map(e -> TableView.Row.of(
                        "contests.entry:" + e.id(),
                        new Cell(e.code(), null, "d"),
                        Cell.link(e.title(), e.path()),
                        Cell.date(e.receivedOn()),
                        e.dueOn() == null ? verdict(findings.get(e.id())) : due(e.dueOn())))
                .toList();
        var heads = List.of(
                Texts.t("contests.code"),
                Texts.t("contests.entry"),
                Texts.t("contests.received-on"),
                Texts.t("contests.verdict"));
        List<ListView.Choice> choices = new ArrayList<>();
        TABS.forEach(
                t -> choices.add(new ListView.Choice(Texts.t("contests.tab." + t), "?tab=" + t, t.equals(chosen))));
        var view = new ListView("contests/intake", new TableView(heads, rows, page.total()))
                .filter(choices)
                .action("contests.write", Texts.t("contests.recognise"), kept.path() + "/recognitions/new")
                .paged(
                        page.next() == null ? null : "?tab=" + chosen + "&after=" + page.next(),
                        after == null ? null : "?tab=" + chosen);
        intake.recognitions(edition).stream()
                .filter(g -> !g.withdrawn())
                .forEach(g -> view.action(
                        "contests.write",
                        Texts.t("contests.recognised-short", g.number(), Fmt.count(g.entries())),
                        kept.path() + "/recognitions/" + g.id() + "/withdrawal"));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    /** All well, with how many were checked; or the first of the worst findings. */
    static Cell verdict(@Nullable List<Finding> findings) {
        if (findings == null) return Cell.text(Texts.t("contests.no-rules"));
        var worst = Eligibility.worst(findings);
        if (worst == Finding.Grade.PASS) return Cell.text(Texts.t("contests.all-well", findings.size()));
        String words = findings.stream()
                .filter(f -> f.grade() == worst)
                .map(f -> f.asked() + ": " + f.found())
                .findFirst()
                .orElse("");
        return Cell.mark(worst == Finding.Grade.HARD ? "late" : "soon", words);
    }

    private static Cell due(LocalDate due) {
        boolean over = due.isBefore(Here.get().today());
        return Cell.mark(
                over ? "late" : "soon", Texts.t(over ? "contests.mend-overdue" : "contests.mend-until", Fmt.date(due)));
    }

    @GetMapping("/recognitions/new")
    ModelAndView form(@PathVariable long edition) {
        var values =
                new LinkedHashMap<>(Map.of("decided_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(view(edition(edition), Form.of(values)));
    }

    @PostMapping("/recognitions")
    Object recognise(@PathVariable long edition, Form form) {
        Edition.Kept kept = edition(edition);
        LocalDate on = form.requiredDate("decided_on");
        if (on.isAfter(Here.get().today())) form.reject("decided_on", "contests.not-after-today");
        var known = documents.documents();
        String document = known.isEmpty() ? "" : form.choice("document", known.keySet());
        if (known.isEmpty()) form.reject("document", "contests.no-document");
        return FormAnswer.save(keys, form, () -> view(kept, form), () -> {
            intake.recognise(edition, Long.parseLong(document), on);
            return kept.path() + "/intake?tab=accepted";
        });
    }

    private FormView view(Edition.Kept edition, Form form) {
        return new FormView(
                        "contests/recognition",
                        Texts.t("contests.recognise"),
                        edition.path() + "/recognitions",
                        edition.path() + "/intake",
                        form)
                .field("document", "select", true, documents.documents())
                .field("decided_on", "date", true);
    }

    @GetMapping("/recognitions/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(backForm(edition, id, Form.empty()));
    }

    @PostMapping("/recognitions/{id}/withdrawal")
    Object takeBack(@PathVariable long edition, @PathVariable long id, Form form) {
        var view = backForm(edition, id, form);
        String reason = form.requiredText("reason", 500);
        return FormAnswer.save(keys, form, () -> view, () -> {
            intake.takeBack(edition, id, reason);
            return "/contests/" + edition + "/intake";
        });
    }

    private FormView backForm(long edition, long id, Form form) {
        Edition.Kept kept = edition(edition);
        var recognition = intake.recognitions(edition).stream()
                .filter(g -> g.id() == id && !g.withdrawn())
                .findFirst()
                .orElseThrow(NotFound::new);
        String said = Texts.t(
                "contests.recognised-by",
                recognition.number(),
                Fmt.date(recognition.decidedOn()),
                Fmt.count(recognition.entries()));
        return new FormView(
                        "contests/recognition-back",
                        Texts.t("contests.recognise-back"),
                        kept.path() + "/recognitions/" + id + "/withdrawal",
                        kept.path() + "/intake",
                        form)
                .said("document", said)
                .field("reason", "textarea", true);
    }

    private Edition.Kept edition(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }
}
