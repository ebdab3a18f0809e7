package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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

/** Setting up, correcting and closing editions of contests. */
@Controller
@Permit("contests.write")
class EditionController {

    private final Editions editions;
    private final EditionLists lists;
    private final FormKeys keys;

    EditionController(Editions editions, EditionLists lists, FormKeys keys) {
        this.editions = editions;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/contests/new")
    ModelAndView enter(@RequestParam(defaultValue = "0") long series) {
        var known = lists.series();
        Map<String, String> values = new LinkedHashMap<>();
        long wanted = series > 0 || known.isEmpty() ? series : known.getFirst().id();
        values.put("series", Long.toString(wanted));
        String fields = lists.lastFields(wanted);
        values.put(
                "fields",
                FieldNames.lines(fields.isEmpty() ? java.util.List.of() : java.util.List.of(fields.split(";", -1))));
        return FormAnswer.show(newForm(Form.of(values)));
    }

    @PostMapping("/contests")
    Object open(Form form) {
        Edition edition = EditionForm.read(form, lists.series(), null);
        return FormAnswer.save(keys, form, () -> newForm(form), () -> "/contests/" + editions.open(edition));
    }

    private FormView newForm(Form form) {
        return EditionForm.view(Texts.t("contests.new-edition"), "/contests", "/contests", form, lists.series(), false);
    }

    @GetMapping("/contests/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Edition.Kept edition = find(id);
        var values = EditionForm.values(edition);
        values.put("_version", Integer.toString(edition.version()));
        return FormAnswer.show(editForm(edition, Form.of(values)));
    }

    @PostMapping("/contests/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Edition.Kept kept = find(id);
        Edition edition = EditionForm.read(form, lists.series(), kept);
        return orConflict(
                id,
                form,
                () -> FormAnswer.save(keys, form, () -> editForm(kept, form), () -> {
                    editions.correct(id, form.version(), edition);
                    return kept.path();
                }));
    }

    private Object orConflict(long id, Form form, Supplier<Object> saving) {
        try {
            return saving.get();
        } catch (Stale stale) {
            Edition.Kept saved = find(id);
            var differences = new ArrayList<Conflict.Difference>();
            EditionForm.values(saved).forEach((field, value) -> {
                String mine = form.value(field).replace("\r\n", "\n");
                if (!mine.equals(value)) {
                    differences.add(new Conflict.Difference(field, Texts.t("contests.field." + field), value, mine));
                }
            });
            throw new Conflict(form, saved.path() + "/edit", saved.version(), differences);
        }
    }

    private FormView editForm(Edition.Kept edition, Form form) {
        return EditionForm.view(
                Texts.t("contests.correct-edition"),
                edition.path() + "/edit",
                edition.path(),
                form,
                lists.series(),
                edition.rulesId() != null);
    }

    @GetMapping("/contests/{id}/closure")
    ModelAndView closure(@PathVariable long id) {
        var values = new LinkedHashMap<>(Map.of("closed_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(closureForm(find(id), Form.of(values)));
    }

    @PostMapping("/contests/{id}/closure")
    Object close(@PathVariable long id, Form form) {
        Edition.Kept edition = find(id);
        if (edition.closedOn() != null) {
            return FormAnswer.save(keys, form, () -> closureForm(edition, form), () -> {
                editions.reopen(id);
                return edition.path();
            });
        }
        LocalDate on = form.requiredDate("closed_on");
        if (on.isBefore(edition.opensOn()))
            form.reject("closed_on", "contests.not-before", Fmt.date(edition.opensOn()));
        if (on.isAfter(Here.get().today())) form.reject("closed_on", "contests.not-after-today");
        String note = form.text("note", 1_000);
        return FormAnswer.save(keys, form, () -> closureForm(edition, form), () -> {
            editions.close(id, on, note);
            return edition.path();
        });
    }

    private static FormView closureForm(Edition.Kept edition, Form form) {
        String action = edition.path() + "/closure";
        if (edition.closedOn() != null) {
            return new FormView("contests/closure", Texts.t("contests.reopen"), action, edition.path(), form)
                    .field("take_back", "hidden", true);
        }
        return new FormView("contests/closure", Texts.t("contests.close"), action, edition.path(), form)
                .field("closed_on", "date", true)
                .field("note", "textarea", false);
    }

    private Edition.Kept find(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }
}
