package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering and correcting decisions. */
@Controller
@Permit("assignments.write")
class DecisionController {

    private static final List<String> ISSUERS =
            List.of("agency", "mass_organisation", "national_body", "office", "association", "other");

    private final Decisions decisions;
    private final DirectoryTitles directory;
    private final Turn turn;

    DecisionController(Decisions decisions, DirectoryTitles directory, Turn turn) {
        this.decisions = decisions;
        this.directory = directory;
        this.turn = turn;
    }

    @GetMapping("/decisions/new")
    ModelAndView enter() {
        int year = Here.get().year();
        return page(
                Form.of(new LinkedHashMap<>(Map.of("nature", "assigned", "year", Integer.toString(year)))),
                "assignments.decision-new",
                "/decisions");
    }

    @PostMapping("/decisions")
    Object enter(Form form) {
        Decision decision = read(form);
        try {
            return turn.take(
                    form,
                    () -> page(form, "assignments.decision-new", "/decisions"),
                    () -> "/decisions/" + decisions.enter(decision));
        } catch (Decisions.There there) {
            return twice(form, "assignments.decision-new", "/decisions", there);
        }
    }

    @GetMapping("/decisions/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Decision.Kept kept = decisions.find(id).orElseThrow(NotFound::new);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return page(Form.of(values), "assignments.decision-correct", "/decisions/" + id);
    }

    @PostMapping("/decisions/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        var _ = decisions.find(id).orElseThrow(NotFound::new);
        Decision decision = read(form);
        try {
            return turn.take(form, () -> page(form, "assignments.decision-correct", "/decisions/" + id), () -> {
                decisions.correct(id, form.version(), decision);
                return "/decisions/" + id;
            });
        } catch (Decisions.There there) {
            return twice(form, "assignments.decision-correct", "/decisions/" + id, there);
        } catch (Stale stale) {
            Decision.Kept saved = decisions.find(id).orElseThrow(NotFound::new);
            throw Turn.conflict(form, "/decisions/" + id + "/edit", saved.version(), values(saved));
        }
    }

    /** The paper is there already: the fault says so and the page leads to it. */
    private Object twice(Form form, String title, String path, Decisions.There there) {
        form.reject("number", "assignments.decision-there");
        ModelAndView page = page(form, title, path, "/decisions/" + there.id());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Decision read(Form form) {
        LocalDate on = form.requiredDate("issued_on");
        if (on.isAfter(Here.get().today())) form.reject("issued_on", "assignments.issued-later");
        Long issuer = form.reference("issuer");
        if (issuer == null && form.error("issuer") == null) form.reject("issuer", "web.required");
        if (issuer != null && !directory.options(ISSUERS).containsKey(issuer.toString())) {
            form.reject("issuer", "web.no-choice");
        }
        Integer year = form.integer("year", 1990, 2100);
        if (year == null && form.error("year") == null) form.reject("year", "web.required");
        return new Decision(
                form.requiredText("number", 60),
                on,
                issuer == null ? 0 : issuer,
                form.choice("nature", Decision.ALL_NATURES),
                year == null ? Here.get().year() : year,
                form.requiredText("subject", 600),
                form.text("signer", 120));
    }

    private static Map<String, String> values(Decision.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("number", kept.number());
        values.put("issued_on", Fmt.date(kept.issuedOn()));
        values.put("issuer", Long.toString(kept.issuerId()));
        values.put("nature", kept.nature());
        values.put("year", Integer.toString(kept.year()));
        values.put("subject", kept.subject());
        values.put("signer", kept.signer());
        return values;
    }

    private ModelAndView page(Form form, String title, String path) {
        return page(form, title, path, "");
    }

    private ModelAndView page(Form form, String title, String path, String there) {
        String action = path.equals("/decisions") ? path : path + "/edit";
        var issuers = directory.options(ISSUERS);
        boolean other = !Decision.NATURES.contains(form.value("nature"));
        var view = new FormView("assignments/decision-form", Texts.t(title), action, path, form)
                .field("number", "text", true)
                .field("issued_on", "date", true)
                .field("issuer", "select", true, TaskForm.chosen(issuers))
                .field(
                        "nature",
                        other ? "select" : "segmented",
                        true,
                        FormView.options("assignments.nature.", other ? Decision.ALL_NATURES : Decision.NATURES))
                .field("year", "number", true)
                .field("subject", "textarea", true)
                .field("signer", "text", false);
        return new ModelAndView("assignments/decision-form", Map.of("view", view, "there", there));
    }
}
