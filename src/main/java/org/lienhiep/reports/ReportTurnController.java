package org.lienhiep.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.Numbers;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a report: drafted, handed in for signature, taken back, issued, added to. */
@Controller
class ReportTurnController implements RecordForms {

    private final ReportPages pages;
    private final Passages passages;
    private final Drafting drafting;
    private final Issuing issuing;
    private final Numbers numbers;
    private final FormKeys keys;

    ReportTurnController(
            ReportPages pages, Passages passages, Drafting drafting, Issuing issuing, Numbers numbers, FormKeys keys) {
        this.pages = pages;
        this.passages = passages;
        this.drafting = drafting;
        this.issuing = issuing;
        this.numbers = numbers;
        this.keys = keys;
    }

    @PostMapping("/reports")
    @Permit("reports.write")
    Object draft(Form form) {
        return See.other(
                keys.once(form, () -> "/reports/" + drafting.draft(Here.get().year())));
    }

    @Override
    public void mustBeThere(long id) {
        pages.find(id);
    }

    @GetMapping("/reports/{id}/submission")
    @Permit("reports.write")
    ModelAndView submission(@PathVariable long id) {
        pages.find(id);
        return page(form(id, "submission", "reports.submit", "/submission", Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/submission")
    @Permit("reports.write")
    Object submit(@PathVariable long id, Form form) {
        pages.find(id);
        return sent(id, form, form(id, "submission", "reports.submit", "/submission", form), () -> issuing.submit(id));
    }

    @GetMapping("/reports/{id}/submission/withdrawal")
    @Permit("reports.issue")
    ModelAndView withdrawal(@PathVariable long id) {
        pages.find(id);
        return page(withdrawalForm(id, Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/submission/withdrawal")
    @Permit("reports.issue")
    Object takeBack(@PathVariable long id, Form form) {
        pages.find(id);
        String reason = form.requiredText("reason", 1_000);
        return sent(id, form, withdrawalForm(id, form), () -> issuing.takeBack(id, reason));
    }

    @GetMapping("/reports/{id}/issue")
    @Permit("reports.issue")
    ModelAndView issueForm(@PathVariable long id) {
        pages.find(id);
        return page(numberForm(id, "reports.issue", "/issue", suggested()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/issue")
    @Permit("reports.issue")
    @Proof
    Object issue(@PathVariable long id, Form form) {
        pages.find(id);
        String number = number(form);
        return sent(id, form, numberForm(id, "reports.issue", "/issue", form), () -> issuing.issue(id, number));
    }

    @GetMapping("/reports/{id}/addendum/issue")
    @Permit("reports.issue")
    ModelAndView addendumForm(@PathVariable long id) {
        pages.find(id);
        passages.draft(id);
        return page(numberForm(id, "reports.issue-addendum", "/addendum/issue", suggested()), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/addendum/issue")
    @Permit("reports.issue")
    @Proof
    Object issueAddendum(@PathVariable long id, Form form) {
        pages.find(id);
        Passage draft = passages.draft(id);
        String number = number(form);
        var again = numberForm(id, "reports.issue-addendum", "/addendum/issue", form);
        return sent(id, form, again, () -> issuing.issueAddendum(id, draft.no(), number));
    }

    private static String number(Form form) {
        return form.requiredText("number", 40);
    }

    private Form suggested() {
        return Form.of(new LinkedHashMap<>(Map.of(
                "number", numbers.next("report", null, "", Here.get().today().getYear()))));
    }

    /** Does the work once and goes back to the report; where a rule says no, the form is shown again with the rule. */
    private Object sent(long id, Form form, FormView again, Runnable work) {
        Supplier<String> done = () -> {
            work.run();
            return "/reports/" + id;
        };
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, done));
            } catch (Rejected rule) {
                form.reject(field(rule.field(), again), rule.messageKey(), rule.arguments());
            }
        }
        return page(again, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String field(@Nullable String field, FormView view) {
        if (field != null) return field;
        return view.fields().isEmpty() ? "report" : view.fields().getFirst().name();
    }

    private static FormView withdrawalForm(long id, Form form) {
        return form(id, "withdrawal", "reports.take-back", "/submission/withdrawal", form)
                .field("reason", "textarea", true);
    }

    private static FormView numberForm(long id, String title, String action, Form form) {
        return form(id, "issue", title, action, form).field("number", "text", true);
    }

    private static FormView form(long id, String page, String title, String action, Form form) {
        return new FormView("reports/" + page, Texts.t(title), "/reports/" + id + action, "/reports/" + id, form);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
