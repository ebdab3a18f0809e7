package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What a later paper does to a task: its deadline moved, the task cancelled or taken back. */
@Controller
@Permit("assignments.write")
class TaskChangeController {

    private static final List<String> CAUSES = List.of("cancelled", "error");

    private final Tasks tasks;
    private final TaskLists lists;
    private final Turn turn;

    TaskChangeController(Tasks tasks, TaskLists lists, Turn turn) {
        this.tasks = tasks;
        this.lists = lists;
        this.turn = turn;
    }

    @GetMapping("/tasks/{id}/extension")
    ModelAndView extension(@PathVariable long id) {
        return extensionPage(task(id), Form.of(new LinkedHashMap<>(Map.of("agreed_on", today()))));
    }

    @PostMapping("/tasks/{id}/extension")
    Object extend(@PathVariable long id, Form form) {
        Task task = task(id);
        var extension = new Tasks.Extension(
                form.requiredDate("new_on"),
                past(form, "agreed_on"),
                form.requiredText("document_number", 60),
                form.requiredText("reason", 1_000));
        return turn.take(form, () -> extensionPage(task, form), () -> {
            tasks.extend(id, extension);
            return "/tasks/" + id;
        });
    }

    @GetMapping("/tasks/{id}/cancellation")
    ModelAndView cancellation(@PathVariable long id) {
        return cancelPage(task(id), Form.of(new LinkedHashMap<>(Map.of("cancelled_on", today()))));
    }

    @PostMapping("/tasks/{id}/cancellation")
    Object cancel(@PathVariable long id, Form form) {
        Task task = task(id);
        if (form.flag("take_back")) return takeBack(task, form);
        String cause = form.choice("cause", CAUSES);
        LocalDate on = past(form, "cancelled_on");
        String reason = form.requiredText("reason", 1_000);
        return turn.take(form, () -> cancelPage(task, form), () -> {
            tasks.cancel(id, cause, on, reason);
            return "/tasks/" + id;
        });
    }

    private Object takeBack(Task task, Form form) {
        String reason = form.requiredText("reason", 1_000);
        return turn.take(form, () -> cancelPage(task, form), () -> {
            tasks.takeBack(task.id(), reason);
            return "/tasks/" + task.id();
        });
    }

    private static LocalDate past(Form form, String field) {
        LocalDate on = form.requiredDate(field);
        if (on.isAfter(Here.get().today())) form.reject(field, "assignments.future");
        return on;
    }

    private static ModelAndView extensionPage(Task task, Form form) {
        String title = Texts.t("assignments.extend-from", Fmt.date(task.deadlineOn()));
        return Turn.page(view("assignments/extension", title, task, form)
                .button(Texts.t("assignments.action.extension"))
                .field("new_on", "date", true)
                .field("document_number", "text", true)
                .field("agreed_on", "date", true)
                .field("reason", "textarea", true));
    }

    private static ModelAndView cancelPage(Task task, Form form) {
        if (task.cause() != null) {
            return Turn.page(view("assignments/cancellation", Texts.t("assignments.take-back"), task, form)
                    .field("take_back", "hidden", true)
                    .field("reason", "textarea", true));
        }
        return Turn.page(view("assignments/cancellation", Texts.t("assignments.cancel"), task, form)
                .field("cause", "segmented", true, FormView.options("assignments.cause.", CAUSES))
                .field("cancelled_on", "date", true)
                .field("reason", "textarea", true));
    }

    private static FormView view(String page, String title, Task task, Form form) {
        String path = "/tasks/" + task.id();
        return new FormView(page, title, path + page.substring(page.indexOf('/')), path, form);
    }

    private static String today() {
        return Fmt.date(Here.get().today());
    }

    private Task task(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
