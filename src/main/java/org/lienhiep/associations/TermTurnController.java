package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.associations.AssociationForms.Subject;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens to a term on its way: the authority prolongs it; a reason and a next step are agreed. */
@Controller
@Permit("associations.write")
class TermTurnController {

    private final Terms terms;
    private final TermLists lists;
    private final TermHistory history;
    private final AssociationForms forms;

    TermTurnController(Terms terms, TermLists lists, TermHistory history, AssociationForms forms) {
        this.terms = terms;
        this.lists = lists;
        this.history = history;
        this.forms = forms;
    }

    @GetMapping("/associations/terms/{id}/extension")
    ModelAndView extension(@PathVariable long id) {
        Term.Kept term = find(id);
        return AssociationForms.show(Subject.of(term), extensionView(term, Form.empty()));
    }

    @PostMapping("/associations/terms/{id}/extension")
    Object extend(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        FormView view = extensionView(term, form);
        LocalDate until = form.requiredDate("until_on");
        Long document = form.reference("document_id");
        if (document == null) {
            if (form.error("document_id") == null) form.reject("document_id", "associations.needs-document");
        } else if (!history.knowsDocument(document)) form.reject("document_id", "web.no-choice");
        long granted = document == null ? 0 : document;
        return forms.send(Subject.of(term), view, () -> {
            terms.extend(id, until, granted);
            return "/associations/terms/" + id;
        });
    }

    @GetMapping("/associations/terms/{id}/extension/withdrawal")
    ModelAndView extensionWithdrawal(@PathVariable long id) {
        Term.Kept term = find(id);
        if (term.extendedTo() == null) throw new Rejected("associations.no-extension");
        return AssociationForms.show(Subject.of(term), withdrawalView(id, Form.empty()));
    }

    @PostMapping("/associations/terms/{id}/extension/withdrawal")
    Object withdrawExtension(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        String reason = form.requiredText("withdrawn_reason", 1_000);
        return forms.send(Subject.of(term), withdrawalView(id, form), () -> {
            terms.withdrawExtension(id, reason);
            return "/associations/terms/" + id;
        });
    }

    @GetMapping("/associations/terms/{id}/step")
    ModelAndView step(@PathVariable long id) {
        Term.Kept term = find(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("reason", term.reason() == null ? "" : term.reason());
        values.put("note", term.note() == null ? "" : term.note());
        return AssociationForms.show(Subject.of(term), stepView(term, Form.of(values)));
    }

    @PostMapping("/associations/terms/{id}/step")
    Object agree(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        String reason = form.value("reason").isBlank() ? "" : form.choice("reason", Term.REASONS);
        var step = new Terms.Step(reason, form.text("note", 300), form.requiredText("step", 300), form.date("due_on"));
        return forms.send(Subject.of(term), stepView(term, form), () -> {
            terms.agree(id, step);
            return "/associations/terms/" + id;
        });
    }

    private Term.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private FormView extensionView(Term.Kept term, Form form) {
        String path = "/associations/terms/" + term.id();
        return new FormView(
                        "associations/extension",
                        Texts.t("associations.extend", Roman.of(term.ordinal()), Fmt.date(term.endsOn())),
                        path + "/extension",
                        path,
                        form)
                .button(Texts.t("associations.extend-button"))
                .field("until_on", "date", true)
                .field("document_id", "select", true, history.documents());
    }

    private static FormView withdrawalView(long id, Form form) {
        String path = "/associations/terms/" + id;
        return AssociationForms.reason(
                "associations/extension-withdrawal",
                "associations.withdraw-extension",
                path + "/extension/withdrawal",
                path,
                form);
    }

    private static FormView stepView(Term.Kept term, Form form) {
        String path = "/associations/terms/" + term.id();
        List<String> reasons = new ArrayList<>(Term.REASONS);
        return new FormView("associations/step", Texts.t("associations.agree"), path + "/step", path, form)
                .field("reason", "select", false, FormView.options("associations.reason.", reasons))
                .field("note", "text", false)
                .field("step", "text", true)
                .field("due_on", "date", false);
    }
}
