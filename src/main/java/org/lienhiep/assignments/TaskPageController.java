package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.figures.FirstRows;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task: the clause, what counts towards it and what does not, who, until when, and what is missing. */
@Controller
@Permit("assignments.read")
class TaskPageController {

    /** Records of a figure that the page shows; the rest stands on the figure's own page. */
    static final int ROWS = 40;

    private final TaskLists lists;
    private final TargetBoard board;
    private final FirstRows figures;
    private final TaskStory story;
    private final TaskActions actions;
    private final Rules rules;

    TaskPageController(
            TaskLists lists, TargetBoard board, FirstRows figures, TaskStory story, TaskActions actions, Rules rules) {
        this.lists = lists;
        this.board = board;
        this.figures = figures;
        this.story = story;
        this.actions = actions;
        this.rules = rules;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView show(@PathVariable long id) {
        var today = Here.get().today();
        WholeTask whole = lists.whole(id, today).orElseThrow(NotFound::new);
        Task task = whole.task();
        actions.read(task, whole.bodies());
        var counted = counted(whole, today);
        var measured = counted.stream().map(TaskPage.Counted::measured).toList();
        var values = counted.stream()
                .flatMap(c -> c.values().stream())
                .map(YearTarget.Value::value)
                .toList();
        var page = new TaskPage(
                task,
                whole.detail(),
                whole.bodies(),
                Clause.runs(whole.detail().text(), values),
                TaskRow.state(task, measured, today, rules.number("assignments.warn-days", today)),
                counted,
                whole.results(),
                story.of(id, whole.story()),
                actions.needs(task, whole.results(), counted),
                actions.next(task),
                actions.others(task));
        return new ModelAndView("assignments/task", Map.of("page", page));
    }

    private List<TaskPage.Counted> counted(WholeTask task, LocalDate today) {
        var measured = board.measure(task.targets(), today);
        if (measured.isEmpty()) return List.of();
        var values = task.values().stream().collect(Collectors.groupingBy(YearTarget.Value::targetId));
        var rows = figures.of(measured.stream().map(m -> m.figure().query()).toList(), ROWS);
        List<TaskPage.Counted> counted = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            var m = measured.get(i);
            counted.add(counted(m, values.getOrDefault(m.target().id(), List.of()), rows.get(i)));
        }
        return counted;
    }

    private TaskPage.Counted counted(YearTarget.Measured measured, List<YearTarget.Value> values, FirstRows.Of listed) {
        var query = measured.figure().query();
        String lang = Here.get().lang();
        var out = listed.leftOut();
        BigDecimal value = measured.figure().orZero();
        String why = Texts.t(
                "assignments.why-not",
                Fmt.number(value, lang),
                Fmt.number(value.add(BigDecimal.valueOf(out.size())), lang));
        return new TaskPage.Counted(
                measured,
                query.indicator().name(lang),
                query.indicator().unit(lang),
                CreditedFigures.link(measured.figure()),
                values,
                measured.outlook().line(query.indicator().unit(lang)),
                rows(listed.counted(), measured.figure().total()),
                out(out),
                why);
    }

    private static TableView rows(List<FigureRow> rows, long total) {
        boolean amounts = rows.stream().anyMatch(r -> r.amount().compareTo(BigDecimal.ONE) != 0);
        List<String> heads = new ArrayList<>(List.of(Texts.t("assignments.day"), Texts.t("assignments.record")));
        if (amounts) heads.add(Texts.t("assignments.amount"));
        var drawn = rows.stream()
                .map(r -> new TableView.Row(r.type() + ":" + r.id(), cells(r, amounts ? amount(r) : null), false))
                .toList();
        return new TableView(heads, drawn, total);
    }

    private static TableView out(List<FigureRow> rows) {
        var drawn = rows.stream()
                .map(r -> new TableView.Row(
                        r.type() + ":" + r.id(), cells(r, Cell.text(Texts.t("excluded." + r.excludedBy()))), true))
                .toList();
        return TableView.of(
                List.of(Texts.t("assignments.day"), Texts.t("assignments.record"), Texts.t("assignments.reason")),
                drawn);
    }

    private static List<Cell> cells(FigureRow row, @Nullable Cell last) {
        String title = row.title() == null ? Texts.t("assignments.not-public") : row.title();
        String path = row.path();
        Cell named = path == null ? Cell.text(title) : Cell.link(title, path);
        return last == null ? List.of(Cell.date(row.on()), named) : List.of(Cell.date(row.on()), named, last);
    }

    private static Cell amount(FigureRow row) {
        return new Cell(Fmt.number(row.amount(), Here.get().lang()), null, "n");
    }
}
