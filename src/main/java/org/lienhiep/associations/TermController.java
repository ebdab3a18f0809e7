package org.lienhiep.associations;

import org.lienhiep.associations.AssociationForms.Subject;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering a term, correcting it, taking it back. */
@Controller
@Permit("associations.write")
class TermController {

    private final Terms terms;
    private final TermLists lists;
    private final AssociationForms forms;

    TermController(Terms terms, TermLists lists, AssociationForms forms) {
        this.terms = terms;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping("/associations/{organisation}/terms/new")
    ModelAndView enter(@PathVariable long organisation) {
        return AssociationForms.show(
                subject(organisation), newView(organisation, Form.of(TermForm.next(lists.of(organisation)))));
    }

    @PostMapping("/associations/{organisation}/terms")
    Object enter(@PathVariable long organisation, Form form) {
        Subject subject = subject(organisation);
        Term term = TermForm.read(form);
        return forms.send(subject, newView(organisation, form), () -> {
            terms.enter(organisation, term);
            return "/associations/" + organisation;
        });
    }

    @GetMapping("/associations/terms/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Term.Kept term = lists.find(id).orElseThrow(NotFound::new);
        var values = TermForm.values(term);
        values.put("_version", Integer.toString(term.version()));
        return AssociationForms.show(Subject.of(term), editView(term, Form.of(values)));
    }

    @PostMapping("/associations/terms/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Term.Kept kept = lists.find(id).orElseThrow(NotFound::new);
        Term term = TermForm.read(form);
        try {
            return forms.send(Subject.of(kept), editView(kept, form), () -> {
                terms.correct(id, form.version(), term);
                return "/associations/terms/" + id;
            });
        } catch (Stale stale) {
            Term.Kept saved = lists.find(id).orElseThrow(NotFound::new);
            throw AssociationForms.conflict(
                    form, "/associations/terms/" + id + "/edit", saved.version(), TermForm.values(saved));
        }
    }

    @GetMapping("/associations/terms/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        Term.Kept term = lists.find(id).orElseThrow(NotFound::new);
        return AssociationForms.show(Subject.of(term), withdrawalView(term, Form.empty()));
    }

    @PostMapping("/associations/terms/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        Term.Kept term = lists.find(id).orElse(null);
        if (term == null) return forms.gone(form);
        String reason = form.requiredText("withdrawn_reason", 1_000);
        return forms.send(Subject.of(term), withdrawalView(term, form), () -> {
            terms.withdraw(id, reason);
            return "/associations/" + term.organisationId();
        });
    }

    private Subject subject(long organisation) {
        return new Subject(organisation, lists.association(organisation).orElseThrow(NotFound::new));
    }

    private static FormView newView(long organisation, Form form) {
        String back = "/associations/" + organisation;
        return TermForm.view(Texts.t("associations.new-term"), back + "/terms", back, form);
    }

    private static FormView editView(Term.Kept term, Form form) {
        String path = "/associations/terms/" + term.id();
        return TermForm.view(
                Texts.t("associations.correct-term", Roman.of(term.ordinal())), path + "/edit", path, form);
    }

    private static FormView withdrawalView(Term.Kept term, Form form) {
        String path = "/associations/terms/" + term.id();
        return AssociationForms.reason(
                "associations/term-withdrawal", "associations.withdraw-term", path + "/withdrawal", path, form);
    }
}
