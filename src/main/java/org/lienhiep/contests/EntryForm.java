package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The form of an entry: names are typed, and only where a name is already in the directory does it ask who is meant. */
@Component
class EntryForm {

    private static final int MOST_AUTHORS = 20;
    private static final String FRESH = "new";
    private static final List<String> KINDS = List.of("school", "enterprise", "agency", "association", "other");

    /** A question: who is meant by a name. */
    public record Pick(String field, String label, Map<String, String> options) {}

    /** The page. */
    public record View(FormView form, List<Pick> picks) {}

    /** What was read. */
    record Read(Entry entry, List<Entry.Author> authors) {}

    private final Names names;
    private final EditionLists lists;

    EntryForm(Names names, EditionLists lists) {
        this.names = names;
        this.lists = lists;
    }

    /** Reads the form against its edition; faults are noted in it. */
    Read read(Form form, Edition.Kept edition) {
        String title = form.requiredText("title", 300);
        var fields = fields(edition);
        String field = fields.isEmpty() ? "" : form.choice("field", fields.keySet());
        var entry = new Entry(title, field, applicant(form), receipt(form, edition), form.flag("public"));
        return new Read(entry, authors(form));
    }

    /** The day of receipt: within the edition, not ahead of today. */
    static Entry.Receipt receipt(Form form, Edition.Kept edition) {
        var on = form.date("received_on");
        String excuse = form.text("late_excuse", 500);
        if (on != null && on.isAfter(Here.get().today())) form.reject("received_on", "contests.not-after-today");
        if (on != null && on.isBefore(edition.opensOn())) {
            form.reject("received_on", "contests.not-before", Fmt.date(edition.opensOn()));
        }
        if (!excuse.isEmpty() && (on == null || !on.isAfter(edition.closesOn()))) {
            form.reject("late_excuse", "contests.no-excuse-needed", Fmt.date(edition.closesOn()));
        }
        return new Entry.Receipt(on, excuse);
    }

    private Entry.Applicant applicant(Form form) {
        String typed = form.text("applicant", 300);
        String kind = form.text("applicant_kind", 40);
        if (!kind.isEmpty() && !KINDS.contains(kind)) form.reject("applicant_kind", "web.no-choice");
        if (typed.isEmpty()) return Entry.Applicant.NONE;
        var matches = names.organisations(typed);
        if (matches.size() == 1) return new Entry.Applicant(matches.getFirst().id(), typed, "");
        if (matches.size() > 1) {
            String some =
                    matches.stream().map(m -> m.name() + " (" + m.code() + ")").collect(Collectors.joining("; "));
            form.reject("applicant", "contests.which-body", some);
        } else if (kind.isEmpty()) form.reject("applicant", "contests.no-body", typed);
        return new Entry.Applicant(null, typed, kind);
    }

    private List<Entry.Author> authors(Form form) {
        List<Entry.Author> authors = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        var lines = lines(form);
        if (lines.isEmpty() && form.error("authors") == null) form.reject("authors", "web.required");
        if (lines.size() > MOST_AUTHORS) form.reject("authors", "contests.most-authors", MOST_AUTHORS);
        for (Pick pick : picks(form)) {
            if (!pick.options.containsKey(form.value(pick.field))) {
                form.reject(pick.field, "contests.which-person", pick.label);
            }
        }
        for (int i = 0; i < Math.min(lines.size(), MOST_AUTHORS); i++) {
            Long person = picked(form, i);
            if (person != null && !seen.add(person)) form.reject("authors", "contests.author-twice", lines.get(i));
            authors.add(new Entry.Author(person, lines.get(i)));
        }
        return authors;
    }

    private static @Nullable Long picked(Form form, int line) {
        String value = form.value("pick_" + (line + 1));
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static List<String> lines(Form form) {
        return Arrays.stream(form.text("authors", 3_000).split("\\R", -1))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A question for every line whose name the directory knows. */
    private List<Pick> picks(Form form) {
        List<Pick> picks = new ArrayList<>();
        var typed = lines(form);
        var lines = typed.subList(0, Math.min(typed.size(), MOST_AUTHORS));
        var all = names.people(lines);
        for (int i = 0; i < lines.size(); i++) {
            var known = all.get(i);
            if (known.isEmpty()) continue;
            Map<String, String> options = new LinkedHashMap<>();
            known.forEach(m -> options.put(
                    Long.toString(m.id()),
                    m.name() + (m.degree().isEmpty() ? "" : ", " + m.degree()) + " (" + m.code() + ")"));
            options.put(FRESH, Texts.t("contests.somebody-new"));
            picks.add(new Pick("pick_" + (i + 1), lines.get(i), options));
        }
        return picks;
    }

    /** The form filled with what is kept. */
    static Map<String, String> values(Entry.Kept entry, List<Entry.Named> authors) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", entry.title());
        values.put("field", entry.field());
        values.put("authors", authors.stream().map(Entry.Named::name).collect(Collectors.joining("\n")));
        for (int i = 0; i < authors.size(); i++) {
            values.put("pick_" + (i + 1), Long.toString(authors.get(i).id()));
        }
        values.put("applicant", entry.applicant() == null ? "" : entry.applicant());
        values.put("received_on", Fmt.date(entry.receivedOn()));
        values.put("late_excuse", entry.lateExcuse());
        values.put("public", entry.open() ? "true" : "");
        return values;
    }

    /** Draws it. */
    View view(String title, String action, String cancel, Form form, Edition.Kept edition) {
        var fields = fields(edition);
        var view = new FormView("contests/entry-form", title, action, cancel, form).field("title", "text", true);
        if (!fields.isEmpty()) view.field("field", "select", true, fields);
        view.field("authors", "textarea", true)
                .field("applicant", "text", false)
                .field("applicant_kind", "select", false, FormView.options("contests.kind.", KINDS))
                .field("received_on", "date", false)
                .field("late_excuse", "text", false)
                .field("public", "checkbox", false);
        return new View(view, picks(form));
    }

    private Map<String, String> fields(Edition.Kept edition) {
        Map<String, String> fields = new LinkedHashMap<>();
        edition.fieldList().forEach(code -> fields.put(code, FieldNames.name(code)));
        lists.usedFields(edition.id()).forEach(code -> fields.put(code, FieldNames.name(code)));
        return fields;
    }
}
