package org.lienhiep.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding a paragraph or an addendum, and leaving one out. */
@Controller
@Permit("reports.write")
class ReportWritingController {

    private final ReportPages pages;
    private final Passages passages;
    private final UsedFigures used;
    private final Reports reports;
    private final FormKeys keys;

    ReportWritingController(ReportPages pages, Passages passages, UsedFigures used, Reports reports, FormKeys keys) {
        this.pages = pages;
        this.passages = passages;
        this.used = used;
        this.reports = reports;
        this.keys = keys;
    }

    @GetMapping("/reports/{id}/paragraphs/new")
    ModelAndView paragraph(@PathVariable long id, @RequestParam(defaultValue = "") String section) {
        Report report = pages.find(id);
        return page(paragraphForm(report, Form.of(new LinkedHashMap<>(Map.of("section", section)))), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/paragraphs")
    Object addParagraph(@PathVariable long id, Form form) {
        Report report = pages.find(id);
        String section = form.choice("section", sections(report).keySet());
        String text = text(id, form);
        return sent(form, paragraphForm(report, form), () -> {
            passages.add(id, section, used.named(id, text));
            return "/reports/" + id;
        });
    }

    @GetMapping("/reports/{id}/paragraphs/{no}/closing")
    ModelAndView closing(@PathVariable long id, @PathVariable long no) {
        pages.find(id);
        return page(closingForm(paragraph(id, no), Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/paragraphs/{no}/closing")
    Object close(@PathVariable long id, @PathVariable long no, Form form) {
        pages.find(id);
        Passage paragraph = paragraph(id, no);
        return sent(form, closingForm(paragraph, form), () -> {
            if (form.flag("take_back")) passages.takeBack(paragraph);
            else passages.close(paragraph);
            return "/reports/" + id;
        });
    }

    @GetMapping("/reports/{id}/addenda/new")
    ModelAndView addendum(@PathVariable long id) {
        Report report = pages.find(id);
        if (report.issue() == null) throw new Rejected("reports.not-issued");
        return page(addendumForm(report, Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/addenda")
    Object addAddendum(@PathVariable long id, Form form) {
        Report report = pages.find(id);
        var sections = sections(report);
        String section = form.value("section").isBlank() ? "" : form.choice("section", sections.keySet());
        String text = text(id, form);
        return sent(form, addendumForm(report, form), () -> {
            passages.addAddendum(id, section, used.named(id, text));
            return "/reports/" + id;
        });
    }

    @GetMapping("/reports/{id}/addendum/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        pages.find(id);
        return page(withdrawalForm(passages.draft(id), Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/addendum/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        pages.find(id);
        Passage draft = passages.draft(id);
        return sent(form, withdrawalForm(draft, form), () -> {
            passages.withdraw(draft);
            return "/reports/" + id;
        });
    }

    private String text(long id, Form form) {
        String text = form.requiredText("text", 8_000).replace("\r\n", "\n");
        List<String> unknown = used.unknown(id, text);
        if (!unknown.isEmpty()) form.reject("text", "reports.unknown-place", String.join(", ", unknown));
        return text;
    }

    private Object sent(Form form, FormView again, Supplier<String> work) {
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, work));
            } catch (Rejected rule) {
                form.reject("text", rule.messageKey(), rule.arguments());
            }
        }
        return page(again, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Passage paragraph(long id, long no) {
        return passages.find(id, Passage.PARAGRAPHS, no).orElseThrow(NotFound::new);
    }

    private Map<String, String> sections(Report report) {
        Map<String, String> sections = new LinkedHashMap<>();
        reports.paragraphs(report.id())
                .standing()
                .forEach(p -> sections.putIfAbsent(p.section(), p.section() + ". " + p.title()));
        return sections;
    }

    private FormView paragraphForm(Report report, Form form) {
        return view("paragraph", Texts.t("reports.add-paragraph"), report.id(), "/paragraphs", form)
                .field("section", "select", true, sections(report))
                .field("text", "textarea", true);
    }

    private FormView addendumForm(Report report, Form form) {
        return view("addendum", Texts.t("reports.add-addendum"), report.id(), "/addenda", form)
                .field("section", "select", false, sections(report))
                .field("text", "textarea", true);
    }

    private FormView closingForm(Passage paragraph, Form form) {
        boolean closed =
                reports.paragraphs(paragraph.report()).closed().stream().anyMatch(p -> p.id() == paragraph.no());
        String title = Texts.t(closed ? "reports.put-back" : "reports.leave-out", paragraph.section());
        var view = view("closing", title, paragraph.report(), "/paragraphs/" + paragraph.no() + "/closing", form)
                .button(Texts.t(closed ? "reports.put-back-button" : "reports.leave-out-button"));
        return closed ? view.field("take_back", "hidden", true) : view;
    }

    private static FormView withdrawalForm(Passage draft, Form form) {
        String title = Texts.t("reports.withdraw-addendum", Fmt.count(draft.no()));
        return view("withdrawal", title, draft.report(), "/addendum/withdrawal", form);
    }

    private static FormView view(String page, String title, long report, String action, Form form) {
        return new FormView("reports/" + page, title, "/reports/" + report + action, "/reports/" + report, form);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
