package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
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

/** Entering and correcting rounds. */
@Controller
@Permit("honours.write")
class RoundController {

    private final Rounds rounds;
    private final HonourLists lists;
    private final FormKeys keys;

    RoundController(Rounds rounds, HonourLists lists, FormKeys keys) {
        this.rounds = rounds;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/honours/rounds/new")
    ModelAndView enter() {
        int next = lists.rounds().stream()
                        .mapToInt(Honour.KeptRound::ordinal)
                        .max()
                        .orElse(0)
                + 1;
        return FormAnswer.show(newForm(Form.of(new LinkedHashMap<>(Map.of("ordinal", Integer.toString(next))))));
    }

    @PostMapping("/honours/rounds")
    Object enter(Form form) {
        var round = read(form, 0);
        if (form.hasErrors()) return FormAnswer.again(newForm(form));
        return See.other(keys.once(form, () -> "/honours/rounds/" + rounds.enter(round)));
    }

    @GetMapping("/honours/rounds/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = find(id);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(id, Form.of(values)));
    }

    @PostMapping("/honours/rounds/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        find(id);
        var round = read(form, id);
        if (form.hasErrors()) return FormAnswer.again(editForm(id, form));
        try {
            return See.other(keys.once(form, () -> {
                rounds.correct(id, form.version(), round);
                return "/honours/rounds/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value))
                differences.add(new Conflict.Difference(field, Texts.t("honours.field." + field), value, mine));
        });
        return new Conflict(form, "/honours/rounds/" + id + "/edit", saved.version(), differences);
    }

    private Honour.Round read(Form form, long except) {
        Integer typed = form.integer("ordinal", 1, 99);
        if (typed == null) form.reject("ordinal", "web.required");
        int ordinal = typed == null ? 1 : typed;
        List<Honour.KeptRound> same = lists.rounds().stream()
                .filter(r -> r.ordinal() == ordinal && r.id() != except)
                .toList();
        if (!same.isEmpty())
            form.reject("ordinal", "honours.ordinal-taken", same.getFirst().name());
        LocalDate opens = form.date("opens_on");
        LocalDate closes = form.date("closes_on");
        if (opens != null && closes != null && closes.isBefore(opens)) form.reject("closes_on", "honours.order");
        return new Honour.Round(ordinal, form.requiredText("name", 300), opens, closes);
    }

    private static Map<String, String> values(Honour.KeptRound kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", kept.name());
        values.put("ordinal", Integer.toString(kept.ordinal()));
        values.put("opens_on", Fmt.date(kept.opensOn()));
        values.put("closes_on", Fmt.date(kept.closesOn()));
        return values;
    }

    private static FormView newForm(Form form) {
        return fields(new FormView(
                "honours/round-form", Texts.t("honours.new-round"), "/honours/rounds", "/honours/rounds", form));
    }

    private static FormView editForm(long id, Form form) {
        String path = "/honours/rounds/" + id;
        return fields(new FormView("honours/round-form", Texts.t("honours.correct"), path + "/edit", path, form));
    }

    private static FormView fields(FormView view) {
        return view.field("name", "text", true)
                .field("ordinal", "number", true)
                .field("opens_on", "date", false)
                .field("closes_on", "date", false);
    }

    private Honour.KeptRound find(long id) {
        return lists.round(id).orElseThrow(NotFound::new);
    }
}
