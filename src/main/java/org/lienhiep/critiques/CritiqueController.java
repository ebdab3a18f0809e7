package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registering and correcting cases. */
@Controller
@Permit("critiques.write")
class CritiqueController {

    private static final List<String> REQUESTERS =
            List.of("agency", "mass_organisation", "enterprise", "centre", "association", "other");

    private final Critiques critiques;
    private final CritiqueLists lists;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    CritiqueController(Critiques critiques, CritiqueLists lists, DirectoryTitles directory, FormKeys keys) {
        this.critiques = critiques;
        this.lists = lists;
        this.directory = directory;
        this.keys = keys;
    }

    @GetMapping("/critiques/new")
    ModelAndView enter() {
        return FormAnswer.show(newForm(Form.of(new LinkedHashMap<>(Map.of("type", "phan_bien")))));
    }

    @PostMapping("/critiques")
    Object register(Form form) {
        Critique critique = read(form);
        LocalDate deadline = form.date("deadline_on");
        if (deadline != null && deadline.isBefore(critique.receivedOn()))
            form.reject("deadline_on", "critiques.before-received");
        if (form.hasErrors()) return FormAnswer.again(newForm(form));
        return See.other(keys.once(form, () -> "/critiques/" + critiques.register(critique, deadline)));
    }

    @GetMapping("/critiques/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = find(id);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(kept, Form.of(values)));
    }

    @PostMapping("/critiques/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        var kept = find(id);
        Critique critique = read(form);
        try {
            return FormAnswer.save(keys, form, "title", () -> editForm(kept, form), () -> {
                critiques.correct(id, form.version(), critique);
                return "/critiques/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var options = directory.options(REQUESTERS);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value)) {
                differences.add(new Conflict.Difference(
                        field,
                        Texts.t("critiques.field." + field),
                        word(field, value, options),
                        word(field, mine, options)));
            }
        });
        return new Conflict(form, "/critiques/" + id + "/edit", saved.version(), differences);
    }

    private static String word(String field, String value, Map<String, String> requesters) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case "type" -> Texts.t("critiques.type." + value);
            case "requester" -> requesters.getOrDefault(value, value);
            case "field" -> CritiqueParts.fieldName(value);
            case "conclusion" -> Texts.t("critiques.conclusion." + value);
            default -> value;
        };
    }

    private Critique read(Form form) {
        LocalDate received = form.requiredDate("received_on");
        if (received.isAfter(Here.get().today())) form.reject("received_on", "critiques.future");
        Long requester = form.reference("requester");
        if (requester != null && directory.organisations(List.of(requester)).isEmpty())
            form.reject("requester", "web.no-choice");
        String field = form.text("field", 100);
        if (!field.isEmpty() && !Critique.FIELDS.contains(field)) form.reject("field", "web.no-choice");
        String conclusion = form.text("conclusion", 20);
        return new Critique(
                form.choice("type", Critique.TYPES),
                form.requiredText("title", 400),
                requester,
                field,
                received,
                conclusion.isEmpty() ? null : form.choice("conclusion", Critique.CONCLUSIONS));
    }

    private static Map<String, String> values(Critique.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", kept.type());
        values.put("title", kept.title());
        values.put(
                "requester",
                kept.requesterId() == null ? "" : kept.requesterId().toString());
        values.put("field", kept.field());
        values.put("received_on", Fmt.date(kept.receivedOn()));
        values.put("conclusion", kept.conclusion() == null ? "" : kept.conclusion());
        return values;
    }

    private FormView newForm(Form form) {
        return fields(new FormView("critiques/form", Texts.t("critiques.new"), "/critiques", "/critiques", form))
                .field("deadline_on", "date", false);
    }

    private FormView editForm(Critique.Kept kept, Form form) {
        String path = "/critiques/" + kept.id();
        var view = fields(new FormView("critiques/form", Texts.t("critiques.correct"), path + "/edit", path, form));
        return kept.issuedOn() == null
                ? view
                : view.field(
                        "conclusion", "select", false, FormView.options("critiques.conclusion.", Critique.CONCLUSIONS));
    }

    private FormView fields(FormView view) {
        return view.field("type", "segmented", true, FormView.options("critiques.type.", Critique.TYPES))
                .field("title", "text", true)
                .field("requester", "select", false, directory.options(REQUESTERS))
                .field("field", "select", false, FormView.options("critiques.field-name.", Critique.FIELDS))
                .field("received_on", "date", true);
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
