package org.lienhiep.contests.sealed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The seal of an edition: put on, asked about a judge, opened by two people with minutes. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/seal")
class SealController {

    private final Seals seals;
    private final FormKeys keys;

    SealController(Seals seals, FormKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    private String name(long edition) {
        return seals.edition(edition);
    }

    private static String path(long edition) {
        return "/contests/" + edition + "/seal";
    }

    @GetMapping
    @Permit("contests.read")
    ModelAndView show(@PathVariable long edition) {
        var seal = seals.of(edition);
        var view = SealParts.view("contests/seal", Texts.t("sealed.title"), edition, name(edition))
                .clause(Texts.t("sealed.limit"));
        SealParts.state(view, seal);
        if (seal.isPresent()) {
            SealParts.confirmations(view, seals.confirmations(seal.get()));
            SealParts.seats(view, seals.seats(seal.get()));
        }
        boolean standing = seal.filter(Seal::standing).isPresent();
        if (!standing) view.action("contests.write", Texts.t("sealed.seal"), path(edition) + "/new");
        if (standing) {
            view.action("contests.write", Texts.t("sealed.ask"), path(edition) + "/questions")
                    .action("contests.opening", Texts.t("sealed.open"), path(edition) + "/opening");
        } else if (seal.isPresent())
            view.action("contests.read", Texts.t("sealed.minutes"), path(edition) + "/minutes");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/new")
    ModelAndView askSeal(@PathVariable long edition) {
        return FormAnswer.show(sealForm(edition, Form.empty()));
    }

    @PostMapping
    Object seal(@PathVariable long edition, Form form) {
        var view = sealForm(edition, form);
        return FormAnswer.save(keys, form, () -> view, () -> {
            seals.seal(edition);
            return path(edition);
        });
    }

    private FormView sealForm(long edition, Form form) {
        return new FormView("sealed/seal", Texts.t("sealed.seal"), path(edition), path(edition), form)
                .said("edition", name(edition))
                .said("means", Texts.t("sealed.means"))
                .said("limit", Texts.t("sealed.limit"));
    }

    @GetMapping("/questions")
    ModelAndView askQuestion(@PathVariable long edition) {
        return FormAnswer.show(questionForm(edition, Form.empty()));
    }

    @PostMapping("/questions")
    Object question(@PathVariable long edition, Form form) {
        Long seat = form.reference("seat");
        if (seat == null && form.error("seat") == null) form.reject("seat", "web.required");
        return FormAnswer.save(keys, form, () -> questionForm(edition, form), () -> {
            seals.ask(edition, seat == null ? 0 : seat);
            return path(edition);
        });
    }

    private FormView questionForm(long edition, Form form) {
        name(edition);
        Map<String, String> open = new LinkedHashMap<>();
        seals.of(edition).filter(Seal::standing).map(seals::seats).stream()
                .flatMap(java.util.List::stream)
                .filter(s -> !s.asked())
                .forEach(s -> open.put(Long.toString(s.seatId()), s.name()));
        return new FormView("sealed/question", Texts.t("sealed.ask"), path(edition) + "/questions", path(edition), form)
                .field("seat", "select", true, open)
                .said("means", Texts.t("sealed.question-means", Seal.QUESTIONS));
    }

    @GetMapping("/opening")
    @Permit("contests.opening")
    ModelAndView askOpening(@PathVariable long edition) {
        return FormAnswer.show(openingForm(edition, Form.empty()));
    }

    @PostMapping("/opening")
    @Permit("contests.opening")
    Object open(@PathVariable long edition, Form form) {
        return FormAnswer.save(
                keys,
                form,
                () -> openingForm(edition, form),
                () -> seals.open(edition) ? path(edition) + "/minutes" : path(edition));
    }

    private FormView openingForm(long edition, Form form) {
        Optional<Seal> seal = seals.of(edition);
        long waiting = seal.map(seals::confirmations).stream()
                .flatMap(java.util.List::stream)
                .filter(Seal.Confirmation::fresh)
                .count();
        return new FormView("sealed/opening", Texts.t("sealed.open"), path(edition) + "/opening", path(edition), form)
                .said("edition", name(edition))
                .said("means", Texts.t(waiting == 0 ? "sealed.first-means" : "sealed.second-means"));
    }

    @GetMapping("/minutes")
    @Permit("contests.read")
    ModelAndView minutes(@PathVariable long edition) {
        var seal = seals.of(edition);
        var view = SealParts.view("contests/seal-minutes", Texts.t("sealed.minutes"), edition, name(edition))
                .crumb(Texts.t("sealed.title"), path(edition));
        SealParts.state(view, seal);
        if (seal.isPresent()) {
            SealParts.confirmations(view, seals.confirmations(seal.get()));
            SealParts.seats(view, seals.seats(seal.get()));
            if (!seal.get().standing()) SealParts.lines(view, seals.minutes(seal.get()));
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }
}
