package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Establishing, correcting and dissolving bodies. */
@Controller
@Permit("councils.write")
class CouncilController {

    private final Councils councils;
    private final CouncilLists lists;
    private final Subjects subjects;
    private final CouncilForm forms;
    private final Bases bases;
    private final FormKeys keys;

    CouncilController(
            Councils councils, CouncilLists lists, Subjects subjects, CouncilForm forms, Bases bases, FormKeys keys) {
        this.councils = councils;
        this.lists = lists;
        this.subjects = subjects;
        this.forms = forms;
        this.bases = bases;
        this.keys = keys;
    }

    @GetMapping("/councils/new")
    ModelAndView enter(@RequestParam(required = false) @Nullable String subject) {
        var of = Subject.read(subject).filter(s -> subjects.titled(s).isPresent());
        return FormAnswer.show(forms.enter(of.orElse(null)));
    }

    @PostMapping("/councils")
    Object establish(Form form) {
        Subject subject = Subject.read(form.value("subject")).orElse(null);
        if (!form.value("subject").isBlank() && subjects.titled(subject).isEmpty())
            form.reject("name", "councils.no-subject");
        Council council = forms.read(form, subject);
        var members = subjects.of(subject)
                .filter(s -> form.flag("members") && subject != null)
                .map(s -> s.members(subject == null ? 0 : subject.id()))
                .orElse(List.of());
        return FormAnswer.save(
                keys,
                form,
                "name",
                () -> forms.again(subject, form),
                () -> "/councils/" + councils.establish(council, members));
    }

    @GetMapping("/councils/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = find(id);
        var values = CouncilForm.values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(forms.edit(kept, Form.of(values)));
    }

    @PostMapping("/councils/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        var kept = find(id);
        Council council = forms.read(form, kept.subject());
        try {
            return FormAnswer.save(keys, form, "name", () -> forms.edit(kept, form), () -> {
                councils.correct(id, form.version(), council);
                return "/councils/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        CouncilForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value))
                differences.add(Conflict.Difference.coded(
                        field,
                        Texts.t("councils.field." + field),
                        value,
                        mine,
                        CouncilForm.word(field, value),
                        CouncilForm.word(field, mine)));
        });
        return new Conflict(form, "/councils/" + id + "/edit", saved.version(), differences);
    }

    @GetMapping("/councils/{id}/dissolution")
    ModelAndView end(@PathVariable long id) {
        find(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("dissolved_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(endForm(id, Form.of(values)));
    }

    @PostMapping("/councils/{id}/dissolution")
    Object dissolve(@PathVariable long id, Form form) {
        find(id);
        LocalDate on = form.requiredDate("dissolved_on");
        if (on.isAfter(Here.get().today())) form.reject("dissolved_on", "councils.future");
        String reason = form.requiredText("reason", 1_000);
        Basis basis = bases.read(form);
        return FormAnswer.save(keys, form, "dissolved_on", () -> endForm(id, form), () -> {
            councils.dissolve(id, on, basis, reason);
            return "/councils/" + id;
        });
    }

    private FormView endForm(long id, Form form) {
        String path = "/councils/" + id;
        var view = new FormView("councils/dissolution", Texts.t("councils.dissolve"), path + "/dissolution", path, form)
                .field("dissolved_on", "date", true)
                .field("reason", "textarea", true);
        return bases.add(view);
    }

    private Council.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
