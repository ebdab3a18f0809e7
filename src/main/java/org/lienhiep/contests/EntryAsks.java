package org.lienhiep.contests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Row;
import org.lienhiep.contests.rules.RulePart;
import org.lienhiep.contests.rules.RuleSet;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;

/** What an entry is asked because its rules need it, and only then. */
final class EntryAsks {

    private static final int MOST = 1_000;
    private static final List<String> YES_NO = List.of("yes", "no");

    private EntryAsks() {}

    /** Adds the questions to a form. */
    static void ask(FormView view, RuleSet rules) {
        if (asksMentors(rules)) view.field("mentors", "textarea", false);
        var divisions = rules.rows(RulePart.DIVISION);
        if (!divisions.isEmpty()) view.field("division", "select", false, names(divisions));
        var levels = rules.rows(RulePart.LEVEL);
        if (!levels.isEmpty()) view.field("level", "select", false, names(levels));
        if (asksResidence(rules)) view.field("resident", "select", false, FormView.options("contests.", YES_NO));
        if (asksRelatives(rules)) view.field("related", "select", false, FormView.options("contests.", YES_NO));
    }

    /** Reads the answers; what is not asked stays unsaid. */
    static Entry.Said read(Form form, RuleSet rules) {
        return new Entry.Said(
                code(form, "division", rules.rows(RulePart.DIVISION)),
                code(form, "level", rules.rows(RulePart.LEVEL)),
                asksResidence(rules) ? yes(form, "resident") : null,
                asksRelatives(rules) ? yes(form, "related") : null,
                asksMentors(rules) ? form.text("mentors", MOST) : null);
    }

    /** The answers as a form shows them again. */
    static void values(Map<String, String> values, Entry.Said said) {
        values.put("mentors", said.mentors() == null ? "" : said.mentors());
        values.put("division", said.division());
        values.put("level", said.level());
        values.put("resident", word(said.resident()));
        values.put("related", word(said.related()));
    }

    /** How many mentors are named; below 0 where nobody said. */
    static int mentors(Entry.Said said) {
        String mentors = said.mentors();
        return mentors == null
                ? -1
                : (int) mentors.lines().filter(l -> !l.isBlank()).count();
    }

    private static boolean asksMentors(RuleSet rules) {
        return rules.set().whole("most_mentors") != null;
    }

    private static boolean asksResidence(RuleSet rules) {
        return rules.set().text("residence").equals("province");
    }

    private static boolean asksRelatives(RuleSet rules) {
        return rules.set().flag("relatives_barred");
    }

    private static Map<String, String> names(List<Row> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.text("code"), row.text("name")));
        return names;
    }

    private static String code(Form form, String field, List<Row> rows) {
        if (rows.isEmpty() || form.value(field).isBlank()) return "";
        return form.choice(field, names(rows).keySet());
    }

    private static @Nullable Boolean yes(Form form, String field) {
        return form.value(field).isBlank()
                ? null
                : (Boolean) form.choice(field, YES_NO).equals("yes");
    }

    private static String word(@Nullable Boolean yes) {
        return yes == null ? "" : yes ? "yes" : "no";
    }
}
