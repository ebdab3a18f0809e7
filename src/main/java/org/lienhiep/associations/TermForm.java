package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;

/** The form of a term: how it is filled and read. */
final class TermForm {

    private static final int MOST = 99;

    private TermForm() {}

    /** The next term, filled in from the congress that opened it. */
    static Map<String, String> next(List<Term.Kept> terms) {
        Map<String, String> values = new LinkedHashMap<>();
        if (terms.isEmpty()) return values;
        Term.Kept last = terms.getFirst();
        values.put("ordinal", Integer.toString(last.ordinal() + 1));
        if (last.heldOn() != null) {
            values.put("starts_on", Fmt.date(last.heldOn()));
            values.put("ends_on", Fmt.date(TermLaw.latestEnd(last.heldOn())));
        }
        return values;
    }

    static Map<String, String> values(Term.Kept term) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ordinal", Integer.toString(term.ordinal()));
        values.put("starts_on", Fmt.date(term.startsOn()));
        values.put("ends_on", Fmt.date(term.endsOn()));
        return values;
    }

    static Term read(Form form) {
        Integer ordinal = form.integer("ordinal", 1, MOST);
        if (ordinal == null && form.error("ordinal") == null) form.reject("ordinal", "web.required");
        LocalDate today = Here.get().today();
        LocalDate from = form.requiredDate("starts_on");
        LocalDate typed = form.date("ends_on");
        LocalDate latest = TermLaw.latestEnd(from);
        LocalDate to = typed == null ? latest : typed;
        if (from.isAfter(today)) form.reject("starts_on", "associations.starts-future", Fmt.date(today));
        else if (form.error("starts_on") == null && !to.isAfter(from))
            form.reject("ends_on", "associations.order", Fmt.date(from));
        else if (form.error("starts_on") == null && to.isAfter(latest))
            form.reject("ends_on", TermLaw.tooLong(from), Fmt.date(latest));
        return new Term(ordinal == null ? 1 : ordinal, from, to);
    }

    static FormView view(String title, String action, String back, Form form) {
        return new FormView("associations/term-form", title, action, back, form)
                .field("ordinal", "number", true)
                .field("starts_on", "date", true)
                .field("ends_on", "date", false);
    }
}
