package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/** A task's turns: accepted, reported, answered, opened again. */
@Controller
class TaskTurnController {

    private static final List<String> OUTCOMES = List.of("confirm", "return");
    private static final Pattern DATED = Pattern.compile("(.+?)(?:\\s+ngày|,)\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final TaskResults results;
    private final TaskLists lists;
    private final Targets targets;
    private final Sight sight;
    private final Turn turn;

    TaskTurnController(TaskResults results, TaskLists lists, Targets targets, Sight sight, Turn turn) {
        this.results = results;
        this.lists = lists;
        this.targets = targets;
        this.sight = sight;
        this.turn = turn;
    }

    /** The page of a turn: the form beside the task and, where there is one, the result in force. */
    record Page(FormView view, Task task, TaskResults.@Nullable Kept result) {}

    @GetMapping("/tasks/{id}/acceptance")
    @Permit("assignments.report")
    ModelAndView acceptance(@PathVariable long id) {
        return page(mine("assignments.report", id), "acceptance", Form.of(today("accepted_on")));
    }

    @PostMapping("/tasks/{id}/acceptance")
    @Permit("assignments.report")
    Object accept(@PathVariable long id, Form form) {
        Task task = mine("assignments.report", id);
        LocalDate on = form.value("accepted_on").isEmpty() ? Here.get().today() : past(form, "accepted_on");
        return turn.take(form, () -> page(task, "acceptance", form), () -> {
            results.accept(id, on);
            return "/tasks/" + id;
        });
    }

    @GetMapping("/tasks/{id}/result")
    @Permit("assignments.report")
    ModelAndView result(@PathVariable long id) {
        return page(mine("assignments.report", id), "result", Form.of(today("done_on")));
    }

    @PostMapping("/tasks/{id}/result")
    @Permit("assignments.report")
    Object report(@PathVariable long id, Form form) {
        Task task = mine("assignments.report", id);
        LocalDate on = past(form, "done_on");
        String summary = form.requiredText("summary", 4_000);
        Long document = document(form);
        String evidence = form.text("evidence", 500);
        boolean proved = document != null || !evidence.isEmpty() || form.error("document") != null;
        if (!proved && targets.of(id).isEmpty()) form.reject("document", "assignments.evidence-needed");
        return turn.take(form, () -> page(task, "result", form), () -> {
            results.report(id, new TaskResults.Reported(on, summary, document, evidence));
            return "/tasks/" + id;
        });
    }

    @GetMapping("/tasks/{id}/answer")
    @Permit("assignments.confirm")
    ModelAndView answer(@PathVariable long id) {
        return page(task(id), "answer", Form.of(new LinkedHashMap<>(Map.of("outcome", "confirm"))));
    }

    @PostMapping("/tasks/{id}/answer")
    @Permit("assignments.confirm")
    Object answer(@PathVariable long id, Form form) {
        Task task = task(id);
        boolean confirmed = form.choice("outcome", OUTCOMES).equals("confirm");
        String remark = form.text("remark", 2_000);
        if (!confirmed && remark.isEmpty()) form.reject("remark", "assignments.why");
        return turn.take(form, () -> page(task, "answer", form), () -> {
            results.answer(id, confirmed, remark);
            return "/tasks/" + id;
        });
    }

    @GetMapping("/tasks/{id}/reopening")
    @Permit("assignments.confirm")
    ModelAndView reopening(@PathVariable long id) {
        return page(task(id), "reopening", Form.empty());
    }

    @PostMapping("/tasks/{id}/reopening")
    @Permit("assignments.confirm")
    Object reopen(@PathVariable long id, Form form) {
        Task task = task(id);
        String reason = form.requiredText("reason", 1_000);
        return turn.take(form, () -> page(task, "reopening", form), () -> {
            results.reopen(id, reason);
            return "/tasks/" + id;
        });
    }

    /** The document named by its number, with its day where the number alone does not tell. */
    private @Nullable Long document(Form form) {
        String typed = form.text("document", 120);
        if (typed.isEmpty()) return null;
        Matcher dated = DATED.matcher(typed);
        boolean day = dated.matches();
        var found = lists.documents(day ? dated.group(1).strip() : typed, day ? day(form, dated) : null);
        if (found.isEmpty()) form.reject("document", "assignments.no-document", typed);
        if (found.size() > 1) form.reject("document", "assignments.many-documents", typed);
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static @Nullable LocalDate day(Form form, Matcher dated) {
        int day = Integer.parseInt(dated.group(2));
        int month = Integer.parseInt(dated.group(3));
        int year = Integer.parseInt(dated.group(4));
        if (month < 1
                || month > 12
                || day < 1
                || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            form.reject("document", "web.no-date", day + "/" + month + "/" + year);
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private static LocalDate past(Form form, String field) {
        LocalDate on = form.requiredDate(field);
        if (on.isAfter(Here.get().today())) form.reject(field, "assignments.future");
        return on;
    }

    private static LinkedHashMap<String, String> today(String field) {
        return new LinkedHashMap<>(Map.of(field, Fmt.date(Here.get().today())));
    }

    private Task mine(String action, long id) {
        Task task = task(id);
        sight.act(action, task);
        return task;
    }

    private Task task(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Task task, String turn, Form form) {
        String path = "/tasks/" + task.id();
        var view =
                new FormView("assignments/" + turn, Texts.t("assignments.turn." + turn), path + "/" + turn, path, form);
        switch (turn) {
            case "acceptance" -> view.field("accepted_on", "date", true);
            case "result" ->
                view.field("done_on", "date", true)
                        .field("summary", "textarea", true)
                        .field("document", "text", false)
                        .field("evidence", "text", false);
            case "answer" ->
                view.field("outcome", "segmented", true, FormView.options("assignments.outcome.", OUTCOMES))
                        .field("remark", "textarea", false);
            default -> view.field("reason", "textarea", true);
        }
        var kept = turn.equals("acceptance") ? List.<TaskResults.Kept>of() : results.of(task.id());
        var result = kept.stream().filter(TaskResults.Kept::inForce).findFirst().orElse(null);
        return new ModelAndView("assignments/turn-form", Map.of("page", new Page(view, task, result)));
    }
}
