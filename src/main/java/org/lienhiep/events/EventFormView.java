package org.lienhiep.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;

/**
 * The page on which an event is entered or corrected.
 *
 * @param event the event corrected, or null where one is entered
 * @param names the bodies that the rows offer while a name is typed
 * @param alike what may be the same event, shown before it is entered
 */
record EventFormView(Event.@Nullable Kept event, Form form, Collection<String> names, List<Event.Kept> alike) {

    String title() {
        return Texts.t(event == null ? "events.new" : "events.correct-title");
    }

    String action() {
        return event == null ? "/events" : back() + "/edit";
    }

    String back() {
        return event == null ? "/events" : "/events/" + event.id();
    }

    List<EventBodies.Row> rows() {
        return EventBodies.shown(form);
    }

    Map<String, String> fields() {
        return EventForm.fields(form);
    }
}
