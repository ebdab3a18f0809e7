package org.lienhiep.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
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

/** The decisions, the newest first, and the page of one with its tasks and what it changed. */
@Controller
@Permit("assignments.read")
class DecisionPageController {

    private final Decisions decisions;
    private final TaskLists tasks;
    private final Sight sight;
    private final Rules rules;
    private final Audit audit;

    DecisionPageController(Decisions decisions, TaskLists tasks, Sight sight, Rules rules, Audit audit) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.sight = sight;
        this.rules = rules;
        this.audit = audit;
    }

    @Bean
    static MenuEntry decisionsEntry() {
        return new MenuEntry(4, 5, "/decisions", "assignments.decisions.title", "assignments.read");
    }

    @GetMapping("/decisions")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String after) {
        String known = Decision.ALL_NATURES.contains(nature == null ? "" : nature) ? nature : null;
        var page = decisions.page(known, Keyset.read(after, Keyset.NEWEST));
        String filter = known == null ? "?" : "?nature=" + known;
        var rows = page.rows().stream().map(DecisionPageController::row).toList();
        var heads = List.of(
                Texts.t("assignments.issued"),
                Texts.t("assignments.field.number"),
                Texts.t("assignments.field.subject"),
                Texts.t("assignments.issuer"),
                Texts.t("assignments.nature"),
                Texts.t("assignments.field.year"),
                Texts.t("assignments.tasks-count"));
        var view = new ListView("assignments/decisions", new TableView(heads, rows, page.total()))
                .filter(choices(known))
                .action("assignments.write", Texts.t("assignments.decision-new"), "/decisions/new")
                .paged(page.next() == null ? null : filter + "&after=" + page.next(), after == null ? null : filter);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(Decision.Kept d) {
        return TableView.Row.of(
                Decisions.TYPE + ":" + d.id(),
                Cell.date(d.issuedOn()),
                Cell.link(d.number(), "/decisions/" + d.id()),
                Cell.text(d.subject()),
                Cell.text(d.issuer()),
                Cell.text(Texts.t("assignments.nature." + d.nature())),
                Cell.text(Integer.toString(d.year())),
                Cell.number(d.tasks() == 0 ? null : d.tasks()));
    }

    private static List<ListView.Choice> choices(@Nullable String here) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("assignments.all-decisions"), "?", here == null));
        Decision.ALL_NATURES.forEach(n ->
                choices.add(new ListView.Choice(Texts.t("assignments.nature." + n), "?nature=" + n, n.equals(here))));
        return choices;
    }

    @GetMapping("/decisions/{id}")
    ModelAndView show(@PathVariable long id) {
        Decision.Kept d = decisions.find(id).orElseThrow(NotFound::new);
        var view = new RecordView("assignments/decision", Texts.t("assignments.decision-no", d.number()))
                .crumb(Texts.t("assignments.decisions.title"), "/decisions")
                .clause(d.subject())
                .fact("assignments.issued", Cell.date(d.issuedOn()))
                .fact("assignments.issuer", Cell.text(d.issuer()))
                .fact("assignments.nature", Cell.text(Texts.t("assignments.nature." + d.nature())))
                .fact("assignments.field.year", Cell.link(Integer.toString(d.year()), "/tasks?year=" + d.year()))
                .fact("assignments.field.signer", Cell.text(d.signer()));
        var held = tasks.ofDecision(id, sight.only());
        String count = Texts.t("assignments.tasks-line", Fmt.count(held.size()));
        if (!held.isEmpty()) view.part(Texts.t("assignments.tasks"), count, table(held));
        var changes = decisions.changes(id).stream()
                .filter(c -> !c.before().isEmpty())
                .toList();
        if (!changes.isEmpty()) view.part(Texts.t("assignments.changes"), "", changes(changes));
        var history = audit.of(Decisions.TYPE, id);
        if (!history.isEmpty()) view.part(Texts.t("assignments.story"), "", history(history));
        if (Decision.NATURES.contains(d.nature())) {
            view.action("assignments.write", Texts.t("assignments.task-add"), "/decisions/" + id + "/tasks/new");
            view.action("assignments.write", Texts.t("assignments.paste"), "/decisions/" + id + "/pasting");
        }
        view.action("assignments.write", Texts.t("assignments.decision-correct"), "/decisions/" + id + "/edit");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView table(List<Task> held) {
        var today = Here.get().today();
        int warn = rules.number("assignments.warn-days", today);
        var rows = held.stream()
                .sorted(java.util.Comparator.comparing(Task::clauseKey))
                .map(t -> new TableView.Row(
                        Task.TYPE + ":" + t.id(),
                        List.of(
                                Cell.text(t.clause()),
                                Cell.link(t.title(), "/tasks/" + t.id()),
                                Cell.text(t.assignee()),
                                Cell.date(t.deadlineOn()),
                                t.mark(today, warn)),
                        t.cause() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("assignments.clause"),
                        Texts.t("assignments.task"),
                        Texts.t("assignments.assignee"),
                        Texts.t("assignments.deadline"),
                        Texts.t("assignments.state")),
                rows);
    }

    private static TableView changes(List<Decision.Change> changes) {
        var rows = changes.stream()
                .map(c -> TableView.Row.of(
                        "",
                        Cell.link(c.title(), "/tasks/" + c.taskId()),
                        Cell.text(c.indicator()),
                        new Cell(c.before(), null, "n"),
                        new Cell(c.value(), null, "n"),
                        Cell.date(c.validFrom())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("assignments.task"),
                        Texts.t("assignments.target"),
                        Texts.t("assignments.before"),
                        Texts.t("assignments.after"),
                        Texts.t("assignments.from")),
                rows);
    }

    private static TableView history(List<Audit.Line> lines) {
        var rows = lines.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.date(l.at().toLocalDate()),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("assignments.did." + l.action()))))
                .toList();
        return TableView.of(
                List.of(Texts.t("assignments.day"), Texts.t("assignments.who"), Texts.t("assignments.what")), rows);
    }
}
