package org.lienhiep.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering and correcting events. */
@Controller
@Permit("events.write")
class EventController {

    private static final List<String> HOLDERS =
            List.of("association", "centre", "office", "agency", "mass_organisation", "national_body", "club");

    private final Events events;
    private final EventLists lists;
    private final DirectoryTitles directory;
    private final Permissions permissions;
    private final FormKeys keys;

    EventController(
            Events events, EventLists lists, DirectoryTitles directory, Permissions permissions, FormKeys keys) {
        this.events = events;
        this.lists = lists;
        this.directory = directory;
        this.permissions = permissions;
        this.keys = keys;
    }

    @GetMapping("/events/new")
    ModelAndView enter() {
        return page(
                newForm(Form.of(new LinkedHashMap<>(Map.of("kind", "workshop", "field", "nong_nghiep")))),
                HttpStatus.OK);
    }

    @PostMapping("/events")
    Object plan(Form form) {
        Event event = EventForm.read(form);
        Map<Long, String> bodies = EventForm.bodies(form, directory.options(HOLDERS));
        if (form.hasErrors()) return page(newForm(form), HttpStatus.UNPROCESSABLE_CONTENT);
        permissions.requireOwn(
                "events.write",
                bodies.isEmpty() ? null : bodies.keySet().iterator().next());
        return See.other(keys.once(form, () -> "/events/" + events.plan(event, bodies)));
    }

    @GetMapping("/events/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Event.Kept event = mine(id);
        var values = EventForm.values(event);
        values.put("_version", Integer.toString(event.version()));
        return page(editForm(id, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/events/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        mine(id);
        Event event = EventForm.read(form);
        if (form.hasErrors()) return page(editForm(id, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                events.correct(id, form.version(), event);
                return "/events/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        Event.Kept saved = events.find(id).orElseThrow(NotFound::new);
        var differences = new ArrayList<Conflict.Difference>();
        EventForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (!mine.equals(value)) {
                differences.add(new Conflict.Difference(field, Texts.t("events.field." + field), value, mine));
            }
        });
        return new Conflict(form, "/events/" + id + "/edit", saved.version(), differences);
    }

    /** The event, if the viewer may change it: everybody's for the office, an association's own for the association. */
    private Event.Kept mine(long id) {
        Event.Kept event = events.find(id).orElseThrow(NotFound::new);
        Long own = Here.get().signedIn().organisation();
        boolean holds = own != null
                && lists.bodies(id).stream()
                        .anyMatch(b -> b.id() == own && b.role().equals("lead"));
        permissions.requireOwn("events.write", holds ? own : null);
        return event;
    }

    private FormView newForm(Form form) {
        var options = directory.options(HOLDERS);
        return EventForm.view(Texts.t("events.new"), "/events", "/events", form)
                .field("lead", "select", false, options)
                .field("co_organise", "select", false, options);
    }

    private static FormView editForm(long id, Form form) {
        return EventForm.view(Texts.t("events.correct"), "/events/" + id + "/edit", "/events/" + id, form);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
