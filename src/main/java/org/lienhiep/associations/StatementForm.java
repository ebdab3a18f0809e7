package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;

/** The form of a yearly member statement: how it is filled and read. */
final class StatementForm {

    private static final int FIRST_YEAR = 1945;
    private static final int MOST = 1_000_000;

    private StatementForm() {}

    static Map<String, String> values(Statement.Kept s) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("year", Integer.toString(s.year()));
        values.put("stated_on", Fmt.date(s.statedOn()));
        values.put("members", Integer.toString(s.members()));
        values.put("women", text(s.women()));
        values.put("graduates", text(s.graduates()));
        values.put("joined", text(s.joined()));
        return values;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static Statement read(Form form) {
        LocalDate today = Here.get().today();
        int year = required(form, "year", FIRST_YEAR, today.getYear());
        LocalDate on = form.requiredDate("stated_on");
        if (on.isAfter(today)) form.reject("stated_on", "associations.future", Fmt.date(today));
        else if (on.getYear() < year) form.reject("stated_on", "associations.stated-before-year", String.valueOf(year));
        int members = required(form, "members", 0, MOST);
        return new Statement(
                year,
                on,
                members,
                part(form, "women", members),
                part(form, "graduates", members),
                part(form, "joined", members));
    }

    private static int required(Form form, String name, int least, int most) {
        Integer number = form.integer(name, least, most);
        if (number == null && form.error(name) == null) form.reject(name, "web.required");
        return number == null ? least : number;
    }

    private static @Nullable Integer part(Form form, String name, int members) {
        Integer number = form.integer(name, 0, MOST);
        if (number != null && number > members && form.error("members") == null)
            form.reject(name, "associations.more-than-members", Fmt.number(number), Fmt.number(members));
        return number;
    }

    static FormView view(String title, String action, String back, Form form) {
        return new FormView("associations/statement-form", title, action, back, form)
                .field("year", "number", true)
                .field("stated_on", "date", true)
                .field("members", "number", true)
                .field("women", "number", false)
                .field("graduates", "number", false)
                .field("joined", "number", false);
    }
}
