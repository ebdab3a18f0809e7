package org.lienhiep.associations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How the forms of this module are shown, sent, and shown again. */
@Component
class AssociationForms {

    private final FormKeys keys;

    AssociationForms(FormKeys keys) {
        this.keys = keys;
    }

    /** The association that a form is about. */
    record Subject(long organisation, String name) {

        static Subject of(Term.Kept term) {
            return new Subject(term.organisationId(), term.name());
        }

        static Subject of(Statement.Kept statement) {
            return new Subject(statement.organisationId(), statement.name());
        }
    }

    /** The page of a form. */
    static ModelAndView show(Subject subject, FormView view) {
        return new ModelAndView("associations/form", Map.of("subject", subject, "view", view));
    }

    /** The form again, with what is wrong in it. */
    private static ModelAndView wrong(Subject subject, FormView view) {
        ModelAndView page = show(subject, view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Runs a use case once; a rule about a field shows the form again with the rule beside the field. */
    Object send(Subject subject, FormView view, Supplier<String> work) {
        Form form = view.form();
        if (form.hasErrors()) return wrong(subject, view);
        try {
            return See.other(keys.once(form, work));
        } catch (Rejected rejected) {
            String field = rejected.field();
            if (field == null) throw rejected;
            form.reject(field, rejected.messageKey(), rejected.arguments());
            return wrong(subject, view);
        }
    }

    /** A form about a record that is gone: the first answer where it is sent again, else there is nothing to send it to. */
    Object gone(Form form) {
        return See.other(keys.once(form, () -> {
            throw new NotFound();
        }));
    }

    /** The form of a record's withdrawal: its reason. */
    static FormView reason(String page, String title, String action, String back, Form form) {
        return new FormView(page, Texts.t(title), action, back, form).field("withdrawn_reason", "textarea", true);
    }

    /** Both versions of a record that two people changed. */
    static Conflict conflict(Form mine, String action, int version, Map<String, String> saved) {
        List<Conflict.Difference> differences = new ArrayList<>();
        saved.forEach((field, value) -> {
            String typed = mine.value(field).strip();
            if (!typed.equals(value))
                differences.add(new Conflict.Difference(field, Texts.t("associations.field." + field), value, typed));
        });
        return new Conflict(mine, action, version, differences);
    }
}
