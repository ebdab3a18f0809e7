package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.directory.NameFields;
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

/** The experts of a case: invited, their opinion noted, removed. */
@Controller
@Permit("critiques.write")
class ExpertController {

    private static final List<String> TURNS = List.of("delivered", "removed");

    private final Experts experts;
    private final CritiqueLists lists;
    private final NameFields names;
    private final FormKeys keys;

    ExpertController(Experts experts, CritiqueLists lists, NameFields names, FormKeys keys) {
        this.experts = experts;
        this.lists = lists;
        this.names = names;
        this.keys = keys;
    }

    @GetMapping("/critiques/{id}/experts")
    ModelAndView enter(@PathVariable long id) {
        find(id);
        return FormAnswer.show(inviteForm(id, Form.of(new LinkedHashMap<>(Map.of("role", "member")))));
    }

    @PostMapping("/critiques/{id}/experts")
    Object invite(@PathVariable long id, Form form) {
        var kept = find(id);
        Long person = names.person(form, "person");
        String role = form.choice("role", Experts.ROLES);
        if (person == null || form.hasErrors()) return FormAnswer.again(inviteForm(id, form));
        return FormAnswer.save(
                keys,
                form,
                "person",
                () -> {
                    experts.invite(kept, person, role);
                    return "/critiques/" + id;
                },
                again -> FormAnswer.again(inviteForm(id, again)));
    }

    private FormView inviteForm(long id, Form form) {
        String path = "/critiques/" + id;
        var view = new FormView("critiques/expert", Texts.t("critiques.invite"), path + "/experts", path, form);
        return names.addPerson(view, "person")
                .field("role", "segmented", true, FormView.options("critiques.role.", Experts.ROLES));
    }

    @GetMapping("/critiques/{id}/experts/{person}/opinion")
    ModelAndView opinion(@PathVariable long id, @PathVariable long person) {
        var expert = expert(id, person);
        LocalDate day = expert.deliveredOn() == null ? Here.get().today() : expert.deliveredOn();
        Map<String, String> values = new LinkedHashMap<>(Map.of("turn", "delivered", "delivered_on", Fmt.date(day)));
        return FormAnswer.show(opinionForm(id, expert, Form.of(values)));
    }

    @PostMapping("/critiques/{id}/experts/{person}/opinion")
    Object deliver(@PathVariable long id, @PathVariable long person, Form form) {
        var kept = find(id);
        var expert = expert(id, person);
        boolean removed = form.choice("turn", TURNS).equals("removed");
        LocalDate on = removed ? Here.get().today() : form.requiredDate("delivered_on");
        if (on.isAfter(Here.get().today())) form.reject("delivered_on", "critiques.future");
        String reason = removed ? form.requiredText("reason", 1_000) : "";
        return FormAnswer.save(keys, form, "turn", () -> opinionForm(id, expert, form), () -> {
            if (removed) experts.remove(kept, person, reason);
            else experts.deliver(kept, person, on);
            return "/critiques/" + id;
        });
    }

    private static FormView opinionForm(long id, Critique.Expert expert, Form form) {
        String path = "/critiques/" + id;
        return new FormView(
                        "critiques/opinion",
                        Texts.t("critiques.opinion-of", expert.name()),
                        path + "/experts/" + expert.id() + "/opinion",
                        path,
                        form)
                .field("turn", "segmented", true, FormView.options("critiques.expert-turn.", TURNS))
                .field("delivered_on", "date", false)
                .field("reason", "textarea", false);
    }

    private Critique.Expert expert(long id, long person) {
        return lists.experts(id).stream()
                .filter(e -> e.id() == person)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
