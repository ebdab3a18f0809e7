package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Listed;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's tasks by body, and next year's beside this year's. */
@Controller
@Permit("assignments.read")
class TaskListController {

    private final TaskLists tasks;
    private final TargetBoard board;
    private final Sight sight;
    private final Rules rules;

    TaskListController(TaskLists tasks, TargetBoard board, Sight sight, Rules rules) {
        this.tasks = tasks;
        this.board = board;
        this.sight = sight;
        this.rules = rules;
    }

    /**
     * The page.
     *
     * @param lead how many tasks stand where, each a way to exactly those
     * @param groups the tasks of this page
     * @param total tasks of the whole list under its filters
     */
    record Page(
            String title,
            List<ListView.Choice> lead,
            List<ListView.Choice> sorts,
            List<List<ListView.Choice>> filters,
            List<TaskBook.Group> groups,
            long total,
            @Nullable String next,
            @Nullable String first)
            implements Listed {

        @Override
        public String fileName() {
            return "assignments-list";
        }

        @Override
        public TableView table() {
            List<String> heads = List.of(
                    Texts.t("assignments.clause"),
                    Texts.t("assignments.assignee"),
                    Texts.t("assignments.task"),
                    Texts.t("assignments.bodies"),
                    Texts.t("assignments.done-of"),
                    Texts.t("assignments.deadline"),
                    Texts.t("assignments.state"));
            return new TableView(
                    heads,
                    groups.stream()
                            .flatMap(group -> group.rows().stream())
                            .map(TaskRow::line)
                            .toList(),
                    total);
        }
    }

    @Bean
    static MenuEntry tasksEntry() {
        return new MenuEntry(1, 20, "/tasks", "assignments.list.title", "assignments.read");
    }

    @GetMapping(path = "/tasks", params = "!beside")
    ModelAndView list(
            @RequestParam(defaultValue = "body") String sort,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable Boolean own,
            @RequestParam(defaultValue = "0") long after) {
        boolean mine = own == null ? sight.own() != null && body == null : own;
        var asked = new TaskBook.Asked(
                TaskBook.SORTS.contains(sort) ? sort : "body",
                Task.STATES.contains(state) ? state : "",
                body,
                mine,
                after);
        LocalDate today = Here.get().today();
        int warn = rules.number("assignments.warn-days", today);
        var book = new TaskBook(rows(asked, today, warn), today, warn);
        var chosen = book.chosen(asked);
        var page = TaskBook.page(chosen, after);
        boolean more = !page.isEmpty() && page.getLast() != chosen.getLast();
        var view = new Page(
                Texts.t(
                        "assignments.list.of-year",
                        Fmt.count(chosen.size()),
                        Integer.toString(Here.get().year())),
                lead(book, asked),
                sorts(asked),
                List.of(states(book, asked), owns(asked)),
                book.groups(page, asked.sort()),
                chosen.size(),
                more ? address(asked) + "&after=" + page.getLast().task().id() : null,
                after == 0 ? null : address(asked));
        return new ModelAndView("assignments/task-list", Map.of("page", view));
    }

    private List<TaskRow> rows(TaskBook.Asked asked, LocalDate today, int warn) {
        int year = Here.get().year();
        Long only = sight.only();
        Long body = only != null ? only : asked.body() != null ? asked.body() : asked.own() ? sight.own() : null;
        boolean office = asked.own() && body == null;
        var measured = board.ofYears(year, year, today).stream()
                .collect(Collectors.groupingBy(m -> m.target().taskId()));
        return tasks.ofYears(year, year, body).stream()
                .filter(t -> !office || t.assigneeKind().equals("office"))
                .map(t -> TaskRow.of(t, measured.getOrDefault(t.id(), List.of()), today, warn))
                .toList();
    }

    private static List<ListView.Choice> lead(TaskBook book, TaskBook.Asked asked) {
        List<ListView.Choice> lead = new ArrayList<>();
        for (String state : Task.STATES) {
            long count = book.count(state);
            if (count == 0 || state.equals("open")) continue;
            lead.add(new ListView.Choice(
                    Texts.t("assignments.lead." + state, Fmt.count(count)),
                    address(new TaskBook.Asked(asked.sort(), state, asked.body(), asked.own(), 0)),
                    false));
        }
        return lead;
    }

    private static List<ListView.Choice> sorts(TaskBook.Asked asked) {
        return TaskBook.SORTS.stream()
                .map(s -> new ListView.Choice(
                        Texts.t("assignments.sort." + s),
                        address(new TaskBook.Asked(s, asked.state(), asked.body(), asked.own(), 0)),
                        s.equals(asked.sort())))
                .toList();
    }

    private static List<ListView.Choice> states(TaskBook book, TaskBook.Asked asked) {
        List<ListView.Choice> choices = new ArrayList<>();
        for (String state : List.of("", "open", "overdue", "unconfirmed", "dropped")) {
            long count = book.count(state);
            if (count == 0 && !state.isEmpty() && !state.equals(asked.state())) continue;
            choices.add(new ListView.Choice(
                    Texts.t("assignments.filter." + (state.isEmpty() ? "all" : state), Fmt.count(count)),
                    address(new TaskBook.Asked(asked.sort(), state, asked.body(), asked.own(), 0)),
                    state.equals(asked.state())));
        }
        return choices;
    }

    private List<ListView.Choice> owns(TaskBook.Asked asked) {
        if (sight.only() != null) return List.of();
        String whose = sight.own() == null ? "assignments.filter.office" : "assignments.filter.own";
        var everybody = new TaskBook.Asked(asked.sort(), asked.state(), null, false, 0);
        var mine = new TaskBook.Asked(asked.sort(), asked.state(), null, true, 0);
        return List.of(
                new ListView.Choice(
                        Texts.t("assignments.filter.everybody"),
                        address(everybody),
                        !asked.own() && asked.body() == null),
                new ListView.Choice(Texts.t(whose), address(mine), asked.own() && asked.body() == null));
    }

    private static String address(TaskBook.Asked asked) {
        return "?year=" + Here.get().year()
                + (asked.sort().equals("body") ? "" : "&sort=" + asked.sort())
                + (asked.state().isEmpty() ? "" : "&state=" + asked.state())
                + (asked.body() == null ? "" : "&body=" + asked.body())
                + "&own=" + asked.own();
    }

    @GetMapping(path = "/tasks", params = "beside")
    ModelAndView beside(@RequestParam int beside) {
        if (beside < 1990 || beside > 2200) throw new NotFound();
        int first = beside - 1;
        LocalDate today = Here.get().today();
        Long own = sight.only();
        int warn = rules.number("assignments.warn-days", today);
        var measured = board.ofYears(first, beside, today).stream()
                .collect(Collectors.groupingBy(m -> m.target().taskId()));
        var rows = tasks.ofYears(first, beside, own).stream()
                .map(t -> TaskRow.of(t, measured.getOrDefault(t.id(), List.of()), today, warn))
                .toList();
        return new ModelAndView("assignments/task-beside", Map.of("beside", Beside.of(rows, first, beside)));
    }
}
