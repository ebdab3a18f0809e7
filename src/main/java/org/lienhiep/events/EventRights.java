package org.lienhiep.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.stereotype.Component;

/** Who may change an event: the office every one, an association or a centre those that it holds. */
@Component
class EventRights {

    private static final String WRITE = "events.write";

    private final Events events;
    private final EventLists lists;
    private final Permissions permissions;

    EventRights(Events events, EventLists lists, Permissions permissions) {
        this.events = events;
        this.lists = lists;
        this.permissions = permissions;
    }

    /** The event, if the viewer may change it. */
    Event.Kept mine(long id) {
        Event.Kept event = events.find(id).orElseThrow(NotFound::new);
        Long own = bound();
        boolean holds = own != null
                && lists.bodies(id).stream()
                        .anyMatch(b -> b.id() == own && b.role().equals("lead"));
        permissions.requireOwn(WRITE, holds ? own : null);
        return event;
    }

    /** Whether the viewer may change an event of these bodies; for pages that offer it. */
    boolean mayChange(List<Event.Body> bodies) {
        var viewer = Here.get().signedIn();
        return switch (permissions.cell(WRITE, viewer.role())) {
            case ALL -> true;
            case OWN ->
                bodies.stream()
                        .anyMatch(b ->
                                b.role().equals("lead") && Long.valueOf(b.id()).equals(viewer.organisation()));
            case NONE -> false;
        };
    }

    /** The body that the viewer enters events for; null for those who enter everybody's. */
    @Nullable
    Long bound() {
        var viewer = Here.get().signedIn();
        boolean all = permissions.cell(WRITE, viewer.role()) == Permissions.Cell.ALL;
        return all ? null : viewer.organisation();
    }

    /** Notes a fault where the viewer may enter own events only and another body is named as the one that holds it. */
    void check(Form form, List<Event.Part> bodies) {
        Long own = bound();
        if (own == null) {
            permissions.requireOwn(WRITE, null);
            return;
        }
        boolean holds = bodies.stream().anyMatch(b -> b.role().equals("lead") && own.equals(b.organisation()));
        if (!holds) form.reject("body_0", "events.not-own");
    }
}
