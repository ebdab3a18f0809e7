package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publicity for a round: noted, corrected, taken out of the count when entered in error. */
@Controller
@Permit("honours.write")
class PublicityController {

    private final Rounds rounds;
    private final HonourLists lists;
    private final FormKeys keys;

    PublicityController(Rounds rounds, HonourLists lists, FormKeys keys) {
        this.rounds = rounds;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/honours/rounds/{round}/publicity")
    ModelAndView enter(@PathVariable long round) {
        round(round);
        Map<String, String> values = new LinkedHashMap<>(
                Map.of("kind", "news", "happened_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(newForm(round, Form.of(values)));
    }

    @PostMapping("/honours/rounds/{round}/publicity")
    Object enter(@PathVariable long round, Form form) {
        round(round);
        var typed = read(form);
        if (form.hasErrors()) return FormAnswer.again(newForm(round, form));
        return See.other(keys.once(form, () -> {
            rounds.publicise(round, typed);
            return "/honours/rounds/" + round;
        }));
    }

    @GetMapping("/honours/publicity/edit")
    ModelAndView edit(@RequestParam(required = false) @Nullable Long item) {
        var kept = find(item);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(kept, Form.of(values)));
    }

    @PostMapping("/honours/publicity/edit")
    Object correct(@RequestParam(required = false) @Nullable Long item, Form form) {
        var kept = find(item);
        var typed = read(form);
        if (form.hasErrors()) return FormAnswer.again(editForm(kept, form));
        try {
            return See.other(keys.once(form, () -> {
                rounds.correct(kept.id(), form.version(), typed);
                return path(kept);
            }));
        } catch (Stale stale) {
            throw conflict(kept.id(), form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value)) {
                boolean kind = field.equals("kind");
                differences.add(new Conflict.Difference(
                        field,
                        Texts.t("honours.field." + field),
                        kind ? Texts.t("honours.kind." + value) : value,
                        kind ? Texts.t("honours.kind." + mine) : mine));
            }
        });
        return new Conflict(form, "/honours/publicity/edit?item=" + id, saved.version(), differences);
    }

    @GetMapping("/honours/publicity/error")
    ModelAndView error(@RequestParam(required = false) @Nullable Long item) {
        return FormAnswer.show(errorForm(find(item), Form.empty()));
    }

    @PostMapping("/honours/publicity/error")
    Object drop(@RequestParam(required = false) @Nullable Long item, Form form) {
        var kept = find(item);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> errorForm(kept, form), () -> {
            rounds.drop(kept.id(), reason);
            return path(kept);
        });
    }

    private static String path(Honour.KeptPublicity kept) {
        return "/honours/publicity?item=" + kept.id();
    }

    private static Honour.Publicity read(Form form) {
        LocalDate on = form.requiredDate("happened_on");
        if (on.isAfter(Here.get().today())) form.reject("happened_on", "honours.future");
        return new Honour.Publicity(
                form.choice("kind", Honour.Publicity.KINDS),
                form.requiredText("title", 300),
                on,
                form.text("place", 200));
    }

    private static Map<String, String> values(Honour.KeptPublicity kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kept.kind());
        values.put("title", kept.title());
        values.put("happened_on", Fmt.date(kept.happenedOn()));
        values.put("place", kept.place());
        return values;
    }

    private static FormView newForm(long round, Form form) {
        String path = "/honours/rounds/" + round;
        return fields(
                new FormView("honours/publicity-form", Texts.t("honours.publicise"), path + "/publicity", path, form));
    }

    private static FormView editForm(Honour.KeptPublicity kept, Form form) {
        String action = "/honours/publicity/edit?item=" + kept.id();
        return fields(new FormView("honours/publicity-form", Texts.t("honours.correct"), action, path(kept), form));
    }

    private static FormView errorForm(Honour.KeptPublicity kept, Form form) {
        String action = "/honours/publicity/error?item=" + kept.id();
        return new FormView("honours/publicity-error", Texts.t("honours.drop"), action, path(kept), form)
                .field("reason", "textarea", true);
    }

    private static FormView fields(FormView view) {
        return view.field("kind", "segmented", true, FormView.options("honours.kind.", Honour.Publicity.KINDS))
                .field("title", "text", true)
                .field("happened_on", "date", true)
                .field("place", "text", false);
    }

    private void round(long id) {
        if (lists.round(id).isEmpty()) throw new NotFound();
    }

    private Honour.KeptPublicity find(@Nullable Long item) {
        if (item == null) throw new Rejected("honours.which-publicity");
        return lists.item(item).orElseThrow(NotFound::new);
    }
}
