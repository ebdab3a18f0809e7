package org.lienhiep.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/** The form of an event and of its holding: how they are filled and read. */
final class EventForm {

    private static final int MOST_PEOPLE = 100_000;

    private EventForm() {}

    static Event read(Form form) {
        LocalDate from = form.requiredDate("starts_on");
        LocalDate typedEnd = form.date("ends_on");
        LocalDate to = typedEnd == null ? from : typedEnd;
        if (to.isBefore(from) && form.error("starts_on") == null)
            form.reject("ends_on", "events.order", Fmt.date(to), Fmt.date(from));
        return new Event(
                code(form, "kind", "events.kind.", Event.KINDS),
                form.requiredText("title", 300),
                field(form),
                new Event.Span(from, to),
                form.text("venue", 200),
                form.text("commune", 200),
                form.integer("planned", 0, MOST_PEOPLE));
    }

    /** A field of knowledge that an import brought and no list offers stays as it is. */
    private static String field(Form form) {
        String kept = form.value("kept_field");
        return !kept.isEmpty()
                        && (kept.equals(form.value("field")) || fieldName(kept).equals(form.value("field")))
                ? form.text("kept_field", 100)
                : code(form, "field", "events.field-name.", Event.FIELDS);
    }

    /** A choice by its code or, as the page of two versions sends it, by its word. */
    private static String code(Form form, String name, String prefix, List<String> codes) {
        for (String code : codes) {
            if (form.value(name).equals(Texts.t(prefix + code))) return code;
        }
        return form.choice(name, codes);
    }

    /** What the signed list says, if the form says that it was held already; null otherwise or with a fault noted. */
    static Event.@Nullable Holding heldAlready(Form form, Event event) {
        if (form.value("participants").isBlank() && form.value("women").isBlank()) return null;
        if (event.span().from().isAfter(Here.get().today())) form.reject("participants", "events.future");
        return list(form, Here.get().today());
    }

    /** The confirmation of an event, or null with the faults noted. */
    static Event.@Nullable Holding holding(Form form, Event.Kept event) {
        LocalDate today = Here.get().today();
        LocalDate on = form.requiredDate("confirmed_on");
        if (event.startsOn().isAfter(today)) form.reject("confirmed_on", "events.future");
        else if (on.isBefore(event.startsOn()))
            form.reject("confirmed_on", "events.before-start", Fmt.date(event.startsOn()));
        else if (on.isAfter(today)) form.reject("confirmed_on", "events.after-today", Fmt.date(today));
        return list(form, on);
    }

    private static Event.@Nullable Holding list(Form form, LocalDate on) {
        Integer participants = form.integer("participants", 0, MOST_PEOPLE);
        Integer women = form.integer("women", 0, MOST_PEOPLE);
        if (participants == null) {
            if (form.error("participants") == null) form.reject("participants", "web.required");
            return null;
        }
        if (women != null && women > participants)
            form.reject("women", "events.women", Fmt.number(women), Fmt.number(participants));
        return new Event.Holding(on, participants, women);
    }

    static Map<String, String> values(Event.Kept event, List<Event.Body> bodies) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", event.title());
        values.put("kind", event.kind());
        values.put("field", event.field());
        if (!Event.FIELDS.contains(event.field())) values.put("kept_field", event.field());
        values.put("starts_on", Fmt.date(event.startsOn()));
        values.put("ends_on", event.endsOn().equals(event.startsOn()) ? "" : Fmt.date(event.endsOn()));
        values.put("venue", event.venue());
        values.put("commune", event.commune());
        values.put("planned", event.planned() == null ? "" : event.planned().toString());
        values.putAll(EventBodies.values(bodies));
        return values;
    }

    static Map<String, String> values(Event.Kept event) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("confirmed_on", Fmt.date(event.confirmedOn()));
        values.put("participants", event.participants() == null ? "" : Integer.toString(event.participants()));
        values.put("women", event.women() == null ? "" : Integer.toString(event.women()));
        return values;
    }

    /** The fields of knowledge on offer; the one that the event has is always among them. */
    static Map<String, String> fields(Form form) {
        Map<String, String> options = new LinkedHashMap<>();
        if (form.value("field").isEmpty()) options.put("", ""); // none is chosen for the user
        options.putAll(FormView.options("events.field-name.", Event.FIELDS));
        String kept = form.value("kept_field");
        if (!kept.isEmpty()) options.putIfAbsent(kept, fieldName(kept));
        return options;
    }

    /** A field of knowledge in words. */
    static String fieldName(String code) {
        return Texts.has("events.field-name." + code) ? Texts.t("events.field-name." + code) : code;
    }
}
