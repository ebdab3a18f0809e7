package org.lienhiep.critiques;

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
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The recommendations of a case: added, corrected, answered by the requester, taken out when entered in error. */
@Controller
@Permit("critiques.write")
class RecommendationController {

    private final Recommendations recommendations;
    private final CritiqueLists lists;
    private final FormKeys keys;

    RecommendationController(Recommendations recommendations, CritiqueLists lists, FormKeys keys) {
        this.recommendations = recommendations;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/critiques/{id}/recommendations")
    ModelAndView enter(@PathVariable long id) {
        find(id);
        return FormAnswer.show(addForm(id, Form.empty()));
    }

    @PostMapping("/critiques/{id}/recommendations")
    Object add(@PathVariable long id, Form form) {
        var kept = find(id);
        String words = form.requiredText("words", 1_000);
        String place = form.text("place", 100);
        return FormAnswer.save(keys, form, "words", () -> addForm(id, form), () -> {
            recommendations.add(kept, words, place);
            return "/critiques/" + id;
        });
    }

    private static FormView addForm(long id, Form form) {
        return view(id, "", "recommendation", Texts.t("critiques.recommend"), form)
                .field("words", "textarea", true)
                .field("place", "text", false);
    }

    @GetMapping("/critiques/{id}/recommendations/edit")
    ModelAndView edit(@PathVariable long id, @RequestParam(required = false) @Nullable Long no) {
        var kept = recommendation(id, no);
        Map<String, String> values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(id, kept, Form.of(values)));
    }

    @PostMapping("/critiques/{id}/recommendations/edit")
    Object correct(@PathVariable long id, @RequestParam(required = false) @Nullable Long no, Form form) {
        var kept = recommendation(id, no);
        String words = form.requiredText("words", 1_000);
        String place = form.text("place", 100);
        String reason = form.flag("drop") ? form.requiredText("reason", 1_000) : "";
        try {
            return FormAnswer.save(keys, form, "words", () -> editForm(id, kept, form), () -> {
                if (form.flag("drop")) recommendations.drop(id, kept.id(), reason);
                else recommendations.correct(id, kept.id(), form.version(), words, place);
                return "/critiques/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, kept.id(), form);
        }
    }

    private Conflict conflict(long id, long no, Form form) {
        var saved = recommendation(id, no);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value))
                differences.add(new Conflict.Difference(field, Texts.t("critiques.field." + field), value, mine));
        });
        return new Conflict(form, "/critiques/" + id + "/recommendations/edit?no=" + no, saved.version(), differences);
    }

    private static Map<String, String> values(Critique.Recommendation kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("words", kept.words());
        values.put("place", kept.place());
        return values;
    }

    private static FormView editForm(long id, Critique.Recommendation kept, Form form) {
        String title = Texts.t("critiques.correct-recommendation", kept.no());
        return view(id, "/edit?no=" + kept.id(), "recommendation", title, form)
                .field("words", "textarea", true)
                .field("place", "text", false)
                .field("drop", "checkbox", false)
                .field("reason", "text", false);
    }

    @GetMapping("/critiques/{id}/recommendations/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam(required = false) @Nullable Long no) {
        var kept = recommendation(id, no);
        LocalDate day = kept.answeredOn() == null ? Here.get().today() : kept.answeredOn();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("outcome", kept.outcome() == null ? "" : kept.outcome());
        values.put("answered_on", Fmt.date(day));
        values.put("paper", kept.paper() == null ? "" : kept.paper());
        values.put("reason", kept.reason() == null ? "" : kept.reason());
        return FormAnswer.show(answerForm(id, kept, Form.of(values)));
    }

    @PostMapping("/critiques/{id}/recommendations/answer")
    Object answer(@PathVariable long id, @RequestParam(required = false) @Nullable Long no, Form form) {
        var critique = find(id);
        var kept = recommendation(id, no);
        String outcome = form.choice("outcome", Recommendations.OUTCOMES);
        LocalDate on = form.requiredDate("answered_on");
        if (on.isAfter(Here.get().today())) form.reject("answered_on", "critiques.future");
        String paper = form.text("paper", 100);
        String reason = outcome.equals("accepted") ? form.text("reason", 1_000) : form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "outcome", () -> answerForm(id, kept, form), () -> {
            recommendations.answer(critique, kept.id(), outcome, on, paper, reason);
            return "/critiques/" + id;
        });
    }

    private static FormView answerForm(long id, Critique.Recommendation kept, Form form) {
        String title = Texts.t("critiques.answer-to", kept.no());
        return view(id, "/answer?no=" + kept.id(), "answer", title, form)
                .field("outcome", "segmented", true, FormView.options("critiques.outcome.", Recommendations.OUTCOMES))
                .field("answered_on", "date", true)
                .field("paper", "text", false)
                .field("reason", "textarea", false);
    }

    private static FormView view(long id, String turn, String page, String title, Form form) {
        String path = "/critiques/" + id;
        return new FormView("critiques/" + page, title, path + "/recommendations" + turn, path, form);
    }

    private Critique.Recommendation recommendation(long id, @Nullable Long no) {
        find(id);
        if (no == null) throw new Rejected("critiques.which-recommendation");
        return lists.recommendations(id).stream()
                .filter(r -> r.id() == no)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
