package org.lienhiep.directory.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sentences that name a person who is to be erased: each opens its record, and is decided about by hand. */
@Controller
@Permit("privacy.write")
class FreeTextController implements RecordForms {

    private static final String PLACES = "/people/{id:\\d+}/erasure/texts";
    private static final List<String> DECISIONS = List.of("blot", "keep");

    private final HeldData held;
    private final FreeTexts texts;
    private final FormKeys keys;

    FreeTextController(HeldData held, FreeTexts texts, FormKeys keys) {
        this.held = held;
        this.texts = texts;
        this.keys = keys;
    }

    @GetMapping(PLACES)
    ModelAndView list(@PathVariable long id) {
        var own = own(id);
        var places = texts.of(id);
        long open = places.stream().filter(p -> p.blot() == null).count();
        var view = new RecordView("privacy/texts", Texts.t("privacy.texts.title"))
                .crumb(Texts.t("directory.people.title"), "/people")
                .crumb(own.fullName(), "/people/" + id)
                .crumb(Texts.t("privacy.erase"), "/people/" + id + "/erasure")
                .fact("privacy.texts.found", Cell.number(places.size()))
                .fact("privacy.texts.open", Cell.number(open));
        if (!own.erased()) view.action("privacy.write", Texts.t("privacy.erase"), "/people/" + id + "/erasure");
        if (!places.isEmpty())
            view.part(Texts.t("privacy.texts.places"), Texts.t("privacy.texts.help"), table(id, places));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static TableView table(long person, List<FreeTexts.Place> places) {
        return TableView.of(
                List.of(
                        Texts.t("privacy.record"),
                        Texts.t("privacy.texts.words"),
                        Texts.t("privacy.texts.decision"),
                        ""),
                places.stream().map(p -> row(person, p)).toList());
    }

    private static TableView.Row row(long person, FreeTexts.Place place) {
        String path = "/people/" + person + "/erasure/texts/" + place.code() + "/" + place.recordId();
        return TableView.Row.of(
                "",
                Cell.link(Texts.t("privacy.text." + place.code()), place.path()),
                Cell.text(place.words()),
                mark(place.blot()),
                Cell.link(Texts.t("privacy.texts.decide"), path));
    }

    /** A decision in a word. */
    static Cell mark(@org.jspecify.annotations.Nullable Boolean blot) {
        if (blot == null) return Cell.mark("soon", Texts.t("privacy.texts.undecided"));
        return Cell.mark(blot ? "ok" : "plain", Texts.t("privacy.decision." + (blot ? "blot" : "keep")));
    }

    @GetMapping(PLACES + "/{code:[a-z_.]+}/{record:\\d+}")
    ModelAndView decide(@PathVariable long id, @PathVariable String code, @PathVariable long record) {
        var place = place(id, code, record);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("decision", Boolean.FALSE.equals(place.blot()) ? "keep" : "blot");
        values.put("reason", place.reason() == null ? "" : place.reason());
        return FormAnswer.show(view(id, place, Form.of(values)));
    }

    @PostMapping(PLACES + "/{code:[a-z_.]+}/{record:\\d+}")
    Object decide(@PathVariable long id, @PathVariable String code, @PathVariable long record, Form form) {
        var place = place(id, code, record);
        boolean blot = form.choice("decision", DECISIONS).equals("blot");
        String reason = form.text("reason", 500);
        if (!blot && reason.isEmpty()) form.reject("reason", "privacy.texts.why");
        return FormAnswer.save(keys, form, "reason", () -> view(id, place, form), () -> {
            texts.decide(id, place, blot, reason);
            return "/people/" + id + "/erasure/texts";
        });
    }

    private static FormView view(long id, FreeTexts.Place place, Form form) {
        String path = "/people/" + id + "/erasure/texts";
        String action = path + "/" + place.code() + "/" + place.recordId();
        return new FormView("privacy/text-decision", Texts.t("privacy.texts.decide"), action, path, form)
                .said("where", Texts.t("privacy.text." + place.code()))
                .said("sentence", place.words())
                .field("decision", "segmented", true, FormView.options("privacy.decision.", DECISIONS))
                .field("reason", "textarea", false);
    }

    /** What was decided, for the pages that keep it. */
    static TableView decided(List<FreeTexts.Decided> decided) {
        var rows = decided.stream()
                .map(d -> TableView.Row.of(
                        "",
                        d.path().isEmpty()
                                ? Cell.text(Texts.t("privacy.text." + d.code()))
                                : Cell.link(Texts.t("privacy.text." + d.code()), d.path()),
                        mark(d.blot()),
                        Cell.date(d.decidedOn()),
                        Cell.text(d.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("privacy.record"),
                        Texts.t("privacy.texts.decision"),
                        Texts.t("privacy.day"),
                        Texts.t("privacy.field.reason")),
                rows);
    }

    @Override
    public void mustBeThere(long id) {
        own(id);
    }

    private FreeTexts.Place place(long id, String code, long record) {
        own(id);
        return texts.place(id, code, record).orElseThrow(NotFound::new);
    }

    private HeldData.Own own(long id) {
        return held.own(id).orElseThrow(NotFound::new);
    }
}
