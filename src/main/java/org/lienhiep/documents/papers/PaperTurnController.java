package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** PaperIssuing a paper under its number, and revoking an issued one. */
@Controller
@Permit("papers.write")
class PaperTurnController {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final PaperIssuing issuing;
    private final FormKeys keys;

    PaperTurnController(Papers papers, PaperDrafts drafts, PaperIssuing issuing, FormKeys keys) {
        this.papers = papers;
        this.drafts = drafts;
        this.issuing = issuing;
        this.keys = keys;
    }

    @GetMapping("/papers/{id:\\d+}/issue")
    ModelAndView askNumber(@PathVariable long id) {
        Made made = draft(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("issued_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(issueForm(made, Form.of(values)));
    }

    @PostMapping("/papers/{id:\\d+}/issue")
    Object issue(@PathVariable long id, Form form) {
        Made made = draft(id);
        LocalDate on = form.requiredDate("issued_on");
        if (on.isAfter(Here.get().today())) form.reject("issued_on", "papers.future");
        String number = numbered(made) ? form.requiredText("number", 60) : "";
        if (!number.isEmpty() && !number.matches("[0-9]{1,6}[0-9A-Za-zĐđ./-]{0,53}"))
            form.reject("number", "papers.no-number");
        if (form.hasErrors()) return FormAnswer.again(issueForm(made, form));
        return FormAnswer.save(
                keys,
                form,
                "number",
                () -> {
                    issuing.issue(made, number, on, PaperIssuing.address(drafts.profile(made)));
                    return "/papers/" + id;
                },
                again -> FormAnswer.again(issueForm(made, again)));
    }

    @GetMapping("/papers/{id:\\d+}/revocation")
    ModelAndView askReason(@PathVariable long id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("revoked_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(revokeForm(valid(id), Form.of(values)));
    }

    @PostMapping("/papers/{id:\\d+}/revocation")
    Object revoke(@PathVariable long id, Form form) {
        Made made = valid(id);
        LocalDate on = form.requiredDate("revoked_on");
        if (on.isAfter(Here.get().today())) form.reject("revoked_on", "papers.future");
        else if (made.issuedOn() != null && on.isBefore(made.issuedOn()))
            form.reject("revoked_on", "papers.before-issue", Fmt.date(made.issuedOn()));
        String reason = form.requiredText("reason", 500);
        if (form.hasErrors()) return FormAnswer.again(revokeForm(made, form));
        return FormAnswer.save(
                keys,
                form,
                "reason",
                () -> {
                    papers.revoke(id, on, reason);
                    return "/papers/" + id;
                },
                again -> FormAnswer.again(revokeForm(made, again)));
    }

    private Made draft(long id) {
        Made made = papers.find(id).orElseThrow(NotFound::new);
        if (!made.draft()) throw new Rejected("papers.already-issued");
        if (!made.gaps().isEmpty()) throw new Rejected("papers.gaps-left", String.join(", ", made.gaps()));
        return made;
    }

    private Made valid(long id) {
        Made made = papers.find(id).orElseThrow(NotFound::new);
        if (!made.state().equals("valid")) throw new Rejected("papers.not-valid");
        return made;
    }

    private static boolean numbered(Made made) {
        return PaperKind.of(made.kind()).map(PaperKind::numbered).orElse(true);
    }

    private static FormView issueForm(Made made, Form form) {
        String path = "/papers/" + made.id();
        var view = new FormView("papers/issue", Texts.t("papers.issue"), path + "/issue", path, form);
        if (numbered(made)) view.field("number", "text", true);
        return view.field("issued_on", "date", true);
    }

    private static FormView revokeForm(Made made, Form form) {
        String path = "/papers/" + made.id();
        return new FormView("papers/revocation", Texts.t("papers.revoke"), path + "/revocation", path, form)
                .field("revoked_on", "date", true)
                .field("reason", "textarea", true);
    }
}
