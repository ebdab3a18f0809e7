package org.lienhiep.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking an event out of the count, as cancelled, entered in error or a double of another, and restoring it. */
@Controller
@Permit("events.write")
class EventCancellationController {

    private static final List<String> CAUSES = List.of("cancelled", "error", "double");

    private final Events events;
    private final EventLists lists;
    private final EventRights rights;
    private final FormKeys keys;

    EventCancellationController(Events events, EventLists lists, EventRights rights, FormKeys keys) {
        this.events = events;
        this.lists = lists;
        this.rights = rights;
        this.keys = keys;
    }

    @GetMapping("/events/{id}/cancellation")
    ModelAndView cancellation(@PathVariable long id) {
        return page(view(rights.mine(id), Form.of(new LinkedHashMap<>())), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/cancellation")
    Object cancel(@PathVariable long id, Form form) {
        Event.Kept event = rights.mine(id);
        if (form.value("take_back").equals("true")) {
            return See.other(keys.once(form, () -> {
                events.takeBack(id);
                return "/events/" + id;
            }));
        }
        String cause = form.choice("cause", CAUSES);
        String reason = form.requiredText("reason", 1_000);
        Long sameAs = sameAs(form, cause);
        if (form.hasErrors()) return page(view(event, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                events.cancel(id, cause, reason, sameAs);
                return "/events/" + id;
            }));
        } catch (Rejected rejected) {
            String field = rejected.field();
            if (field == null) throw rejected;
            form.reject(field, rejected.messageKey(), rejected.arguments());
            return page(view(event, form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The event that counts instead; only a double has one. */
    private @Nullable Long sameAs(Form form, String cause) {
        if (!cause.equals("double")) return null;
        Long id = form.reference("same_as");
        if (id == null) {
            if (form.error("same_as") == null) form.reject("same_as", "events.same-as-missing");
        } else if (events.find(id).isEmpty()) form.reject("same_as", "web.no-choice");
        return id;
    }

    private FormView view(Event.Kept event, Form form) {
        String path = "/events/" + event.id();
        if (event.cause() != null) {
            return new FormView("events/cancellation", Texts.t("events.take-back"), path + "/cancellation", path, form)
                    .field("take_back", "hidden", true);
        }
        Map<String, String> near = new LinkedHashMap<>();
        lists.near(event).forEach(e -> near.put(Long.toString(e.id()), Fmt.date(e.startsOn()) + " · " + e.title()));
        return new FormView("events/cancellation", Texts.t("events.cancel"), path + "/cancellation", path, form)
                .field("cause", "segmented", true, FormView.options("events.state.", CAUSES))
                .field("reason", "textarea", true)
                .field("same_as", "select", false, near);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
