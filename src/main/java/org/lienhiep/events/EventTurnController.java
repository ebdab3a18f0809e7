package org.lienhiep.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of an event: held, cancelled, taken back. */
@Controller
@Permit("events.write")
class EventTurnController {

    private static final List<String> CAUSES = List.of("cancelled", "error");

    private final Events events;
    private final EventLists lists;
    private final Permissions permissions;
    private final FormKeys keys;

    EventTurnController(Events events, EventLists lists, Permissions permissions, FormKeys keys) {
        this.events = events;
        this.lists = lists;
        this.permissions = permissions;
        this.keys = keys;
    }

    @GetMapping("/events/{id}/holding")
    ModelAndView holding(@PathVariable long id) {
        mine(id);
        return page(
                holdingForm(
                        id,
                        Form.of(new java.util.LinkedHashMap<>(
                                Map.of("confirmed_on", Fmt.date(Here.get().today()))))),
                HttpStatus.OK);
    }

    @PostMapping("/events/{id}/holding")
    Object hold(@PathVariable long id, Form form) {
        Event.Kept event = mine(id);
        LocalDate on = form.requiredDate("confirmed_on");
        Integer participants = form.integer("participants", 0, 100_000);
        Integer women = form.integer("women", 0, 100_000);
        if (participants == null) form.reject("participants", "web.required");
        if (participants != null && women != null && women > participants) form.reject("women", "events.women");
        if (on.isBefore(event.startsOn()) || event.startsOn().isAfter(Here.get().today())) {
            form.reject("confirmed_on", "events.future");
        }
        if (participants == null || form.hasErrors())
            return page(holdingForm(id, form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            events.hold(id, on, participants, women);
            return "/events/" + id;
        }));
    }

    @GetMapping("/events/{id}/cancellation")
    ModelAndView cancellation(@PathVariable long id) {
        return page(cancelForm(mine(id), Form.of(new java.util.LinkedHashMap<>())), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/cancellation")
    Object cancel(@PathVariable long id, Form form) {
        Event.Kept event = mine(id);
        if (form.value("take_back").equals("true")) {
            return See.other(keys.once(form, () -> {
                events.takeBack(id);
                return "/events/" + id;
            }));
        }
        String cause = form.choice("cause", CAUSES);
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return page(cancelForm(event, form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            events.cancel(id, cause, reason);
            return "/events/" + id;
        }));
    }

    private Event.Kept mine(long id) {
        Event.Kept event = events.find(id).orElseThrow(NotFound::new);
        Long own = Here.get().signedIn().organisation();
        boolean holds = own != null
                && lists.bodies(id).stream()
                        .anyMatch(b -> b.id() == own && b.role().equals("lead"));
        permissions.requireOwn("events.write", holds ? own : null);
        return event;
    }

    private static FormView holdingForm(long id, Form form) {
        return new FormView(
                        "events/holding",
                        Texts.t("events.confirm"),
                        "/events/" + id + "/holding",
                        "/events/" + id,
                        form)
                .field("confirmed_on", "date", true)
                .field("participants", "number", true)
                .field("women", "number", false);
    }

    private static FormView cancelForm(Event.Kept event, Form form) {
        String path = "/events/" + event.id();
        if (event.cause() != null) {
            return new FormView("events/cancellation", Texts.t("events.take-back"), path + "/cancellation", path, form)
                    .field("take_back", "hidden", true);
        }
        return new FormView("events/cancellation", Texts.t("events.cancel"), path + "/cancellation", path, form)
                .field("cause", "segmented", true, FormView.options("events.state.", CAUSES))
                .field("reason", "textarea", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
