package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.associations.AssociationForms.Subject;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The congress of a term: planned, moved, held, corrected, taken back. */
@Controller
@Permit("associations.write")
class CongressController {

    private final Congresses congresses;
    private final TermLists lists;
    private final AssociationForms forms;

    CongressController(Congresses congresses, TermLists lists, AssociationForms forms) {
        this.congresses = congresses;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping("/associations/terms/{id}/congress")
    ModelAndView plan(@PathVariable long id) {
        Term.Kept term = find(id);
        if (term.heldOn() != null) throw new Rejected("associations.held-already", Fmt.date(term.heldOn()));
        return AssociationForms.show(Subject.of(term), planView(term, Form.of(values(id, "planned_on"))));
    }

    @PostMapping("/associations/terms/{id}/congress")
    Object plan(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        FormView view = planView(term, form);
        LocalDate on = form.requiredDate("planned_on");
        String place = form.text("place", 200);
        boolean moves = term.plannedOn() != null;
        String reason = moves && !on.equals(term.plannedOn())
                ? form.requiredText("reason_moved", 300)
                : form.text("reason_moved", 300);
        try {
            return forms.send(Subject.of(term), view, () -> {
                if (moves) congresses.move(id, form.version(), on, place, reason);
                else congresses.plan(id, on, place);
                return "/associations/terms/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, form, "planned_on", "/congress");
        }
    }

    @GetMapping("/associations/terms/{id}/congress/holding")
    ModelAndView holding(@PathVariable long id) {
        Term.Kept term = find(id);
        Map<String, String> values = values(id, "held_on");
        if (term.heldOn() == null) values.remove("_version");
        return AssociationForms.show(Subject.of(term), holdingView(term, Form.of(values)));
    }

    @PostMapping("/associations/terms/{id}/congress/holding")
    Object hold(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        LocalDate on = form.requiredDate("held_on");
        String place = form.text("place", 200);
        boolean corrects = form.version() > 0;
        try {
            return forms.send(Subject.of(term), holdingView(term, form), () -> {
                if (corrects) {
                    congresses.correct(id, form.version(), on, place);
                    return "/associations/terms/" + id;
                }
                congresses.hold(id, on, place);
                return term.over()
                        ? "/associations/terms/" + id
                        : "/associations/" + term.organisationId() + "/terms/new";
            });
        } catch (Stale stale) {
            throw conflict(id, form, "held_on", "/congress/holding");
        }
    }

    @GetMapping("/associations/terms/{id}/congress/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        Term.Kept term = find(id);
        if (congresses.of(id).isEmpty()) throw new Rejected("associations.no-congress");
        return AssociationForms.show(Subject.of(term), withdrawalView(id, Form.empty()));
    }

    @PostMapping("/associations/terms/{id}/congress/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        Term.Kept term = find(id);
        String reason = form.requiredText("withdrawn_reason", 1_000);
        return forms.send(Subject.of(term), withdrawalView(id, form), () -> {
            congresses.withdraw(id, reason);
            return "/associations/terms/" + id;
        });
    }

    private Term.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private Map<String, String> values(long term, String day) {
        Map<String, String> values = new LinkedHashMap<>();
        congresses.of(term).ifPresent(c -> {
            LocalDate planned = c.heldOn() != null && day.equals("held_on") ? c.heldOn() : c.plannedOn();
            values.put(day, Fmt.date(planned));
            values.put("place", c.place());
            values.put("_version", Integer.toString(c.version()));
        });
        return values;
    }

    private RuntimeException conflict(long id, Form form, String day, String path) {
        Congress saved = congresses.of(id).orElseThrow(NotFound::new);
        Map<String, String> values = values(id, day);
        values.remove("_version");
        return AssociationForms.conflict(form, "/associations/terms/" + id + path, saved.version(), values);
    }

    private static FormView planView(Term.Kept term, Form form) {
        boolean moves = term.plannedOn() != null;
        var view = view(term, form, moves ? "associations.move-congress" : "associations.plan-congress", "/congress");
        view.field("planned_on", "date", true).field("place", "text", false);
        return moves ? view.field("reason_moved", "text", false) : view;
    }

    private static FormView holdingView(Term.Kept term, Form form) {
        return view(
                        term,
                        form,
                        form.version() > 0 ? "associations.correct-congress" : "associations.hold-congress",
                        "/congress/holding")
                .field("held_on", "date", true)
                .field("place", "text", false);
    }

    private static FormView view(Term.Kept term, Form form, String title, String action) {
        String path = "/associations/terms/" + term.id();
        return new FormView(
                "associations/congress", Texts.t(title, Roman.of(term.ordinal() + 1)), path + action, path, form);
    }

    private static FormView withdrawalView(long id, Form form) {
        String path = "/associations/terms/" + id;
        return AssociationForms.reason(
                "associations/congress-withdrawal",
                "associations.withdraw-congress",
                path + "/congress/withdrawal",
                path,
                form);
    }
}
