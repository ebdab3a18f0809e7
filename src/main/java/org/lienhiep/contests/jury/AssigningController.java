package org.lienhiep.contests.jury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.contests.rules.RulePart;
import org.lienhiep.contests.scoring.Assignment;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who marks what: worked out for all, changed by hand, taken back from a judge who keeps out. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/judging/{id}")
class AssigningController {

    private final Judgings judgings;
    private final Assigning assigning;
    private final FormKeys keys;

    AssigningController(Judgings judgings, Assigning assigning, FormKeys keys) {
        this.judgings = judgings;
        this.assigning = assigning;
        this.keys = keys;
    }

    @GetMapping("/assignment")
    ModelAndView propose(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(giveForm(judgings.find(edition, id), Form.empty()));
    }

    @PostMapping("/assignment")
    Object give(@PathVariable long edition, @PathVariable long id, Form form) {
        Judging judging = judgings.find(edition, id);
        return FormAnswer.save(keys, form, () -> giveForm(judging, form), () -> {
            assigning.give(id);
            return judging.path();
        });
    }

    /** What giving the sheets out now would do, in words. */
    private FormView giveForm(Judging judging, Form form) {
        var proposal = assigning.propose(judging);
        var view = new FormView(
                "judging/assignment", Texts.t("judging.give"), judging.path() + "/assignment", judging.path(), form);
        proposal.answer().shortage().ifPresent(s -> view.said("short", shortage(s)));
        proposal.answer().assignment().ifPresent(a -> {
            view.said("loads", loads(a, proposal.judges()));
            view.said("comparable", Texts.t(a.comparable() ? "judging.comparable" : "judging.not-comparable"));
        });
        long kept = proposal.conflicts().values().stream().mapToLong(Map::size).sum();
        return view.said("kept-out", kept == 0 ? Texts.t("judging.nobody-out") : Texts.t("judging.kept-out", kept));
    }

    private static String shortage(Assignment.Shortage s) {
        return Texts.t(
                "judging.shortage",
                Fmt.count(s.entries().size()),
                Fmt.count(s.needed()),
                Fmt.count(s.judges().size()),
                Fmt.count(s.room()));
    }

    private static String loads(Assignment assignment, List<Judging.Judge> judges) {
        List<String> words = new ArrayList<>();
        for (var judge : judges) {
            long load = assignment.judges().values().stream()
                    .filter(all -> all.contains(judge.seatId()))
                    .count();
            words.add(Texts.t("judging.load", judge.name(), load));
        }
        return String.join("; ", words);
    }

    @GetMapping("/panels/{body}")
    ModelAndView askPanel(@PathVariable long edition, @PathVariable long id, @PathVariable long body) {
        Judging judging = judgings.find(edition, id);
        var panel = panel(id, body);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("field", panel.field());
        values.put("most", panel.most() == null ? "" : panel.most().toString());
        return FormAnswer.show(panelForm(judging, panel, Form.of(values)));
    }

    @PostMapping("/panels/{body}")
    Object narrow(@PathVariable long edition, @PathVariable long id, @PathVariable long body, Form form) {
        Judging judging = judgings.find(edition, id);
        var panel = panel(id, body);
        String field = form.text("field", 100);
        if (!field.isEmpty() && !fields(judging).containsKey(field)) form.reject("field", "web.no-choice");
        Integer most = form.integer("most", 1, 10_000);
        return FormAnswer.save(keys, form, () -> panelForm(judging, panel, form), () -> {
            judgings.narrow(id, body, field, most);
            return judging.path();
        });
    }

    private Judging.Panel panel(long id, long body) {
        return judgings.panels(id).stream()
                .filter(p -> p.bodyId() == body)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<String, String> fields(Judging judging) {
        Map<String, String> fields = new LinkedHashMap<>();
        judgings.rules(judging).rules().rows(RulePart.FIELD).forEach(f -> fields.put(f.text("code"), f.text("name")));
        return fields;
    }

    private FormView panelForm(Judging judging, Judging.Panel panel, Form form) {
        return new FormView(
                        "judging/panel",
                        Texts.t("judging.narrow-of", panel.body()),
                        judging.path() + "/panels/" + panel.bodyId(),
                        judging.path(),
                        form)
                .field("field", "select", false, fields(judging))
                .field("most", "number", false);
    }

    @GetMapping("/entries/{entry}/judges")
    ModelAndView askOne(@PathVariable long edition, @PathVariable long id, @PathVariable long entry) {
        return FormAnswer.show(oneForm(judgings.find(edition, id), entry, Form.empty()));
    }

    @PostMapping("/entries/{entry}/judges")
    Object giveOne(@PathVariable long edition, @PathVariable long id, @PathVariable long entry, Form form) {
        Judging judging = judgings.find(edition, id);
        var seats = seats(id);
        String seat = seats.isEmpty() ? "0" : form.choice("seat", seats.keySet());
        return FormAnswer.save(keys, form, "seat", () -> oneForm(judging, entry, form), () -> {
            assigning.give(id, entry, Long.parseLong(seat));
            return judging.path();
        });
    }

    private Map<String, String> seats(long id) {
        Map<String, String> seats = new LinkedHashMap<>();
        judgings.judges(id).forEach(j -> seats.put(Long.toString(j.seatId()), j.name() + ", " + j.body()));
        return seats;
    }

    private FormView oneForm(Judging judging, long entry, Form form) {
        var judged = judgings.entries(judging.id()).stream()
                .filter(e -> e.entryId() == entry)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new FormView(
                        "judging/one",
                        Texts.t("judging.give-to", judged.code()),
                        judging.path() + "/entries/" + entry + "/judges",
                        judging.path(),
                        form)
                .field("seat", "select", true, seats(judging.id()));
    }

    @GetMapping("/judges/{seat}/recusal")
    ModelAndView askRecusal(@PathVariable long edition, @PathVariable long id, @PathVariable long seat) {
        return FormAnswer.show(recusalForm(judgings.find(edition, id), judge(id, seat), Form.empty()));
    }

    @PostMapping("/judges/{seat}/recusal")
    Object recuse(@PathVariable long edition, @PathVariable long id, @PathVariable long seat, Form form) {
        Judging judging = judgings.find(edition, id);
        var judge = judge(id, seat);
        Set<Long> entries = JudgingCodes.read(form, "codes", judgings.entries(id));
        String reason = form.requiredText("reason", 500);
        return FormAnswer.save(keys, form, () -> recusalForm(judging, judge, form), () -> {
            assigning.takeBack(id, seat, entries, reason);
            return judging.path();
        });
    }

    private Judging.Judge judge(long id, long seat) {
        return judgings.judges(id).stream()
                .filter(j -> j.seatId() == seat)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormView recusalForm(Judging judging, Judging.Judge judge, Form form) {
        return new FormView(
                        "judging/recusal",
                        Texts.t("judging.recuse-of", judge.name()),
                        judging.path() + "/judges/" + judge.seatId() + "/recusal",
                        judging.path(),
                        form)
                .field("codes", "text", true)
                .field("reason", "textarea", true);
    }
}
