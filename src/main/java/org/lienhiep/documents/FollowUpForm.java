package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;

/** The fields by which a document that arrived is passed on. */
final class FollowUpForm {

    /** Who of the directory may be given a document: the office, associations, centres, clubs. */
    static final List<String> UNITS = List.of("office", "centre", "association", "club");

    private FollowUpForm() {}

    /**
     * Reads to whom it is passed.
     *
     * @param required whether somebody must be named; otherwise nobody named is null
     */
    static FollowUps.@Nullable Passing read(Form form, LocalDate on, Map<String, String> units, boolean required) {
        Long unit = form.reference("unit_id");
        if (unit != null && !units.containsKey(unit.toString())) form.reject("unit_id", "web.no-choice");
        String handler = form.text("handler", 100);
        LocalDate due = form.date("due_on");
        if (due != null && due.isBefore(on)) form.reject("due_on", "documents.due-early");
        String instruction = form.text("instruction", 500);
        boolean nobody = unit == null && handler.isEmpty();
        if (nobody && (required || due != null || !instruction.isEmpty()) && form.error("unit_id") == null)
            form.reject("unit_id", "documents.nobody");
        return nobody ? null : new FollowUps.Passing(unit, handler, on, due, instruction);
    }

    static FormView view(FormView view, Map<String, String> units) {
        return view.field("unit_id", "select", false, units)
                .field("handler", "text", false)
                .field("due_on", "date", false)
                .field("instruction", "text", false);
    }
}
