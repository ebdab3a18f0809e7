package org.lienhiep.honours;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a proposal: decided alone or with others of its round, withdrawn, and either undone. */
@Controller
@Permit("honours.write")
class HonourTurnController {

    private final Honours honours;
    private final HonourLists lists;
    private final FormKeys keys;

    HonourTurnController(Honours honours, HonourLists lists, FormKeys keys) {
        this.honours = honours;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/honours/rounds/{round}/decision")
    ModelAndView decision(@PathVariable long round) {
        return roundForm(round, Form.of(today("decided_on")), false);
    }

    @PostMapping("/honours/rounds/{round}/decision")
    Object decideRound(@PathVariable long round, Form form) {
        if (lists.round(round).isEmpty()) throw new NotFound();
        List<Long> ids = form.all("honour").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        if (ids.isEmpty()) form.reject("honour", "honours.nobody-ticked");
        for (long id : ids) {
            if (lists.find(id).filter(h -> h.roundId() == round).isEmpty()) throw new NotFound();
        }
        String number = form.requiredText("number", 100);
        LocalDate on = day(form, "decided_on");
        if (form.hasErrors()) return roundForm(round, form, true);
        return FormAnswer.save(
                keys,
                form,
                "honour",
                () -> {
                    honours.decide(ids, number, on);
                    return "/honours/rounds/" + round;
                },
                again -> roundForm(round, again, true));
    }

    private ModelAndView roundForm(long round, Form form, boolean again) {
        var kept = lists.round(round).orElseThrow(NotFound::new);
        String path = "/honours/rounds/" + round;
        var view = new FormView("honours/decision", Texts.t("honours.decide"), path + "/decision", path, form)
                .field("number", "text", true)
                .field("decided_on", "date", true);
        var page = new ModelAndView(
                "honours/decision",
                Map.of("view", view, "round", kept, "waiting", lists.waiting(round), "again", again));
        if (again) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/honours/{id}/decision")
    ModelAndView one(@PathVariable long id) {
        return FormAnswer.show(oneForm(find(id), Form.of(today("decided_on"))));
    }

    @PostMapping("/honours/{id}/decision")
    Object decideOne(@PathVariable long id, Form form) {
        var kept = find(id);
        boolean back = form.flag("take_back");
        String reason = back ? form.requiredText("reason", 1_000) : "";
        String number = back ? "" : form.requiredText("number", 100);
        LocalDate on = back ? Here.get().today() : day(form, "decided_on");
        return FormAnswer.save(keys, form, back ? "reason" : "decided_on", () -> oneForm(find(id), form), () -> {
            if (back) honours.undecide(id, reason);
            else honours.decide(List.of(id), number, on);
            return "/honours/" + id;
        });
    }

    private static FormView oneForm(Honour.Kept kept, Form form) {
        if (kept.decidedOn() != null) {
            return view(kept, "decision", "honours.undecide-of", form)
                    .field("take_back", "hidden", true)
                    .field("reason", "textarea", true);
        }
        return view(kept, "decision", "honours.decide-of", form)
                .field("number", "text", true)
                .field("decided_on", "date", true);
    }

    @GetMapping("/honours/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        return FormAnswer.show(withdrawalForm(find(id), Form.of(today("withdrawn_on"))));
    }

    @PostMapping("/honours/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        var kept = find(id);
        boolean back = form.flag("take_back");
        LocalDate on = back ? Here.get().today() : day(form, "withdrawn_on");
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> withdrawalForm(find(id), form), () -> {
            if (back) honours.restore(id, reason);
            else honours.withdraw(id, on, reason);
            return "/honours/" + id;
        });
    }

    private static FormView withdrawalForm(Honour.Kept kept, Form form) {
        if (kept.withdrawnOn() != null) {
            return view(kept, "withdrawal", "honours.restore-of", form)
                    .field("take_back", "hidden", true)
                    .field("reason", "textarea", true);
        }
        return view(kept, "withdrawal", "honours.withdraw-of", form)
                .field("withdrawn_on", "date", true)
                .field("reason", "textarea", true);
    }

    private static FormView view(Honour.Kept kept, String turn, String title, Form form) {
        String path = "/honours/" + kept.id();
        return new FormView("honours/" + turn, Texts.t(title, kept.person()), path + "/" + turn, path, form);
    }

    private static Map<String, String> today(String field) {
        return new LinkedHashMap<>(Map.of(field, Fmt.date(Here.get().today())));
    }

    private static LocalDate day(Form form, String field) {
        LocalDate day = form.requiredDate(field);
        if (day.isAfter(Here.get().today())) form.reject(field, "honours.future");
        return day;
    }

    private Honour.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
