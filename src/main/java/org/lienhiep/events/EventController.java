package org.lienhiep.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
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

/** Entering and correcting events with the bodies that take part. */
@Controller
@Permit("events.write")
class EventController {

    private final Events events;
    private final Holdings holdings;
    private final EventLists lists;
    private final EventBodies bodies;
    private final EventRights rights;
    private final FormKeys keys;

    EventController(
            Events events, Holdings holdings, EventLists lists, EventBodies bodies, EventRights rights, FormKeys keys) {
        this.events = events;
        this.holdings = holdings;
        this.lists = lists;
        this.bodies = bodies;
        this.rights = rights;
        this.keys = keys;
    }

    @GetMapping("/events/new")
    ModelAndView enter() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("kind", "workshop", "role_0", "lead"));
        Long own = rights.bound();
        if (own != null) values.put("body_0", bodies.name(own));
        return page(null, Form.of(values), List.of(), HttpStatus.OK);
    }

    @PostMapping("/events")
    Object plan(Form form) {
        if (onlyRows(form)) return page(null, form, List.of(), HttpStatus.OK);
        Event event = EventForm.read(form);
        List<Event.Part> parts = bodies.read(form);
        Event.Holding held = EventForm.heldAlready(form, event);
        rights.check(form, parts);
        if (form.hasErrors()) return page(null, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> "/events/" + enter(form, event, parts, held)));
        } catch (Rejected rejected) {
            if (rejected.field() == null) throw rejected;
            form.reject(rejected.field(), rejected.messageKey());
            return page(null, form, lists.alike(event, leads(parts)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The doubles are looked for under the form's key: the same form sent again is no double of itself. */
    private long enter(Form form, Event event, List<Event.Part> parts, Event.@Nullable Holding held) {
        if (!form.flag("not_double") && !lists.alike(event, leads(parts)).isEmpty())
            throw Rejected.field("not_double", "events.alike-fault");
        return held == null ? events.plan(event, parts) : holdings.enter(event, parts, held);
    }

    @GetMapping("/events/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Event.Kept event = rights.mine(id);
        var values = EventForm.values(event, lists.bodies(id));
        values.put("_version", Integer.toString(event.version()));
        return page(event, Form.of(values), List.of(), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Event.Kept kept = rights.mine(id);
        if (onlyRows(form)) return page(kept, form, List.of(), HttpStatus.OK);
        Event event = EventForm.read(form);
        List<Event.Part> parts = bodies.read(form);
        rights.check(form, parts);
        if (kept.confirmedOn() != null && event.span().from().isAfter(kept.confirmedOn()))
            form.reject("starts_on", "events.after-confirmed");
        if (form.hasErrors()) return page(kept, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                events.correct(id, form.version(), event, parts);
                return "/events/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    /** Whether the form was sent only to add a row or to drop one. */
    private static boolean onlyRows(Form form) {
        return form.flag("_more") || form.flag("_drop");
    }

    private static List<Long> leads(List<Event.Part> parts) {
        return parts.stream()
                .filter(p -> p.role().equals("lead"))
                .map(Event.Part::organisation)
                .toList();
    }

    private Conflict conflict(long id, Form form) {
        Event.Kept saved = events.find(id).orElseThrow(NotFound::new);
        List<Event.Body> kept = lists.bodies(id);
        var differences = new ArrayList<Conflict.Difference>();
        EventForm.values(saved, List.of()).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.strip().equals(value) && !field.equals("kept_field"))
                differences.add(new Conflict.Difference(
                        field, Texts.t("events.field." + field), words(field, value), words(field, mine)));
        });
        String mine = said(EventBodies.filled(form));
        String theirs =
                kept.stream().map(b -> EventBodies.words(b.name(), b.role())).collect(Collectors.joining("; "));
        if (!mine.equals(theirs))
            differences.add(new Conflict.Difference("bodies", Texts.t("events.bodies"), theirs, mine));
        return new Conflict(form, "/events/" + id + "/edit", saved.version(), differences);
    }

    private static String said(List<EventBodies.Row> rows) {
        return rows.stream().map(r -> EventBodies.words(r.name(), r.role())).collect(Collectors.joining("; "));
    }

    private static String words(String field, String value) {
        return switch (field) {
            case "kind" -> Texts.t("events.kind." + value);
            case "field" -> EventForm.fieldName(value);
            default -> value;
        };
    }

    private ModelAndView page(Event.@Nullable Kept event, Form form, List<Event.Kept> alike, HttpStatus status) {
        var page = new ModelAndView(
                "events/event-form", Map.of("view", new EventFormView(event, form, bodies.names(), alike)));
        page.setStatus(status);
        return page;
    }
}
