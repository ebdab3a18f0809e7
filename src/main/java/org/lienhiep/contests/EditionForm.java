package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;

/** The form of an edition: how it is filled, read and drawn. */
final class EditionForm {

    private EditionForm() {}

    static Edition read(Form form, List<Edition.Series> known) {
        var ids = known.stream().map(s -> Long.toString(s.id())).toList();
        long series = ids.isEmpty() ? 0 : Long.parseLong(form.choice("series", ids));
        Integer ordinal = form.integer("ordinal", 1, 999);
        if (ordinal == null && form.error("ordinal") == null) form.reject("ordinal", "web.required");
        String name = form.requiredText("name", 300);
        LocalDate opens = form.requiredDate("opens_on");
        LocalDate closes = form.requiredDate("closes_on");
        if (closes.isBefore(opens)) form.reject("closes_on", "contests.closes-before-opens");
        return new Edition(
                series,
                ordinal == null ? 1 : ordinal,
                name,
                FieldNames.read(form.text("fields", 2_000)),
                new Edition.Intake(opens, closes));
    }

    static Map<String, String> values(Edition.Kept edition) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("series", Long.toString(edition.seriesId()));
        values.put("ordinal", Integer.toString(edition.ordinal()));
        values.put("name", edition.name());
        values.put("fields", FieldNames.lines(edition.fieldList()));
        values.put("opens_on", Fmt.date(edition.opensOn()));
        values.put("closes_on", Fmt.date(edition.closesOn()));
        return values;
    }

    static FormView view(String title, String action, String cancel, Form form, List<Edition.Series> known) {
        Map<String, String> series = known.stream()
                .collect(Collectors.toMap(
                        s -> Long.toString(s.id()), Edition.Series::name, (a, b) -> a, LinkedHashMap::new));
        return new FormView("contests/edition-form", title, action, cancel, form)
                .field("series", "select", true, series)
                .field("ordinal", "number", true)
                .field("name", "text", true)
                .field("fields", "textarea", false)
                .field("opens_on", "date", true)
                .field("closes_on", "date", true);
    }
}
