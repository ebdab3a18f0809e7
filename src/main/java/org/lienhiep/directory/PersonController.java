package org.lienhiep.directory;

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
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering and correcting people; one who may be there already is shown before being entered again. */
@Controller
@Permit("directory.write")
class PersonController {

    private final People people;
    private final DirectoryLists lists;
    private final FormKeys keys;

    PersonController(People people, DirectoryLists lists, FormKeys keys) {
        this.people = people;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/people/new")
    ModelAndView enter() {
        return page(newForm(Form.empty()), List.of(), HttpStatus.OK);
    }

    @PostMapping("/people")
    Object enter(Form form) {
        Person person = read(form);
        if (person.consentPublic() && person.consentProof().isEmpty())
            form.reject("consent_proof", "directory.proof-needed");
        var alike = form.hasErrors() ? List.<DirectoryLists.Alike>of() : lists.peopleLike(person, 0);
        if (!alike.isEmpty() && !form.flag("different")) form.reject("different", "directory.alike", alike.size());
        if (form.hasErrors()) return page(newForm(form), alike, HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> "/people/" + people.enter(person)));
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = people.find(id).orElseThrow(NotFound::new);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return page(editForm(id, Form.of(values)), List.of(), HttpStatus.OK);
    }

    @PostMapping("/people/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        if (people.find(id).isEmpty()) throw new NotFound();
        Person person = read(form);
        if (form.hasErrors()) return page(editForm(id, form), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return FormAnswer.save(
                    keys,
                    form,
                    "full_name",
                    () -> {
                        people.correct(id, form.version(), person);
                        return "/people/" + id;
                    },
                    again -> page(editForm(id, again), List.of(), HttpStatus.UNPROCESSABLE_CONTENT));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = people.find(id).orElseThrow(NotFound::new);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value))
                differences.add(new Conflict.Difference(
                        field, Texts.t("directory.field." + field), word(field, value), word(field, mine)));
        });
        return new Conflict(form, "/people/" + id + "/edit", saved.version(), differences);
    }

    private static String word(String field, String value) {
        return switch (field) {
            case "gender" -> value.isEmpty() ? "" : Texts.t("directory.gender." + value);
            case "field" -> DirectoryParts.fieldName(value);
            case "consent_public" -> Texts.t(value.isEmpty() ? "directory.consent.no" : "directory.consent.yes");
            default -> value;
        };
    }

    private static Person read(Form form) {
        var born = form.date("born_on");
        if (born != null && born.isAfter(Here.get().today())) form.reject("born_on", "directory.future");
        String field = form.text("field", 100);
        if (!field.isEmpty() && !Organisation.FIELDS.contains(field)) form.reject("field", "web.no-choice");
        return new Person(
                form.requiredText("full_name", 200).replaceAll("\\s+", " "),
                born,
                gender(form),
                form.text("degree", 100),
                field,
                reach(form),
                form.flag("consent_public"),
                form.text("consent_proof", 300));
    }

    private static Person.Reach reach(Form form) {
        String email = form.text("email", 200);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            form.reject("email", "directory.no-email");
        String phone = form.text("phone", 40);
        if (!phone.isEmpty() && !phone.matches("\\+?[\\d .()-]{6,20}")) form.reject("phone", "directory.no-phone");
        return new Person.Reach(email, phone, form.text("address", 300));
    }

    private static @Nullable String gender(Form form) {
        return form.text("gender", 20).isEmpty() ? null : form.choice("gender", Person.GENDERS);
    }

    private static Map<String, String> values(Person.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("full_name", kept.fullName());
        values.put("born_on", Fmt.date(kept.bornOn()));
        values.put("gender", kept.gender() == null ? "" : kept.gender());
        values.put("degree", kept.degree());
        values.put("field", kept.field());
        values.put("email", kept.email());
        values.put("phone", kept.phone());
        values.put("address", kept.address());
        values.put("consent_public", kept.consentPublic() ? "true" : "");
        return values;
    }

    private static FormView newForm(Form form) {
        return fields(
                new FormView("directory/person-form", Texts.t("directory.new-person"), "/people", "/people", form));
    }

    private static FormView editForm(long id, Form form) {
        String path = "/people/" + id;
        return fields(new FormView("directory/person-form", Texts.t("directory.correct"), path + "/edit", path, form));
    }

    private static FormView fields(FormView view) {
        return view.field("full_name", "text", true)
                .field("born_on", "date", false)
                .field("gender", "segmented", false, FormView.options("directory.gender.", Person.GENDERS))
                .field("degree", "text", false)
                .field("field", "select", false, FormView.options("directory.field-name.", Organisation.FIELDS))
                .field("email", "text", false)
                .field("phone", "text", false)
                .field("address", "text", false)
                .field("consent_public", "checkbox", false)
                .field("consent_proof", "text", false);
    }

    private static ModelAndView page(FormView view, List<DirectoryLists.Alike> alike, HttpStatus status) {
        if (!alike.isEmpty()) view.field("different", "checkbox", true);
        var page = new ModelAndView("directory/entry", Map.of("view", view, "alike", alike, "prefix", "/people/"));
        page.setStatus(status);
        return page;
    }
}
