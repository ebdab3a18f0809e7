package org.lienhiep.web;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a form is shown, and how it comes back as typed when it has faults or a rule says no. */
public final class FormAnswer {

    private FormAnswer() {}

    /** The form, shown for the first time. */
    public static ModelAndView show(FormView view) {
        return new ModelAndView("web/form-page", Map.of("view", view));
    }

    /** The form again, with its faults. */
    public static ModelAndView again(FormView view) {
        var page = show(view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /**
     * Does the work under the form's key and leads to the page that shows it.
     *
     * @param field where a rule of the whole form is shown
     */
    public static Object save(
            FormKeys keys, Form form, String field, Supplier<String> work, Function<Form, ModelAndView> again) {
        try {
            return See.other(keys.once(form, work));
        } catch (Rejected rule) {
            String at = rule.field();
            form.reject(at == null ? field : at, rule.messageKey(), rule.arguments());
            return again.apply(form);
        }
    }

    /**
     * The same for a form on a page of its own: with faults, or refused by a rule, it comes back as typed.
     *
     * @param view the form as it comes back, over the record as it is then
     */
    public static Object save(FormKeys keys, Form form, String field, Supplier<FormView> view, Supplier<String> work) {
        if (form.hasErrors()) return again(view.get());
        return save(keys, form, field, work, typed -> again(view.get()));
    }

    /** The same, where a rule of the whole form is shown at its first field. */
    public static Object save(FormKeys keys, Form form, Supplier<FormView> view, Supplier<String> work) {
        if (form.hasErrors()) return again(view.get());
        var fields = view.get().fields();
        return save(keys, form, fields.isEmpty() ? "form" : fields.getFirst().name(), view, work);
    }
}
