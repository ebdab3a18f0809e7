package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.Figures;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
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
import org.springframework.web.servlet.ModelAndView;

/** The year's tasks, and the page of one with the records that count towards its targets. */
@Controller
@Permit("assignments.read")
class TaskPageController {

    private final Tasks tasks;
    private final Figures figures;
    private final FigureLists lists;
    private final Rules rules;

    TaskPageController(Tasks tasks, Figures figures, FigureLists lists, Rules rules) {
        this.tasks = tasks;
        this.figures = figures;
        this.lists = lists;
        this.rules = rules;
    }

    @Bean
    static MenuEntry tasksEntry() {
        return new MenuEntry(1, 20, "/tasks", "assignments.list.title", "assignments.read");
    }

    @GetMapping("/tasks")
    ModelAndView list() {
        var view =
                new ListView("assignments/list", table(tasks.ofYear(Here.get().year()), warnDays()));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    static TableView table(List<Task> all, int warnDays) {
        LocalDate today = Here.get().today();
        var rows = all.stream()
                .map(t -> TableView.Row.of(
                        Tasks.TYPE + ":" + t.id(),
                        Cell.text(t.clause()),
                        Cell.link(t.title(), "/tasks/" + t.id()),
                        Cell.text(t.assignee()),
                        Cell.date(t.deadlineOn()),
                        t.mark(today, warnDays)))
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

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable long id) {
        Task task = tasks.find(id).orElseThrow(NotFound::new);
        var detail = tasks.detail(id);
        var view = new RecordView("assignments/task", task.title())
                .crumb(Texts.t("assignments.list.title"), "/tasks")
                .clause(detail.text())
                .fact("assignments.state", task.mark(Here.get().today(), warnDays()))
                .fact("assignments.assignee", Cell.link(task.assignee(), "/organisations/" + task.assigneeId()))
                .fact("assignments.decision", Cell.link(detail.decision(), "/decisions/" + detail.decisionId()))
                .fact("assignments.product", Cell.text(detail.product()))
                .fact("assignments.deadline", Cell.date(task.deadlineOn()))
                .fact("assignments.original", Cell.date(moved(task)))
                .fact(
                        "assignments.budget",
                        Cell.text(
                                detail.budget() == null
                                        ? ""
                                        : Fmt.number(detail.budget(), Here.get().lang()) + " đ"))
                .fact("assignments.accepted", Cell.date(detail.acceptedOn()));
        if (detail.carriesId() != null) {
            view.fact("assignments.carries", Cell.link(detail.carries() + "", "/tasks/" + detail.carriesId()));
        }
        addTargets(view, id);
        addResults(view, id);
        if (detail.acceptedOn() == null)
            view.action("assignments.report", Texts.t("assignments.accept"), "/tasks/" + id + "/acceptance");
        if (task.doneOn() == null)
            view.action("assignments.report", Texts.t("assignments.report"), "/tasks/" + id + "/result");
        if (task.doneOn() != null && task.confirmedOn() == null) {
            view.action("assignments.confirm", Texts.t("assignments.confirm"), "/tasks/" + id + "/answer");
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private void addTargets(RecordView view, long id) {
        var values = tasks.targets(id);
        if (values.isEmpty()) return;
        var rows = values.stream()
                .map(v -> TableView.Row.of(
                        "assignments.target:" + v.id(),
                        Cell.text(v.indicator()),
                        Cell.date(v.validFrom()),
                        Cell.number(v.value()),
                        Cell.text(v.decision())))
                .toList();
        view.part(
                Texts.t("assignments.targets"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("assignments.target"),
                                Texts.t("assignments.from"),
                                Texts.t("assignments.value"),
                                Texts.t("assignments.decision-by")),
                        rows));
        var last = values.getLast();
        int year = last.validFrom().getYear();
        var query = figures.query(
                "", last.indicator(), last.filter(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var counted = lists.counted(query, FigureLists.After.START, 50);
        var figure = figures.evaluate(List.of(query)).getFirst();
        var drawn = counted.stream()
                .map(r -> TableView.Row.of(
                        r.type() + ":" + r.id(),
                        Cell.date(r.on()),
                        r.path() == null ? Cell.text(r.title()) : Cell.link(r.title() + "", r.path())))
                .toList();
        view.part(
                Texts.t("assignments.now") + ": " + figure.printed(Here.get().lang()) + " / "
                        + Fmt.number(last.value(), Here.get().lang()),
                "",
                new TableView(List.of(Texts.t("figures.on"), Texts.t("figures.record")), drawn, figure.total()));
    }

    private void addResults(RecordView view, long id) {
        var rows = tasks.results(id).stream()
                .map(r -> new TableView.Row(
                        "",
                        List.of(
                                Cell.date(r.doneOn()),
                                Cell.text(r.summary()),
                                Cell.date(r.confirmedOn()),
                                Cell.text(r.remark())),
                        r.returnedOn() != null))
                .toList();
        if (rows.isEmpty()) return;
        view.part(
                Texts.t("assignments.results"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("assignments.done-on"),
                                Texts.t("assignments.result"),
                                Texts.t("assignments.confirmed"),
                                Texts.t("assignments.remark")),
                        rows));
    }

    private static @Nullable LocalDate moved(Task task) {
        return task.originalDeadlineOn().equals(task.deadlineOn()) ? null : task.originalDeadlineOn();
    }

    private int warnDays() {
        return rules.number("assignments.warn-days", Here.get().today());
    }
}
