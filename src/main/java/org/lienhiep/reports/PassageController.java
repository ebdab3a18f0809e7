package org.lienhiep.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Indicators;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing the words of one passage, and giving a number in it its records or its source. */
@Controller
@Permit("reports.write")
class PassageController {

    private static final String AT = "/reports/{id}/{place:paragraphs|addenda}/{no}";

    private final ReportPages pages;
    private final Passages passages;
    private final UsedFigures used;
    private final StatedSources stated;
    private final Indicators indicators;
    private final Reports reports;
    private final FormKeys keys;

    PassageController(
            ReportPages pages,
            Passages passages,
            UsedFigures used,
            StatedSources stated,
            Indicators indicators,
            Reports reports,
            FormKeys keys) {
        this.pages = pages;
        this.passages = passages;
        this.used = used;
        this.stated = stated;
        this.indicators = indicators;
        this.reports = reports;
        this.keys = keys;
    }

    @GetMapping(AT)
    ModelAndView open(@PathVariable long id, @PathVariable String place, @PathVariable long no) {
        Composed composed = pages.composed(id);
        Report report = composed.report();
        Passage passage = ReportPages.passages(composed).stream()
                .filter(p -> p.place().equals(place) && p.no() == no)
                .findFirst()
                .orElseGet(() -> find(id, place, no));
        if (!passage.added() && !report.open()) {
            throw new Rejected(report.issue() == null ? "reports.being-signed" : "reports.issued-already");
        }
        return pages.show(composed, passage, filled(passage, Map.of("text", passage.text())), HttpStatus.OK);
    }

    @PostMapping(AT)
    Object rewrite(@PathVariable long id, @PathVariable String place, @PathVariable long no, Form form) {
        Report report = pages.find(id);
        Passage passage = find(id, place, no);
        String text = form.requiredText("text", 8_000).replace("\r\n", "\n");
        List<String> unknown = used.unknown(id, text);
        if (!unknown.isEmpty()) form.reject("text", "reports.unknown-place", String.join(", ", unknown));
        if (form.hasErrors()) return pages.show(report, passage, form, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                passages.rewrite(passage, form.version(), used.named(id, text));
                return back(id);
            }));
        } catch (Stale stale) {
            throw conflict(passage, form);
        }
    }

    private Conflict conflict(Passage passage, Form form) {
        Passage saved = find(passage.report(), passage.place(), passage.no());
        return new Conflict(
                form,
                passage.path(),
                saved.version(),
                List.of(new Conflict.Difference(
                        "text", Texts.t("reports.field.text"), saved.text(), form.value("text"))));
    }

    /** Puts a figure where a bare number stands. */
    @PostMapping(AT + "/bindings")
    Object bind(@PathVariable long id, @PathVariable String place, @PathVariable long no, Form form) {
        pages.find(id);
        Passage passage = find(id, place, no);
        Integer at = form.integer("at", 0, 10_000);
        String code = form.requiredText("indicator", 40);
        String filter = form.text("filter", 200);
        if (at == null || form.hasErrors() || indicators.find(code).isEmpty()) throw new Rejected("reports.no-figure");
        Prose.Loose loose = loose(passage, at, form.value("number"));
        return See.other(keys.once(form, () -> {
            String key = used.key(id, code, filter);
            passages.rewrite(
                    passage,
                    form.version(),
                    passage.with(loose.start(), loose.source().length(), "{" + key + "}"));
            return back(id);
        }));
    }

    @GetMapping(AT + "/sources")
    ModelAndView source(
            @PathVariable long id,
            @PathVariable String place,
            @PathVariable long no,
            @RequestParam(defaultValue = "-1") int at,
            @RequestParam(defaultValue = "") String number) {
        pages.find(id);
        Passage passage = find(id, place, no);
        loose(passage, at, number);
        return page(sourceForm(passage, at, number, filled(passage, Map.of())), HttpStatus.OK);
    }

    /** Says where a bare number comes from; from then on it is drawn as stated. */
    @PostMapping(AT + "/sources")
    Object state(
            @PathVariable long id,
            @PathVariable String place,
            @PathVariable long no,
            @RequestParam(defaultValue = "-1") int at,
            @RequestParam(defaultValue = "") String number,
            Form form) {
        pages.find(id);
        Passage passage = find(id, place, no);
        Prose.Loose loose = loose(passage, at, number);
        String source = form.requiredText("source", 500);
        Long document = document(form);
        if (form.hasErrors()) {
            return page(sourceForm(passage, at, number, form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return See.other(keys.once(form, () -> {
            reports.lock(id);
            String key = passages.state(id, loose.source(), source, document);
            passages.rewrite(
                    passage,
                    form.version(),
                    passage.with(loose.start(), loose.source().length(), "{" + key + "}"));
            return back(id);
        }));
    }

    private @Nullable Long document(Form form) {
        String number = form.text("document", 60);
        if (number.isEmpty()) return null;
        var found = stated.document(number);
        if (found.isEmpty()) form.reject("document", "reports.no-document", number);
        return found.map(StatedSources.Document::id).orElse(null);
    }

    @GetMapping(AT + "/figures")
    ModelAndView choose(@PathVariable long id, @PathVariable String place, @PathVariable long no) {
        pages.find(id);
        Passage passage = find(id, place, no);
        return page(figureForm(passage, filled(passage, Map.of())), HttpStatus.OK);
    }

    /** Adds a figure of the catalogue at the end of a passage. */
    @PostMapping(AT + "/figures")
    Object insert(@PathVariable long id, @PathVariable String place, @PathVariable long no, Form form) {
        pages.find(id);
        Passage passage = find(id, place, no);
        String chosen = form.choice("figure", options(id).keySet());
        if (form.hasErrors()) return page(figureForm(passage, form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            String text = passage.text().stripTrailing() + " " + used.named(id, "{" + chosen + "}");
            passages.rewrite(passage, form.version(), text);
            return passage.path();
        }));
    }

    private Map<String, String> options(long report) {
        String lang = Here.get().lang();
        Map<String, String> options = new LinkedHashMap<>();
        reports.used(report)
                .forEach(u -> options.put(
                        u.indicator() + (u.filter().isEmpty() ? "" : "?" + u.filter()),
                        Texts.t(
                                "reports.used-here",
                                indicators.get(u.indicator()).name(lang))));
        indicators.all().forEach(i -> options.putIfAbsent(i.code(), i.name(lang) + " · " + i.code()));
        return options;
    }

    private FormView figureForm(Passage passage, Form form) {
        return new FormView(
                        "reports/figure-choice",
                        Texts.t("reports.insert"),
                        passage.path() + "/figures",
                        passage.path(),
                        form)
                .field("figure", "select", true, options(passage.report()));
    }

    private static FormView sourceForm(Passage passage, int at, String number, Form form) {
        String action = passage.path() + "/sources?at=" + at + "&number="
                + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8);
        return new FormView("reports/source", Texts.t("reports.source", number), action, back(passage.report()), form)
                .field("source", "text", true)
                .field("document", "text", false);
    }

    private static Prose.Loose loose(Passage passage, int at, String number) {
        List<Prose.Loose> all = Prose.loose(passage.text());
        if (at < 0 || at >= all.size() || !all.get(at).source().equals(number)) throw new Stale();
        return all.get(at);
    }

    private Passage find(long id, String place, long no) {
        return passages.find(id, place, no).orElseThrow(NotFound::new);
    }

    private static Form filled(Passage passage, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("_version", Integer.toString(passage.version()));
        return Form.of(all);
    }

    private static String back(long id) {
        return "/reports/" + id;
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
