package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
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

/** Entering and correcting organisations; one that may be there already is shown before it is entered again. */
@Controller
@Permit("directory.write")
class OrganisationController {

    private final Organisations organisations;
    private final DirectoryLists lists;
    private final FormKeys keys;

    OrganisationController(Organisations organisations, DirectoryLists lists, FormKeys keys) {
        this.organisations = organisations;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/organisations/new")
    ModelAndView enter() {
        Form form = Form.of(new LinkedHashMap<>(Map.of("kind", "association")));
        return page(newForm(form), List.of(), HttpStatus.OK);
    }

    @PostMapping("/organisations")
    Object enter(Form form) {
        Organisation organisation = read(form);
        var alike =
                form.hasErrors() ? List.<DirectoryLists.Alike>of() : lists.organisationsLike(organisation.name(), 0);
        if (!alike.isEmpty() && !form.flag("different")) form.reject("different", "directory.alike", alike.size());
        if (form.hasErrors()) return page(newForm(form), alike, HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> "/organisations/" + organisations.enter(organisation)));
    }

    @GetMapping("/organisations/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = organisations.find(id).orElseThrow(NotFound::new);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return page(editForm(id, Form.of(values)), List.of(), HttpStatus.OK);
    }

    @PostMapping("/organisations/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        if (organisations.find(id).isEmpty()) throw new NotFound();
        Organisation organisation = read(form);
        if (form.hasErrors()) return page(editForm(id, form), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                organisations.correct(id, form.version(), organisation);
                return "/organisations/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = organisations.find(id).orElseThrow(NotFound::new);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value))
                differences.add(new Conflict.Difference(field, Texts.t("directory.field." + field), value, mine));
        });
        return new Conflict(form, "/organisations/" + id + "/edit", saved.version(), differences);
    }

    private static Organisation read(Form form) {
        var joined = form.date("joined_on");
        if (joined != null && joined.isAfter(Here.get().today())) form.reject("joined_on", "directory.future");
        String name = form.requiredText("name", 300);
        String typed = form.text("short_name", 100);
        String field = form.text("field", 100);
        if (!field.isEmpty() && !Organisation.FIELDS.contains(field)) form.reject("field", "web.no-choice");
        return new Organisation(
                form.choice("kind", Organisation.KINDS),
                name,
                typed.isEmpty() ? name : typed,
                field,
                form.text("place", 200),
                taxCode(form),
                joined);
    }

    private static String taxCode(Form form) {
        String code = form.text("tax_code", 20).replace(" ", "");
        if (!code.matches("(\\d{10}(-?\\d{3})?|\\d{12})?")) form.reject("tax_code", "directory.no-tax-code");
        return code;
    }

    private static Map<String, String> values(Organisation.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kept.kind());
        values.put("name", kept.name());
        values.put("short_name", kept.shortName());
        values.put("field", kept.field());
        values.put("place", kept.place());
        values.put("tax_code", kept.taxCode());
        values.put("joined_on", Fmt.date(kept.joinedOn()));
        return values;
    }

    private static FormView newForm(Form form) {
        return fields(new FormView(
                "directory/organisation-form",
                Texts.t("directory.new-organisation"),
                "/organisations",
                "/organisations",
                form));
    }

    private static FormView editForm(long id, Form form) {
        String path = "/organisations/" + id;
        return fields(
                new FormView("directory/organisation-form", Texts.t("directory.correct"), path + "/edit", path, form));
    }

    private static FormView fields(FormView view) {
        return view.field("kind", "select", true, FormView.options("directory.kind.", Organisation.KINDS))
                .field("name", "text", true)
                .field("short_name", "text", false)
                .field("field", "select", false, FormView.options("directory.field-name.", Organisation.FIELDS))
                .field("place", "text", false)
                .field("tax_code", "text", false)
                .field("joined_on", "date", false);
    }

    private static ModelAndView page(FormView view, List<DirectoryLists.Alike> alike, HttpStatus status) {
        if (!alike.isEmpty()) view.field("different", "checkbox", true);
        var page =
                new ModelAndView("directory/entry", Map.of("view", view, "alike", alike, "prefix", "/organisations/"));
        page.setStatus(status);
        return page;
    }
}
