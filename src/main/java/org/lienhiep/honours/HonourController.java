package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.directory.NameFields;
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
import org.springframework.web.servlet.ModelAndView;

/** Proposing a person in a round, and correcting a proposal. */
@Controller
@Permit("honours.write")
class HonourController {

    private static final List<String> PROPOSERS = List.of(
            "association", "agency", "mass_organisation", "centre", "office", "enterprise", "school", "club", "other");

    private final Honours honours;
    private final HonourLists lists;
    private final NameFields names;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    HonourController(Honours honours, HonourLists lists, NameFields names, DirectoryTitles directory, FormKeys keys) {
        this.honours = honours;
        this.lists = lists;
        this.names = names;
        this.directory = directory;
        this.keys = keys;
    }

    @GetMapping("/honours/rounds/{round}/honours")
    ModelAndView enter(@PathVariable long round) {
        round(round);
        return FormAnswer.show(proposeForm(
                round,
                Form.of(new LinkedHashMap<>(
                        Map.of("proposed_on", Fmt.date(Here.get().today()))))));
    }

    @PostMapping("/honours/rounds/{round}/honours")
    Object propose(@PathVariable long round, Form form) {
        var kept = round(round);
        Long person = names.person(form, "person");
        Long proposer = proposer(form);
        LocalDate on = day(form);
        if (kept.opensOn() != null && on.isBefore(kept.opensOn()))
            form.reject("proposed_on", "honours.not-open", Fmt.date(kept.opensOn()));
        if (kept.closesOn() != null && on.isAfter(kept.closesOn()))
            form.reject("proposed_on", "honours.closed", Fmt.date(kept.closesOn()));
        String achievement = form.requiredText("achievement", 2_000);
        if (person == null || form.hasErrors()) return FormAnswer.again(proposeForm(round, form));
        return FormAnswer.save(
                keys,
                form,
                "person",
                () -> "/honours/" + honours.propose(new Honour(round, person, proposer, on, achievement)),
                again -> FormAnswer.again(proposeForm(round, again)));
    }

    private FormView proposeForm(long round, Form form) {
        String path = "/honours/rounds/" + round;
        var view = new FormView("honours/form", Texts.t("honours.propose"), path + "/honours", path, form);
        return fields(names.addPerson(view, "person"));
    }

    private FormView fields(FormView view) {
        return view.field("achievement", "textarea", true)
                .field("proposer", "select", false, directory.options(PROPOSERS))
                .field("proposed_on", "date", true);
    }

    @GetMapping("/honours/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = find(id);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(kept, Form.of(values)));
    }

    @PostMapping("/honours/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        var kept = find(id);
        Long proposer = proposer(form);
        LocalDate on = day(form);
        String achievement = form.requiredText("achievement", 2_000);
        try {
            return FormAnswer.save(keys, form, "achievement", () -> editForm(kept, form), () -> {
                honours.correct(id, form.version(), proposer, on, achievement);
                return "/honours/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var options = directory.options(PROPOSERS);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value)) {
                differences.add(new Conflict.Difference(
                        field,
                        Texts.t("honours.field." + field),
                        options.getOrDefault(value, value),
                        options.getOrDefault(mine, mine)));
            }
        });
        return new Conflict(form, "/honours/" + id + "/edit", saved.version(), differences);
    }

    private static Map<String, String> values(Honour.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("achievement", kept.achievement());
        values.put(
                "proposer", kept.proposerId() == null ? "" : kept.proposerId().toString());
        values.put("proposed_on", Fmt.date(kept.proposedOn()));
        return values;
    }

    private FormView editForm(Honour.Kept kept, Form form) {
        String path = "/honours/" + kept.id();
        return fields(
                new FormView("honours/form", Texts.t("honours.correct-of", kept.person()), path + "/edit", path, form));
    }

    private @Nullable Long proposer(Form form) {
        Long proposer = form.reference("proposer");
        if (proposer != null && directory.organisations(List.of(proposer)).isEmpty())
            form.reject("proposer", "web.no-choice");
        return proposer;
    }

    private static LocalDate day(Form form) {
        LocalDate day = form.requiredDate("proposed_on");
        if (day.isAfter(Here.get().today())) form.reject("proposed_on", "honours.future");
        return day;
    }

    private Honour.KeptRound round(long id) {
        return lists.round(id).orElseThrow(NotFound::new);
    }

    private Honour.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
