package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The closing day moved by a paper, and taken back. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/extensions")
class ExtensionController {

    private final Deadlines deadlines;
    private final RuleEditions editions;
    private final FormKeys keys;

    ExtensionController(Deadlines deadlines, RuleEditions editions, FormKeys keys) {
        this.deadlines = deadlines;
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long edition) {
        editions.name(edition);
        var values =
                new LinkedHashMap<>(Map.of("decided_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(view(edition, Form.of(values)));
    }

    @PostMapping
    Object extend(@PathVariable long edition, Form form) {
        editions.name(edition);
        LocalDate until = form.requiredDate("until");
        LocalDate on = form.requiredDate("decided_on");
        if (on.isAfter(Here.get().today())) form.reject("decided_on", "contests.not-after-today");
        long document = editions.document(form);
        String reason = form.requiredText("reason", 500);
        return FormAnswer.save(keys, form, () -> view(edition, form), () -> {
            deadlines.extend(edition, until, reason, document, on);
            return "/contests/" + edition + "/rules";
        });
    }

    private FormView view(long edition, Form form) {
        String path = "/contests/" + edition;
        return new FormView("rules/extension", Texts.t("rules.extend"), path + "/extensions", path + "/rules", form)
                .field("until", "date", true)
                .field("document", "select", true, editions.documents())
                .field("decided_on", "date", true)
                .field("reason", "text", true);
    }

    @GetMapping("/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(backForm(edition, id, Form.empty()));
    }

    @PostMapping("/{id}/withdrawal")
    Object takeBack(@PathVariable long edition, @PathVariable long id, Form form) {
        var view = backForm(edition, id, form);
        return FormAnswer.save(keys, form, () -> view, () -> {
            deadlines.takeBack(edition, id);
            return "/contests/" + edition + "/rules";
        });
    }

    private FormView backForm(long edition, long id, Form form) {
        var extension = deadlines.of(edition).stream()
                .filter(x -> x.id() == id && !x.withdrawn())
                .findFirst()
                .orElseThrow(NotFound::new);
        String path = "/contests/" + edition;
        return new FormView(
                        "rules/extension-back",
                        Texts.t("rules.extension-back"),
                        path + "/extensions/" + id + "/withdrawal",
                        path + "/rules",
                        form)
                .said("until", Fmt.date(extension.until()) + ", " + extension.number())
                .field("take_back", "hidden", true);
    }
}
