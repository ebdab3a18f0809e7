package org.lienhiep.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The confirmation that an event was held, from its signed list: given, corrected, taken back. */
@Controller
@Permit("events.write")
class EventHoldingController {

    private final Events events;
    private final Holdings holdings;
    private final EventRights rights;
    private final FormKeys keys;

    EventHoldingController(Events events, Holdings holdings, EventRights rights, FormKeys keys) {
        this.events = events;
        this.holdings = holdings;
        this.rights = rights;
        this.keys = keys;
    }

    @GetMapping("/events/{id}/holding")
    ModelAndView holding(@PathVariable long id) {
        Event.Kept event = rights.mine(id);
        if (event.confirmedOn() != null || event.cause() != null) throw new Rejected("events.not-held");
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("confirmed_on", Fmt.date(Here.get().today())));
        return page(view(id, "holding", "events.confirm", Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/holding")
    Object hold(@PathVariable long id, Form form) {
        Event.Kept event = rights.mine(id);
        Event.Holding held = EventForm.holding(form, event);
        if (held == null || form.hasErrors())
            return page(view(id, "holding", "events.confirm", form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            holdings.hold(id, held);
            return "/events/" + id;
        }));
    }

    @GetMapping("/events/{id}/holding/edit")
    ModelAndView edit(@PathVariable long id) {
        Event.Kept event = confirmed(id);
        var values = EventForm.values(event);
        values.put("_version", String.valueOf(event.holdingVersion()));
        return page(view(id, "holding/edit", "events.correct-holding", Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/holding/edit")
    Object correct(@PathVariable long id, Form form) {
        Event.Kept event = confirmed(id);
        Event.Holding held = EventForm.holding(form, event);
        if (held == null || form.hasErrors())
            return page(view(id, "holding/edit", "events.correct-holding", form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                holdings.correct(id, form.version(), held);
                return "/events/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    @GetMapping("/events/{id}/holding/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        confirmed(id);
        return page(withdrawalView(id, Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/holding/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        rights.mine(id);
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return page(withdrawalView(id, form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            holdings.withdraw(id, reason);
            return "/events/" + id;
        }));
    }

    private Event.Kept confirmed(long id) {
        Event.Kept event = rights.mine(id);
        if (event.confirmedOn() == null) throw new Rejected("events.not-confirmed");
        return event;
    }

    private Conflict conflict(long id, Form form) {
        Event.Kept saved = events.find(id).orElseThrow(NotFound::new);
        Integer version = saved.holdingVersion();
        if (version == null) throw new Rejected("events.not-confirmed");
        var differences = new ArrayList<Conflict.Difference>();
        EventForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field).strip();
            if (!mine.equals(value))
                differences.add(new Conflict.Difference(field, Texts.t("events.field." + field), value, mine));
        });
        return new Conflict(form, "/events/" + id + "/holding/edit", version, differences);
    }

    private static FormView view(long id, String path, String title, Form form) {
        String event = "/events/" + id;
        return new FormView("events/holding", Texts.t(title), event + "/" + path, event, form)
                .field("confirmed_on", "date", true)
                .field("participants", "number", true)
                .field("women", "number", false);
    }

    private static FormView withdrawalView(long id, Form form) {
        String event = "/events/" + id;
        return new FormView(
                        "events/holding-withdrawal",
                        Texts.t("events.withdraw-holding"),
                        event + "/holding/withdrawal",
                        event,
                        form)
                .field("reason", "textarea", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
