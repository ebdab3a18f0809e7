package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
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

/** What becomes of a case: the next stage, the last one taken back, the deadline moved, withdrawn, restored. */
@Controller
@Permit("critiques.write")
class CritiqueTurnController {

    private final Critiques critiques;
    private final CritiqueLists lists;
    private final FormKeys keys;

    CritiqueTurnController(Critiques critiques, CritiqueLists lists, FormKeys keys) {
        this.critiques = critiques;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/critiques/{id}/stages")
    ModelAndView stage(@PathVariable long id) {
        find(id);
        Map<String, String> values = new LinkedHashMap<>();
        var reached = lists.reached(id);
        if (reached.size() < Critique.STAGES.size()) values.put("stage", Critique.STAGES.get(reached.size()));
        values.put("reached_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(stageForm(id, Form.of(values)));
    }

    @PostMapping("/critiques/{id}/stages")
    Object reach(@PathVariable long id, Form form) {
        find(id);
        String stage = form.choice("stage", Critique.STAGES);
        LocalDate on = day(form, "reached_on");
        String paper = form.text("paper", 100);
        return FormAnswer.save(keys, form, "stage", () -> stageForm(id, form), () -> {
            critiques.reach(id, stage, on, paper);
            return "/critiques/" + id;
        });
    }

    private FormView stageForm(long id, Form form) {
        return view(id, "stages", "critiques.reach", form)
                .field("stage", "select", true, FormView.options("critiques.stage.", Critique.STAGES))
                .field("reached_on", "date", true)
                .field("paper", "text", false);
    }

    @GetMapping("/critiques/{id}/stages/error")
    ModelAndView lastStage(@PathVariable long id) {
        find(id);
        var reached = lists.reached(id);
        if (reached.isEmpty()) throw new NotFound();
        return FormAnswer.show(backForm(
                id,
                Form.of(new LinkedHashMap<>(Map.of("stage", reached.getLast().stage())))));
    }

    @PostMapping("/critiques/{id}/stages/error")
    Object takeBack(@PathVariable long id, Form form) {
        find(id);
        String stage = form.choice("stage", Critique.STAGES);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "stage", () -> backForm(id, form), () -> {
            critiques.takeBackStage(id, stage, reason);
            return "/critiques/" + id;
        });
    }

    private FormView backForm(long id, Form form) {
        var reached = lists.reached(id);
        var last = reached.isEmpty()
                ? List.<String>of()
                : List.of(reached.getLast().stage());
        return view(id, "stages/error", "critiques.take-back", form)
                .field("stage", "segmented", true, FormView.options("critiques.stage.", last))
                .field("reason", "textarea", true);
    }

    @GetMapping("/critiques/{id}/deadline")
    ModelAndView deadline(@PathVariable long id) {
        var kept = find(id);
        return FormAnswer.show(deadlineForm(
                id, Form.of(new LinkedHashMap<>(Map.of("deadline_on", Fmt.date(kept.deadlineOn()))))));
    }

    @PostMapping("/critiques/{id}/deadline")
    Object moveDeadline(@PathVariable long id, Form form) {
        find(id);
        LocalDate to = form.requiredDate("deadline_on");
        String reason = form.requiredText("reason", 1_000);
        String paper = form.text("paper", 100);
        return FormAnswer.save(keys, form, "deadline_on", () -> deadlineForm(id, form), () -> {
            critiques.moveDeadline(id, to, reason, paper);
            return "/critiques/" + id;
        });
    }

    private static FormView deadlineForm(long id, Form form) {
        return view(id, "deadline", "critiques.move-deadline", form)
                .field("deadline_on", "date", true)
                .field("reason", "textarea", true)
                .field("paper", "text", false);
    }

    @GetMapping("/critiques/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        return FormAnswer.show(withdrawalForm(
                find(id),
                Form.of(new LinkedHashMap<>(
                        Map.of("withdrawn_on", Fmt.date(Here.get().today()))))));
    }

    @PostMapping("/critiques/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        var kept = find(id);
        boolean back = form.flag("take_back");
        LocalDate on = back ? Here.get().today() : day(form, "withdrawn_on");
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> withdrawalForm(find(id), form), () -> {
            if (back) critiques.restore(id, reason);
            else critiques.withdraw(id, on, reason);
            return "/critiques/" + id;
        });
    }

    private static FormView withdrawalForm(Critique.Kept kept, Form form) {
        if (kept.withdrawnOn() != null) {
            return view(kept.id(), "withdrawal", "critiques.restore", form)
                    .field("take_back", "hidden", true)
                    .field("reason", "textarea", true);
        }
        return view(kept.id(), "withdrawal", "critiques.withdraw", form)
                .field("withdrawn_on", "date", true)
                .field("reason", "textarea", true);
    }

    private static LocalDate day(Form form, String field) {
        LocalDate day = form.requiredDate(field);
        if (day.isAfter(Here.get().today())) form.reject(field, "critiques.future");
        return day;
    }

    private static FormView view(long id, String turn, String title, Form form) {
        String path = "/critiques/" + id;
        return new FormView("critiques/" + turn.replace('/', '-'), Texts.t(title), path + "/" + turn, path, form);
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
