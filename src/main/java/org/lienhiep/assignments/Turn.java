package org.lienhiep.assignments;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A form sent: what it asks for is done once, or it is shown again as typed with what is wrong. */
@Component
class Turn {

    private final FormKeys keys;

    Turn(FormKeys keys) {
        this.keys = keys;
    }

    /** Does the work under the form's key; {@code again} draws the page that shows the form once more. */
    Object take(Form form, Supplier<ModelAndView> again, Supplier<String> work) {
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, work));
            } catch (Rejected no) {
                form.reject(no.field() == null ? "form" : no.field(), no.messageKey(), no.arguments());
            }
        }
        ModelAndView page = again.get();
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A page with one form. */
    static ModelAndView page(FormView view) {
        return new ModelAndView("web/form-page", Map.of("view", view));
    }

    /** Both versions of a record that somebody saved first. */
    static Conflict conflict(Form form, String action, int savedVersion, Map<String, String> saved) {
        var differences = new ArrayList<Conflict.Difference>();
        saved.forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value)) {
                String label = "assignments.field." + field.replaceAll("_\\d+$", "");
                differences.add(new Conflict.Difference(field, Texts.t(label), value, mine));
            }
        });
        return new Conflict(form, action, savedVersion, differences);
    }
}
