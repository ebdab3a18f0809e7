package org.lienhiep.assignments;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering the tasks of a decision by clause, correcting them, carrying one over into the next year. */
@Controller
@Permit("assignments.write")
class TaskController {

    private final Tasks tasks;
    private final TaskLists lists;
    private final Decisions decisions;
    private final TaskForm forms;
    private final Turn turn;

    TaskController(Tasks tasks, TaskLists lists, Decisions decisions, TaskForm forms, Turn turn) {
        this.tasks = tasks;
        this.lists = lists;
        this.decisions = decisions;
        this.forms = forms;
        this.turn = turn;
    }

    @GetMapping("/decisions/{id}/tasks/new")
    ModelAndView enter(@PathVariable long id) {
        return newPage(decision(id), Form.of(new LinkedHashMap<>()));
    }

    @PostMapping("/decisions/{id}/tasks")
    Object assign(@PathVariable long id, Form form) {
        Decision.Kept decision = decision(id);
        TaskDraft draft = forms.read(form, decision.year());
        return turn.take(form, () -> newPage(decision, form), () -> "/tasks/" + tasks.assign(id, draft));
    }

    @GetMapping("/tasks/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        WholeTask whole = whole(id);
        var values = values(whole);
        values.put("_version", Integer.toString(whole.task().version()));
        return editPage(whole.task(), Form.of(values));
    }

    @PostMapping("/tasks/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Task task = task(id);
        TaskDraft draft = forms.read(form, task.year());
        try {
            return turn.take(form, () -> editPage(task, form), () -> {
                tasks.correct(id, form.version(), draft);
                return "/tasks/" + id;
            });
        } catch (Stale stale) {
            WholeTask saved = whole(id);
            throw Turn.conflict(form, "/tasks/" + id + "/edit", saved.task().version(), values(saved));
        }
    }

    @GetMapping("/tasks/{id}/continuation")
    ModelAndView continuation(@PathVariable long id) {
        WholeTask whole = whole(id);
        Task task = whole.task();
        var values = values(whole);
        values.put("deadline", Fmt.date(task.originalDeadlineOn().plusYears(1)));
        values.put("budget", "");
        values.put("carries", Long.toString(id));
        return continuationPage(task, Form.of(values));
    }

    @PostMapping("/tasks/{id}/continuation")
    Object carryOver(@PathVariable long id, Form form) {
        Task task = task(id);
        int next = task.year() + 1;
        Long chosen = form.reference("decision");
        if (chosen == null || !decisions.options(next, next).containsKey(chosen.toString())) {
            form.reject("decision", "web.required");
        }
        TaskDraft draft = forms.read(form, next);
        return turn.take(
                form,
                () -> continuationPage(task, form),
                () -> "/tasks/" + tasks.assign(chosen == null ? 0 : chosen, draft));
    }

    private ModelAndView newPage(Decision.Kept decision, Form form) {
        String path = "/decisions/" + decision.id();
        String title = Texts.t("assignments.task-new", decision.number());
        var view = new FormView("assignments/task-form", title, path + "/tasks", path, form);
        return page(view, Map.of(), decision.year());
    }

    private ModelAndView editPage(Task task, Form form) {
        String path = "/tasks/" + task.id();
        var view =
                new FormView("assignments/task-form", Texts.t("assignments.task-correct"), path + "/edit", path, form);
        return page(view, Map.of(), task.year());
    }

    private ModelAndView continuationPage(Task task, Form form) {
        int next = task.year() + 1;
        String path = "/tasks/" + task.id();
        String title = Texts.t("assignments.continue", Integer.toString(next));
        var view = new FormView("assignments/task-form", title, path + "/continuation", path, form);
        return page(view, TaskForm.chosen(decisions.options(next, next)), next);
    }

    private ModelAndView page(FormView view, Map<String, String> from, int year) {
        return new ModelAndView("assignments/task-form", Map.of("page", forms.page(view, from, year)));
    }

    private static Map<String, String> values(WholeTask whole) {
        return TaskForm.values(whole.task(), whole.detail(), whole.bodies());
    }

    private WholeTask whole(long id) {
        return lists.whole(id, Here.get().today()).orElseThrow(NotFound::new);
    }

    private Decision.Kept decision(long id) {
        return decisions.find(id).orElseThrow(NotFound::new);
    }

    private Task task(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
