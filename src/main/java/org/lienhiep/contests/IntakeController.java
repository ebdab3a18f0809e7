package org.lienhiep.contests;

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

/** The steps of one entry at the intake. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/entries/{id}")
class IntakeController {

    private static final int DAYS_TO_MEND = 10;

    private final EntryIntake intake;
    private final Entries entries;
    private final Editions editions;
    private final FormKeys keys;

    IntakeController(EntryIntake intake, Entries entries, Editions editions, FormKeys keys) {
        this.intake = intake;
        this.entries = entries;
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/acceptance")
    ModelAndView acceptance(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(acceptForm(find(edition, id), Form.empty()));
    }

    @PostMapping("/acceptance")
    Object accept(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String waiver = form.text("waiver", 500);
        return FormAnswer.save(keys, form, () -> acceptForm(entry, form), () -> {
            intake.accept(id, waiver);
            return entry.path();
        });
    }

    private static FormView acceptForm(Entry.Kept entry, Form form) {
        return view("acceptance", "contests.accept", entry, form).field("waiver", "textarea", false);
    }

    @GetMapping("/return")
    ModelAndView sending(@PathVariable long edition, @PathVariable long id) {
        var due = Here.get().today().plusDays(DAYS_TO_MEND);
        return FormAnswer.show(
                returnForm(find(edition, id), Form.of(new LinkedHashMap<>(Map.of("due_on", Fmt.date(due))))));
    }

    @PostMapping("/return")
    Object sendBack(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String reason = form.requiredText("reason", 1_000);
        LocalDate due = form.requiredDate("due_on");
        if (due.isBefore(Here.get().today()))
            form.reject("due_on", "contests.not-before", Fmt.date(Here.get().today()));
        return FormAnswer.save(keys, form, () -> returnForm(entry, form), () -> {
            intake.sendBack(id, reason, due);
            return entry.path();
        });
    }

    private static FormView returnForm(Entry.Kept entry, Form form) {
        return view("return", "contests.send-back", entry, form)
                .field("reason", "textarea", true)
                .field("due_on", "date", true);
    }

    @GetMapping("/mending")
    ModelAndView mending(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(mendForm(find(edition, id), Form.empty()));
    }

    @PostMapping("/mending")
    Object mended(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String note = form.text("note", 1_000);
        return FormAnswer.save(keys, form, () -> mendForm(entry, form), () -> {
            intake.mended(id, note);
            return entry.path();
        });
    }

    private static FormView mendForm(Entry.Kept entry, Form form) {
        return view("mending", "contests.mended", entry, form).field("note", "textarea", false);
    }

    @GetMapping("/move")
    ModelAndView moving(@PathVariable long edition, @PathVariable long id) {
        Entry.Kept entry = find(edition, id);
        return FormAnswer.show(moveForm(entry, Form.of(new LinkedHashMap<>(Map.of("field", entry.field())))));
    }

    @PostMapping("/move")
    Object move(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        var fields = fields(edition);
        String field = fields.isEmpty() ? "" : form.choice("field", fields.keySet());
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> moveForm(entry, form), () -> {
            intake.move(id, field, reason);
            return entry.path();
        });
    }

    private FormView moveForm(Entry.Kept entry, Form form) {
        return view("move", "contests.move", entry, form)
                .field("field", "select", true, fields(entry.editionId()))
                .field("reason", "textarea", true);
    }

    private Map<String, String> fields(long edition) {
        Map<String, String> fields = new LinkedHashMap<>();
        editions.find(edition)
                .orElseThrow(NotFound::new)
                .fieldList()
                .forEach(code -> fields.put(code, FieldNames.name(code)));
        return fields;
    }

    private static FormView view(String step, String title, Entry.Kept entry, Form form) {
        return new FormView("contests/" + step, Texts.t(title), entry.path() + "/" + step, entry.path(), form);
    }

    private Entry.Kept find(long edition, long id) {
        return entries.find(id).filter(e -> e.editionId() == edition).orElseThrow(NotFound::new);
    }
}
