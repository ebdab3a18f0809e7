package org.lienhiep.contests;

import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a form: saved, or shown again with the fault beside its field and everything typed still there. */
@Component
class Answers {

    private final FormKeys keys;

    Answers(FormKeys keys) {
        this.keys = keys;
    }

    /** A form shown for the first time. */
    static ModelAndView show(FormView view) {
        return page(view, HttpStatus.OK);
    }

    /** Saves once; a form with faults, or one that a rule refuses, is shown again with 422. */
    Object save(Form form, Supplier<FormView> view, Supplier<String> work) {
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, work));
            } catch (Rejected refused) {
                note(form, refused, view.get());
            }
        }
        return page(view.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Notes a refusal at its field, or at the first one shown. */
    private static void note(Form form, Rejected refused, FormView view) {
        String field = refused.field();
        String first =
                view.fields().isEmpty() ? "form" : view.fields().getFirst().name();
        form.reject(field == null ? first : field, refused.messageKey(), refused.arguments());
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
