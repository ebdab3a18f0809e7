package org.lienhiep.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;

/** The form of an event: how it is filled, read and drawn. */
final class EventForm {

    private EventForm() {}

    static Event read(Form form) {
        LocalDate from = form.requiredDate("starts_on");
        LocalDate typedEnd = form.date("ends_on");
        LocalDate to = typedEnd == null ? from : typedEnd;
        if (to.isBefore(from)) form.reject("ends_on", "events.order");
        return new Event(
                form.choice("kind", Event.KINDS),
                form.requiredText("title", 300),
                form.choice("field", Event.FIELDS),
                new Event.Span(from, to),
                form.text("venue", 200),
                form.text("commune", 200),
                form.integer("planned", 0, 100_000));
    }

    /** The bodies typed; a body that is not in the directory is a fault. */
    static Map<Long, String> bodies(Form form, Map<String, String> known) {
        Map<Long, String> bodies = new LinkedHashMap<>();
        for (String role : List.of("lead", "co_organise")) {
            Long id = form.reference(role);
            if (id == null) continue;
            if (!known.containsKey(id.toString())) form.reject(role, "web.no-choice");
            bodies.putIfAbsent(id, role);
        }
        return bodies;
    }

    static Map<String, String> values(Event.Kept event) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", event.kind());
        values.put("title", event.title());
        values.put("field", Event.FIELDS.contains(event.field()) ? event.field() : "khac");
        values.put("starts_on", Fmt.date(event.startsOn()));
        values.put("ends_on", Fmt.date(event.endsOn()));
        values.put("venue", event.venue());
        values.put("commune", event.commune());
        values.put("planned", event.planned() == null ? "" : event.planned().toString());
        return values;
    }

    static FormView view(String title, String action, String cancel, Form form) {
        return new FormView("events/form", title, action, cancel, form)
                .field("kind", "select", true, FormView.options("events.kind.", Event.KINDS))
                .field("title", "text", true)
                .field("field", "select", true, FormView.options("events.field-name.", Event.FIELDS))
                .field("starts_on", "date", true)
                .field("ends_on", "date", false)
                .field("venue", "text", false)
                .field("commune", "text", false)
                .field("planned", "number", false);
    }
}
