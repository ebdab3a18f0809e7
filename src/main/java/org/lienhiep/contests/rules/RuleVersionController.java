package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The versions of an edition's rules: listed, begun, read, brought into force. */
@Controller
@Permit("contests.write")
class RuleVersionController {

    private final RuleSets sets;
    private final Deadlines deadlines;
    private final RuleEditions editions;
    private final FormKeys keys;

    RuleVersionController(RuleSets sets, Deadlines deadlines, RuleEditions editions, FormKeys keys) {
        this.sets = sets;
        this.deadlines = deadlines;
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/contests/{edition}/rules")
    @Permit("contests.read")
    ModelAndView list(@PathVariable long edition) {
        String name = editions.name(edition);
        var versions = sets.of(edition);
        String path = "/contests/" + edition;
        var view = new RecordView("rules/versions", Texts.t("rules.of", name))
                .crumb(Texts.t("contests.list.title"), "/contests")
                .crumb(name, path)
                .part(Texts.t("rules.versions"), "", versions(versions))
                .part(Texts.t("rules.extensions"), "", extensions(path, deadlines.of(edition)));
        if (versions.isEmpty() || !versions.getFirst().draft()) {
            view.action(
                    "contests.write", Texts.t(versions.isEmpty() ? "rules.draft" : "rules.amend"), path + "/rules/new");
        }
        if (versions.stream().anyMatch(v -> !v.draft())) {
            view.action("contests.write", Texts.t("rules.extend"), path + "/extensions/new");
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static TableView versions(List<RuleSet.Kept> versions) {
        var rows = versions.stream()
                .map(v -> TableView.Row.of(
                        "contests.rule_set:" + v.id(),
                        Cell.link(Texts.t("rules.version", v.no()), v.path()),
                        v.draft() ? Cell.mark("open", Texts.t("rules.a-draft")) : Cell.date(v.inForceOn()),
                        Cell.text(v.number()),
                        Cell.text(v.reason().isEmpty() ? v.cloned() : v.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("rules.version-head"),
                        Texts.t("rules.field.in_force_on"),
                        Texts.t("rules.field.document"),
                        Texts.t("rules.why")),
                rows);
    }

    private static TableView extensions(String path, List<Deadlines.Extension> extensions) {
        var rows = extensions.stream()
                .map(x -> new TableView.Row(
                        "contests.extension:" + x.id(),
                        List.of(
                                x.withdrawn()
                                        ? Cell.date(x.until())
                                        : Cell.link(
                                                Fmt.date(x.until()), path + "/extensions/" + x.id() + "/withdrawal"),
                                Cell.link(x.number(), "/documents/" + x.documentId()),
                                Cell.text(x.withdrawn() ? Texts.t("rules.taken-back", x.reason()) : x.reason())),
                        x.withdrawn()))
                .toList();
        return TableView.of(
                List.of(Texts.t("rules.field.until"), Texts.t("rules.field.document"), Texts.t("rules.why")), rows);
    }

    @GetMapping("/contests/{edition}/rules/new")
    ModelAndView begin(@PathVariable long edition) {
        Map<String, String> values = new LinkedHashMap<>();
        var newest = sets.newest();
        newest.stream()
                .filter(v -> v.editionId() == edition)
                .findFirst()
                .or(() -> newest.stream().filter(v -> !v.draft()).findFirst())
                .ifPresent(v -> values.put("from", Long.toString(v.id())));
        return FormAnswer.show(beginForm(edition, Form.of(values), newest));
    }

    @PostMapping("/contests/{edition}/rules")
    Object draft(@PathVariable long edition, Form form) {
        var newest = sets.newest();
        var view = beginForm(edition, form, newest);
        Long from = form.reference("from");
        if (from != null && newest.stream().noneMatch(v -> v.id() == from)) form.reject("from", "web.no-choice");
        String reason = form.text("reason", 500);
        return FormAnswer.save(
                keys, form, () -> view, () -> "/contests/" + edition + "/rules/" + sets.draft(edition, from, reason));
    }

    private FormView beginForm(long edition, Form form, List<RuleSet.Kept> newest) {
        editions.name(edition);
        Map<String, String> sources = new LinkedHashMap<>();
        newest.forEach(v -> sources.put(Long.toString(v.id()), v.edition() + ", " + Texts.t("rules.version", v.no())));
        boolean first = newest.stream().noneMatch(v -> v.editionId() == edition);
        var view = new FormView(
                        "rules/draft",
                        Texts.t(first ? "rules.draft" : "rules.amend"),
                        "/contests/" + edition + "/rules",
                        "/contests/" + edition + "/rules",
                        form)
                .field("from", "select", false, sources);
        return first ? view : view.field("reason", "text", true);
    }

    @GetMapping("/contests/{edition}/rules/{id}")
    @Permit("contests.read")
    ModelAndView show(@PathVariable long edition, @PathVariable long id) {
        var kept = editions.version(edition, id);
        var rules = sets.read(id);
        var page = new RulePage(kept, rules, kept.draft() ? RuleChecks.of(rules) : List.of());
        return new ModelAndView("contests/rules/rules", Map.of("page", page));
    }

    @GetMapping("/contests/{edition}/rules/{id}/enactment")
    ModelAndView enactment(@PathVariable long edition, @PathVariable long id) {
        var values =
                new LinkedHashMap<>(Map.of("in_force_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(enactForm(editions.version(edition, id), Form.of(values)));
    }

    @PostMapping("/contests/{edition}/rules/{id}/enactment")
    Object enact(@PathVariable long edition, @PathVariable long id, Form form) {
        var kept = editions.version(edition, id);
        LocalDate on = form.requiredDate("in_force_on");
        long document = editions.document(form);
        return FormAnswer.save(keys, form, () -> enactForm(kept, form), () -> {
            sets.enact(id, on, document);
            return kept.path();
        });
    }

    private FormView enactForm(RuleSet.Kept kept, Form form) {
        return new FormView("rules/enactment", Texts.t("rules.enact"), kept.path() + "/enactment", kept.path(), form)
                .field("in_force_on", "date", true)
                .field("document", "select", true, editions.documents());
    }
}
