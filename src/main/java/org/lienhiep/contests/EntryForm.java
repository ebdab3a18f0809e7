package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Row;
import org.lienhiep.contests.rules.RulePart;
import org.lienhiep.contests.rules.RuleSets;
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
    private static final List<String> PRIOR = List.of("none", "improved", "same");
    private static final List<String> KINDS = List.of("school", "enterprise", "agency", "association", "other");

    /** A question: who is meant by a name. */
    public record Pick(String field, String label, Map<String, String> options) {}

    /** The page. */
    public record View(FormView form, List<Pick> picks, List<Item> items) {}

    /**
     * An item of the dossier, as the rules name it.
     *
     * @param type {@code checkbox} for one an entry, {@code number} for copies
     */
    public record Item(String field, String label, String type) {}

    /** What was read. */
    record Read(Entry entry, List<Entry.Author> authors) {}

    private final Names names;
    private final EditionLists lists;
    private final RuleSets rules;

    EntryForm(Names names, EditionLists lists, RuleSets rules) {
        this.names = names;
        this.lists = lists;
        this.rules = rules;
    }

    /** Reads the form against its edition; faults are noted in it. */
    Read read(Form form, Edition.Kept edition) {
        String title = form.requiredText("title", 300);
        var fields = fields(edition);
        String field = fields.isEmpty() ? "" : form.choice("field", fields.keySet());
        var entry = new Entry(
                title, field, applicant(form), receipt(form, edition), form.flag("public"), brought(form, edition));
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
        var postmarked = edition.byPostmark() ? form.date("postmarked_on") : null;
        if (postmarked != null && (on == null || postmarked.isAfter(on))) {
            form.reject("postmarked_on", "contests.postmark-after-receipt");
        }
        var receipt = new Entry.Receipt(on, excuse, postmarked);
        var decisive = receipt.decisive(edition.byPostmark());
        if (!excuse.isEmpty() && (decisive == null || !decisive.isAfter(edition.closesOn()))) {
            form.reject("late_excuse", "contests.no-excuse-needed", Fmt.date(edition.closesOn()));
        }
        return receipt;
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
        var typed = AuthorLine.read(form);
        typed.stream()
                .filter(AuthorLine::wrong)
                .findFirst()
                .ifPresent(l -> form.reject("authors", "contests.author-line", l.name()));
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
            AuthorLine line = typed.get(i);
            authors.add(new Entry.Author(person, line.name(), line.bornOn(), line.share(), line.unit()));
        }
        return authors;
    }

    private static @Nullable Long picked(Form form, int line) {
        String value = form.value("pick_" + (line + 1));
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static List<String> lines(Form form) {
        return AuthorLine.read(form).stream().map(AuthorLine::name).toList();
    }

    private Entry.Brought brought(Form form, Edition.Kept edition) {
        String prior = form.value("prior_awards").isBlank() ? "" : form.choice("prior_awards", PRIOR);
        Map<String, Integer> items = new LinkedHashMap<>();
        for (Row row : items(edition)) {
            String field = "item_" + row.text("code");
            if (row.text("per").equals("entry")) {
                if (form.flag(field)) items.put(row.text("code"), 1);
                continue;
            }
            Integer copies = form.integer(field, 0, 99);
            if (copies != null && copies > 0) items.put(row.text("code"), copies);
        }
        Integer guardians = form.integer("guardians", 0, MOST_AUTHORS);
        return new Entry.Brought(
                form.date("made_on"),
                prior,
                guardians == null ? 0 : guardians,
                items,
                EntryAsks.read(form, rules.governing(edition.rulesId())));
    }

    private List<Row> items(Edition.Kept edition) {
        return rules.governing(edition.rulesId()).rows(RulePart.ITEM);
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
    static Map<String, String> values(Entry.Kept entry, List<Entry.Named> authors, Map<String, Integer> items) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", entry.title());
        values.put("field", entry.field());
        values.put("authors", authors.stream().map(AuthorLine::of).collect(Collectors.joining("\n")));
        for (int i = 0; i < authors.size(); i++) {
            values.put("pick_" + (i + 1), Long.toString(authors.get(i).id()));
        }
        values.put("made_on", Fmt.date(entry.madeOn()));
        values.put("prior_awards", entry.priorAwards());
        values.put("guardians", entry.guardians() == 0 ? "" : Integer.toString(entry.guardians()));
        EntryAsks.values(values, entry.said());
        items.forEach((item, copies) -> values.put("item_" + item, Integer.toString(copies)));
        values.put("applicant", entry.applicant() == null ? "" : entry.applicant());
        values.put("received_on", Fmt.date(entry.receivedOn()));
        values.put("postmarked_on", Fmt.date(entry.postmarkedOn()));
        values.put("late_excuse", entry.lateExcuse());
        values.put("public", entry.open() ? "true" : "");
        return values;
    }

    /** Draws it. */
    View view(String title, String action, String cancel, Form form, Edition.Kept edition) {
        var fields = fields(edition);
        var view = new FormView("contests/entry-form", title, action, cancel, form).field("title", "text", true);
        if (!fields.isEmpty()) view.field("field", "select", true, fields);
        view.field("authors", "textarea", true);
        EntryAsks.ask(view, rules.governing(edition.rulesId()));
        view.field("applicant", "text", false)
                .field("applicant_kind", "select", false, FormView.options("contests.kind.", KINDS))
                .field("guardians", "number", false)
                .field("made_on", "date", false)
                .field("prior_awards", "select", false, FormView.options("contests.prior.", PRIOR))
                .field("received_on", "date", false);
        if (edition.byPostmark()) view.field("postmarked_on", "date", false);
        view.field("late_excuse", "text", false).field("public", "checkbox", false);
        var items = items(edition).stream()
                .map(r -> new Item(
                        "item_" + r.text("code"),
                        r.text("name"),
                        r.text("per").equals("entry") ? "checkbox" : "number"))
                .toList();
        return new View(view, picks(form), items);
    }

    private Map<String, String> fields(Edition.Kept edition) {
        Map<String, String> fields = new LinkedHashMap<>();
        edition.fieldList().forEach(code -> fields.put(code, FieldNames.name(code)));
        lists.usedFields(edition.id()).forEach(code -> fields.put(code, FieldNames.name(code)));
        return fields;
    }
}
