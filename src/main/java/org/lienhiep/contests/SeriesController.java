package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The contests themselves, which are held again and again. */
@Controller
@Permit("contests.write")
class SeriesController {

    private final Editions editions;
    private final FormKeys keys;

    SeriesController(Editions editions, FormKeys keys) {
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/contests/series/new")
    ModelAndView enter() {
        return FormAnswer.show(newForm(Form.empty()));
    }

    @PostMapping("/contests/series")
    Object found(Form form) {
        String code = form.requiredText("code", 20);
        if (!code.isEmpty() && !code.matches("[A-Z][A-Z0-9-]*")) form.reject("code", "contests.code-form");
        String name = form.requiredText("name", 200);
        return FormAnswer.save(keys, form, () -> newForm(form), () -> {
            editions.found(code, name);
            return "/contests/new";
        });
    }

    private static FormView newForm(Form form) {
        return new FormView(
                        "contests/series-form", Texts.t("contests.new-series"), "/contests/series", "/contests", form)
                .field("code", "text", true)
                .field("name", "text", true);
    }

    @GetMapping("/contests/series/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Edition.Series series = editions.series(id).orElseThrow(NotFound::new);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", series.name());
        values.put("_version", Integer.toString(series.version()));
        return FormAnswer.show(editForm(id, Form.of(values)));
    }

    @PostMapping("/contests/series/{id}/edit")
    Object rename(@PathVariable long id, Form form) {
        if (editions.series(id).isEmpty()) throw new NotFound();
        String name = form.requiredText("name", 200);
        try {
            return FormAnswer.save(keys, form, () -> editForm(id, form), () -> {
                editions.rename(id, form.version(), name);
                return "/contests";
            });
        } catch (Stale stale) {
            Edition.Series saved = editions.series(id).orElseThrow(NotFound::new);
            List<Conflict.Difference> differences = new ArrayList<>();
            differences.add(
                    new Conflict.Difference("name", Texts.t("contests.field.name"), saved.name(), form.value("name")));
            throw new Conflict(form, "/contests/series/" + id + "/edit", saved.version(), differences);
        }
    }

    private static FormView editForm(long id, Form form) {
        return new FormView(
                        "contests/series-form",
                        Texts.t("contests.correct-series"),
                        "/contests/series/" + id + "/edit",
                        "/contests",
                        form)
                .field("name", "text", true);
    }
}
