package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Forbidden;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One body's year: what was assigned to it, what it did, and every figure it is credited with, by role. */
@Controller
@Permit("assignments.read")
class BodyController {

    /** What its tasks came to; the indicators of tasks, counted for this body as the one that leads. */
    private static final List<String> TASKS = List.of("TSK-01", "TSK-02", "TSK-03", "TSK-04", "TSK-05");

    private final DirectoryTitles directory;
    private final TaskLists tasks;
    private final TargetBoard board;
    private final Figures figures;
    private final CreditedFigures credited;
    private final Sight sight;
    private final Rules rules;

    BodyController(
            DirectoryTitles directory,
            TaskLists tasks,
            TargetBoard board,
            Figures figures,
            CreditedFigures credited,
            Sight sight,
            Rules rules) {
        this.directory = directory;
        this.tasks = tasks;
        this.board = board;
        this.figures = figures;
        this.credited = credited;
        this.sight = sight;
        this.rules = rules;
    }

    /** A number of tasks under its name. */
    record Count(String name, FigureLink figure) {}

    /**
     * The page.
     *
     * @param counts how its tasks stand, each a figure over exactly them
     * @param roles the roles that occur, the columns of {@code credited}
     */
    record Page(
            long id,
            String name,
            List<Count> counts,
            List<TaskRow> leads,
            List<TaskRow> helps,
            List<String> roles,
            List<CreditedFigures.Line> credited) {}

    @GetMapping("/tasks/bodies/{organisation}")
    ModelAndView show(@PathVariable long organisation) {
        Long only = sight.only();
        if (only != null && only != organisation) throw new Forbidden();
        String name = Optional.ofNullable(
                        directory.organisations(List.of(organisation)).get(organisation))
                .orElseThrow(NotFound::new);
        int year = Here.get().year();
        LocalDate today = Here.get().today();
        int warn = rules.number("assignments.warn-days", today);
        var measured = board.ofYears(year, year, today).stream()
                .collect(Collectors.groupingBy(m -> m.target().taskId()));
        var rows = tasks.ofYears(year, year, organisation).stream()
                .map(t -> TaskRow.of(t, measured.getOrDefault(t.id(), List.of()), today, warn))
                .toList();
        var queries = counts(organisation, year, today);
        int counts = queries.size();
        queries.addAll(credited.queries(organisation, year));
        var values = figures.evaluate(queries);
        var lines = CreditedFigures.lines(values.subList(counts, values.size()));
        var page = new Page(
                organisation,
                name,
                values.subList(0, counts).stream().map(BodyController::count).toList(),
                rows.stream().filter(r -> r.task().assigneeId() == organisation).toList(),
                rows.stream().filter(r -> r.task().assigneeId() != organisation).toList(),
                CreditedFigures.ROLES.stream()
                        .filter(role -> lines.stream().anyMatch(l -> l.byRole().containsKey(role)))
                        .toList(),
                lines);
        return new ModelAndView("assignments/task-body", Map.of("page", page));
    }

    /** Flows over the year; what is open stands as of today, or of the year's last day once it is over. */
    private List<FigureQuery> counts(long organisation, int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate now = today.isBefore(last) ? today : last;
        String filter = "organisation=" + organisation + ";role=lead";
        return new ArrayList<>(TASKS.stream()
                .map(code -> figures.query(code, code, filter, first, TASKS.indexOf(code) < 3 ? last : now))
                .toList());
    }

    private static Count count(Figure figure) {
        String name = figure.query().indicator().name(Here.get().lang());
        return new Count(name, CreditedFigures.link(figure));
    }
}
