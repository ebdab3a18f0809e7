package org.lienhiep.contests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Work on a draft of rules: a section said anew, a row of a list written, changed or taken out. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/rules/{id}")
class RuleEditController {

    private final RuleSets sets;
    private final RuleEditions editions;
    private final FormKeys keys;

    RuleEditController(RuleSets sets, RuleEditions editions, FormKeys keys) {
        this.sets = sets;
        this.editions = editions;
        this.keys = keys;
    }

    /** A place in a version: a section, a row, or a row to come. */
    private record Place(RuleSet.Kept kept, RulePart part, int no) {

        String action() {
            String base = kept.path() + (part.list() ? "/lists/" : "/sections/") + part.code();
            return part.list() && no > 0 ? base + "/" + no : base;
        }
    }

    @GetMapping("/sections/{part}")
    ModelAndView section(@PathVariable long edition, @PathVariable long id, @PathVariable String part) {
        return shown(place(edition, id, part, 0, false));
    }

    @PostMapping("/sections/{part}")
    Object say(@PathVariable long edition, @PathVariable long id, @PathVariable String part, Form form) {
        return saved(place(edition, id, part, 0, false), form);
    }

    @GetMapping("/lists/{part}/new")
    ModelAndView row(@PathVariable long edition, @PathVariable long id, @PathVariable String part) {
        return shown(place(edition, id, part, 0, true));
    }

    @PostMapping("/lists/{part}")
    Object add(@PathVariable long edition, @PathVariable long id, @PathVariable String part, Form form) {
        return saved(place(edition, id, part, 0, true), form);
    }

    @GetMapping("/lists/{part}/{no}")
    ModelAndView row(
            @PathVariable long edition, @PathVariable long id, @PathVariable String part, @PathVariable int no) {
        return shown(place(edition, id, part, no, true));
    }

    @PostMapping("/lists/{part}/{no}")
    Object write(
            @PathVariable long edition,
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable int no,
            Form form) {
        return saved(place(edition, id, part, no, true), form);
    }

    private Place place(long edition, long id, String code, int no, boolean list) {
        var part = RulePart.of(code).filter(p -> p.list() == list).orElseThrow(NotFound::new);
        return new Place(editions.version(edition, id), part, no);
    }

    private Row row(Place place) {
        var rules = sets.read(place.kept.id());
        if (!place.part.list()) return rules.set();
        if (place.no == 0) return Row.NONE;
        return rules.rows(place.part).stream()
                .filter(r -> r.no() == place.no)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView shown(Place place) {
        var values = RuleWords.typed(place.part, row(place));
        if (!place.kept.draft()) throw new Rejected("rules.frozen");
        values.put("_version", Integer.toString(place.kept.version()));
        return FormAnswer.show(view(place, Form.of(values)));
    }

    private static FormView view(Place place, Form form) {
        var view = RuleForm.view(place.part, RuleForm.title(place.part), place.action(), place.kept.path(), form);
        return place.no > 0 ? view.field("drop", "checkbox", false) : view;
    }

    private Object saved(Place place, Form form) {
        var current = row(place);
        boolean drop = place.no > 0 && form.flag("drop");
        var values = drop ? java.util.Map.<String, String>of() : RuleForm.read(place.part, form);
        return orConflict(
                place,
                current,
                form,
                () -> FormAnswer.save(keys, form, () -> view(place, form), () -> {
                    if (drop) sets.drop(place.kept.id(), form.version(), place.part, place.no);
                    else if (place.part.list())
                        sets.write(place.kept.id(), form.version(), place.part, place.no, values);
                    else sets.say(place.kept.id(), form.version(), place.part, values);
                    return place.kept.path();
                }));
    }

    private Object orConflict(Place place, Row current, Form form, Supplier<Object> saving) {
        try {
            return saving.get();
        } catch (Stale stale) {
            List<Conflict.Difference> differences = new ArrayList<>();
            RuleWords.typed(place.part, current).forEach((field, saved) -> {
                String mine = form.value(field);
                if (!mine.equals(saved))
                    differences.add(new Conflict.Difference(field, Texts.t("rules.field." + field), saved, mine));
            });
            int version = sets.find(place.kept.id()).orElseThrow(NotFound::new).version();
            throw new Conflict(form, place.action(), version, differences);
        }
    }
}
