package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A task's turns: accepted, reported, answered. */
@Controller
class TaskTurnController {

    private static final List<String> OUTCOMES = List.of("confirm", "return");

    private final Tasks tasks;
    private final Permissions permissions;
    private final FormKeys keys;

    TaskTurnController(Tasks tasks, Permissions permissions, FormKeys keys) {
        this.tasks = tasks;
        this.permissions = permissions;
        this.keys = keys;
    }

    @GetMapping("/tasks/{id}/{turn:acceptance|result|answer}")
    @Permit("assignments.read")
    ModelAndView form(@PathVariable long id, @PathVariable String turn) {
        find(id);
        return page(view(id, turn, Form.of(new LinkedHashMap<>())), HttpStatus.OK);
    }

    @PostMapping("/tasks/{id}/acceptance")
    @Permit("assignments.report")
    Object accept(@PathVariable long id, Form form) {
        permissions.requireOwn("assignments.report", find(id).assigneeId());
        return See.other(keys.once(form, () -> {
            tasks.accept(id);
            return "/tasks/" + id;
        }));
    }

    @PostMapping("/tasks/{id}/result")
    @Permit("assignments.report")
    Object report(@PathVariable long id, Form form) {
        permissions.requireOwn("assignments.report", find(id).assigneeId());
        LocalDate on = form.requiredDate("done_on");
        String summary = form.requiredText("summary", 4_000);
        if (on.isAfter(Here.get().today())) form.reject("done_on", "assignments.future");
        if (form.hasErrors()) return page(view(id, "result", form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            tasks.report(id, on, summary);
            return "/tasks/" + id;
        }));
    }

    @PostMapping("/tasks/{id}/answer")
    @Permit("assignments.confirm")
    Object answer(@PathVariable long id, Form form) {
        find(id);
        boolean confirmed = form.choice("outcome", OUTCOMES).equals("confirm");
        String remark = form.text("remark", 2_000);
        if (!confirmed && remark.isEmpty()) form.reject("remark", "assignments.why");
        if (form.hasErrors()) return page(view(id, "answer", form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            tasks.answer(id, confirmed, remark);
            return "/tasks/" + id;
        }));
    }

    private Task find(long id) {
        return tasks.find(id).orElseThrow(NotFound::new);
    }

    private static FormView view(long id, String turn, Form form) {
        String title = Texts.t(
                "assignments." + (turn.equals("acceptance") ? "accept" : turn.equals("result") ? "report" : "confirm"));
        var view = new FormView("assignments/" + turn, title, "/tasks/" + id + "/" + turn, "/tasks/" + id, form);
        if (turn.equals("result")) view.field("done_on", "date", true).field("summary", "textarea", true);
        if (turn.equals("answer")) {
            view.field("outcome", "segmented", true, FormView.options("assignments.outcome.", OUTCOMES))
                    .field("remark", "textarea", false);
        }
        return view;
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
