package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Texts;

/** The form of an edition: how it is filled, read and drawn. */
final class EditionForm {

    private EditionForm() {}

    /** Reads a form; days and fields of an edition with rules in force are those of its rules. */
    static Edition read(Form form, List<Edition.Series> known, Edition.@Nullable Kept kept) {
        var ids = known.stream().map(s -> Long.toString(s.id())).toList();
        long series = ids.isEmpty() ? 0 : Long.parseLong(form.choice("series", ids));
        Integer ordinal = form.integer("ordinal", 1, 999);
        if (ordinal == null && form.error("ordinal") == null) form.reject("ordinal", "web.required");
        String name = form.requiredText("name", 300);
        if (kept != null && kept.rulesId() != null) {
            var intake = new Edition.Intake(kept.opensOn(), kept.closesOn());
            return new Edition(series, ordinal == null ? 1 : ordinal, name, kept.fieldList(), intake);
        }
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
        if (edition.rulesId() != null) return values;
        values.put("fields", FieldNames.lines(edition.fieldList()));
        values.put("opens_on", Fmt.date(edition.opensOn()));
        values.put("closes_on", Fmt.date(edition.closesOn()));
        return values;
    }

    static FormView view(
            String title, String action, String cancel, Form form, List<Edition.Series> known, boolean governed) {
        Map<String, String> series = known.stream()
                .collect(Collectors.toMap(
                        s -> Long.toString(s.id()), Edition.Series::name, (a, b) -> a, LinkedHashMap::new));
        var view = new FormView("contests/edition-form", title, action, cancel, form)
                .field("series", "select", true, series)
                .field("ordinal", "number", true)
                .field("name", "text", true);
        if (governed) return view.said("governed", Texts.t("contests.governed"));
        return view.field("fields", "textarea", false)
                .field("opens_on", "date", true)
                .field("closes_on", "date", true);
    }
}
