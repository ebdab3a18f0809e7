package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.figures.Aggregate;
import org.lienhiep.figures.Filters;
import org.lienhiep.figures.Indicators;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Setting the targets of a task, amending and withdrawing them. */
@Controller
@Permit("assignments.write")
class TargetController {

    private static final List<String> SCOPES = List.of("all", "own");

    private final Targets targets;
    private final TaskLists tasks;
    private final Decisions decisions;
    private final Indicators indicators;
    private final Turn turn;

    TargetController(Targets targets, TaskLists tasks, Decisions decisions, Indicators indicators, Turn turn) {
        this.targets = targets;
        this.tasks = tasks;
        this.decisions = decisions;
        this.indicators = indicators;
        this.turn = turn;
    }

    @GetMapping("/tasks/{id}/targets/new")
    ModelAndView enter(@PathVariable long id) {
        return newPage(task(id), Form.of(new LinkedHashMap<>(Map.of("direction", "at_least", "scope", "all"))));
    }

    @PostMapping("/tasks/{id}/targets")
    Object set(@PathVariable long id, Form form) {
        Task task = task(id);
        String indicator = form.choice("indicator", catalogue().keySet());
        boolean own = form.choice("scope", SCOPES).equals("own");
        var draft = new Targets.Draft(indicator, filter(form), form.choice("direction", YearTarget.DIRECTIONS), own);
        var value = new Targets.NewValue(LocalDate.of(task.year(), 1, 1), value(form), task.decisionId());
        return turn.take(form, () -> newPage(task, form), () -> {
            targets.set(id, draft, value);
            return "/tasks/" + id;
        });
    }

    @GetMapping("/targets/{id}/value")
    ModelAndView amendment(@PathVariable long id) {
        return valuePage(
                targets.find(id),
                Form.of(new LinkedHashMap<>(
                        Map.of("valid_from", Fmt.date(Here.get().today())))));
    }

    @PostMapping("/targets/{id}/value")
    Object amend(@PathVariable long id, Form form) {
        Targets.Kept target = targets.find(id);
        LocalDate from = form.requiredDate("valid_from");
        if (from.getYear() != target.year())
            form.reject("valid_from", "assignments.outside-year", Integer.toString(target.year()));
        Long decision = form.reference("decision");
        if (decision == null || !amending(target).containsKey(decision.toString()))
            form.reject("decision", "web.required");
        var value = new Targets.NewValue(from, value(form), decision == null ? 0 : decision);
        return turn.take(form, () -> valuePage(target, form), () -> {
            targets.amend(id, value);
            return "/tasks/" + target.taskId();
        });
    }

    @GetMapping("/targets/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        return withdrawPage(targets.find(id), Form.empty());
    }

    @PostMapping("/targets/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        Targets.Kept target = targets.find(id);
        String reason = form.requiredText("reason", 1_000);
        return turn.take(form, () -> withdrawPage(target, form), () -> {
            targets.withdraw(id, reason);
            return "/tasks/" + target.taskId();
        });
    }

    private static BigDecimal value(Form form) {
        BigDecimal value = form.decimal("value");
        if (value == null && form.error("value") == null) form.reject("value", "web.required");
        if (value != null && value.signum() < 0) form.reject("value", "assignments.negative");
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String filter(Form form) {
        String typed = form.text("filter", 500).replace(" ", "");
        try {
            return Filters.text(Filters.parse(typed.contains("?") ? ofAddress(typed) : typed));
        } catch (IllegalArgumentException e) {
            form.reject("filter", "assignments.no-filter");
            return "";
        }
    }

    /** What the address of a figure's page narrows it to; the period is the target's own. */
    private static String ofAddress(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .filter(part -> !part.matches("(from|to|tab|year|after)=.*"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(";"));
    }

    /** What can be aimed at: everything counted; verdicts are about targets themselves. */
    private Map<String, String> catalogue() {
        String lang = Here.get().lang();
        Map<String, String> catalogue = new LinkedHashMap<>();
        indicators.all().stream()
                .filter(i -> i.aggregate() != Aggregate.VERDICT)
                .forEach(i -> catalogue.put(i.code(), i.code() + " · " + i.name(lang) + " (" + i.unit(lang) + ")"));
        return catalogue;
    }

    private Map<String, String> amending(Targets.Kept target) {
        return decisions.options(target.year() - 1, target.year());
    }

    private ModelAndView newPage(Task task, Form form) {
        String path = "/tasks/" + task.id();
        return Turn.page(new FormView(
                        "assignments/target-form", Texts.t("assignments.target-new"), path + "/targets", path, form)
                .field("indicator", "select", true, TaskForm.chosen(catalogue()))
                .field("scope", "segmented", true, FormView.options("assignments.scope.", SCOPES))
                .field("filter", "text", false)
                .field(
                        "direction",
                        "segmented",
                        true,
                        FormView.options("assignments.direction.", YearTarget.DIRECTIONS))
                .field("value", "number", true));
    }

    private ModelAndView valuePage(Targets.Kept target, Form form) {
        String path = "/tasks/" + target.taskId();
        return Turn.page(new FormView(
                        "assignments/target-value",
                        Texts.t("assignments.amend"),
                        "/targets/" + target.id() + "/value",
                        path,
                        form)
                .field("value", "number", true)
                .field("valid_from", "date", true)
                .field("decision", "select", true, TaskForm.chosen(amending(target))));
    }

    private static ModelAndView withdrawPage(Targets.Kept target, Form form) {
        String title = Texts.t("assignments.withdraw");
        return Turn.page(new FormView(
                        "assignments/target-withdrawal",
                        title,
                        "/targets/" + target.id() + "/withdrawal",
                        "/tasks/" + target.taskId(),
                        form)
                .field("reason", "textarea", true));
    }

    private Task task(long id) {
        return tasks.find(id).orElseThrow(NotFound::new);
    }
}
