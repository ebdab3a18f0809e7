package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/** The fields of a work file, and of who holds it. */
final class WorkFileForm {

    /** The bodies of the directory that may hold a file. */
    static final List<String> UNITS = List.of("office", "centre", "association", "club");

    private WorkFileForm() {}

    static WorkFile read(Form form) {
        LocalDate opened = day(form, "opened_on");
        String keeping = form.choice("keeping", WorkFile.KEEPING);
        return new WorkFile(
                form.requiredText("title", 500),
                keeping.equals("ever") ? null : Integer.valueOf(keeping),
                opened,
                form.text("keywords", 300),
                form.text("note", 1_000));
    }

    /** A day that is not to come. */
    static LocalDate day(Form form, String field) {
        LocalDate day = form.requiredDate(field);
        if (day.isAfter(Here.get().today())) form.reject(field, "documents.work-file.future");
        return day;
    }

    static WorkFile.Keeper keeper(Form form, Map<String, String> units) {
        Long unit = form.reference("held_by");
        if (unit != null && !units.containsKey(unit.toString())) form.reject("held_by", "web.no-choice");
        String name = form.text("holder", 100);
        if (unit == null && name.isEmpty()) form.reject("holder", "documents.work-file.nobody");
        return new WorkFile.Keeper(unit, name);
    }

    static Map<String, String> values(WorkFile.Kept file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", file.title());
        values.put("opened_on", Fmt.date(file.openedOn()));
        values.put("keeping", keeping(file.keeping()));
        values.put("keywords", file.keywords());
        values.put("note", file.note());
        return values;
    }

    private static String keeping(@Nullable Integer years) {
        return years == null ? "ever" : years.toString();
    }

    static FormView fields(FormView view) {
        Map<String, String> keeping = new LinkedHashMap<>();
        for (String code : WorkFile.KEEPING) keeping.put(code, kept(code));
        return view.field("title", "text", true)
                .field("opened_on", "date", true)
                .field("keeping", "select", true, keeping)
                .field("keywords", "text", false)
                .field("note", "textarea", false);
    }

    static FormView holder(FormView view, Map<String, String> units) {
        return view.field("holder", "text", false).field("held_by", "select", false, units);
    }

    /** A field's value as people read it. */
    static String worded(String field, String value) {
        return field.equals("keeping") && WorkFile.KEEPING.contains(value) ? kept(value) : value;
    }

    private static String kept(String code) {
        return Objects.equals(code, "ever")
                ? Texts.t("documents.keeping.ever")
                : Texts.t("documents.keeping.years", Integer.valueOf(code));
    }
}
