package org.lienhiep.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Forbidden;
import org.lienhiep.web.Here;
import org.lienhiep.web.Viewer;
import org.springframework.stereotype.Component;

/** Whose tasks a viewer sees and may act on, by the permission table. */
@Component
class Sight {

    private final Permissions permissions;

    Sight(Permissions permissions) {
        this.permissions = permissions;
    }

    /** The body whose tasks alone the viewer may read, or null for all tasks. */
    @Nullable
    Long only() {
        Viewer viewer = Here.get().signedIn();
        if (permissions.cell("assignments.read", viewer.role()) == Permissions.Cell.ALL) return null;
        Long own = viewer.organisation();
        return own == null ? Long.valueOf(-1) : own;
    }

    /** The body that the viewer speaks for, or null for those who look after the whole Union. */
    @Nullable
    Long own() {
        return Here.get().signedIn().organisation();
    }

    /** The body whose work the viewer's desk holds: an own one, none at all (-1), or null for the whole Union's. */
    @Nullable
    Long desk() {
        Viewer viewer = Here.get().signedIn();
        if (permissions.cell("desk.read", viewer.role()) == Permissions.Cell.ALL) return null;
        Long own = viewer.organisation();
        return own == null ? Long.valueOf(-1) : own;
    }

    /** Refuses a task that the viewer may not read. */
    void read(Task task, List<Task.Body> bodies) {
        Long only = only();
        if (only == null || only == task.assigneeId()) return;
        if (bodies.stream().noneMatch(b -> b.id() == only)) throw new Forbidden();
    }

    /** Refuses to act on another body's task where the viewer may act on an own one only. */
    void act(String action, Task task) {
        permissions.requireOwn(action, task.assigneeId());
    }

    /** Whether the viewer may do this with a task. */
    boolean may(String action, Task task) {
        Viewer viewer = Here.get().signedIn();
        return switch (permissions.cell(action, viewer.role())) {
            case ALL -> true;
            case OWN -> viewer.organisation() != null && viewer.organisation() == task.assigneeId();
            case NONE -> false;
        };
    }
}
