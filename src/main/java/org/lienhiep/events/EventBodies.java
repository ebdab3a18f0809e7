package org.lienhiep.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of a form that name the bodies of an event: a name as typed and a role, as many as needed. A name is found without
 * regard to diacritics; a body's code does as well.
 */
@Component
class EventBodies {

    /** Rows that a form may have. */
    static final int MOST = 40;

    private static final int SPARE = 2;

    private static final List<String> HOLDERS = List.of(
            "association", "centre", "office", "agency", "mass_organisation", "national_body", "club", "school");

    /** One row: its number in the form, the name as typed, the role chosen. */
    record Row(int number, String name, String role) {}

    private record Found(long id, String code, String fold) {}

    private final JdbcClient jdbc;

    EventBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows filled in; the page of two versions sends them as one line of words. */
    static List<Row> filled(Form form) {
        if (form.flag("bodies")) return fromWords(form.text("bodies", 10_000));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String name = form.text("body_" + i, 300);
            if (!name.isEmpty() || form.error("body_" + i) != null) rows.add(new Row(i, name, role(form, i)));
        }
        return rows;
    }

    private static String role(Form form, int row) {
        String role = form.value("role_" + row);
        return Event.ROLES.contains(role) ? role : "co_organise";
    }

    /** The rows as the form shows them: those filled in, without the one dropped, and some empty ones. */
    static List<Row> shown(Form form) {
        String dropped = form.value("_drop");
        List<Row> rows = new ArrayList<>();
        for (Row row : filled(form)) {
            if (!Integer.toString(row.number).equals(dropped)) rows.add(row);
        }
        int next = rows.isEmpty() ? 0 : rows.getLast().number + 1;
        int spare = SPARE + (form.flag("_more") ? SPARE : 0);
        for (int i = 0; i < spare && next < MOST; i++, next++) {
            rows.add(new Row(next, "", rows.isEmpty() ? "lead" : "co_organise"));
        }
        return rows;
    }

    /** A body and its role in words. */
    static String words(String name, String role) {
        return name + " (" + Texts.t("events.role." + role) + ")";
    }

    private static List<Row> fromWords(String line) {
        List<Row> rows = new ArrayList<>();
        for (String body : line.split("; ", -1)) {
            int at = Math.max(body.lastIndexOf(" ("), 0);
            String name = body.substring(0, at);
            String role = Event.ROLES.stream()
                    .filter(r -> words(name, r).equals(body))
                    .findFirst()
                    .orElse("co_organise");
            rows.add(new Row(rows.size(), name.isEmpty() ? body : name, role));
        }
        return rows;
    }

    /** The values of the rows for bodies that are kept. */
    static Map<String, String> values(List<Event.Body> bodies) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(bodies.size(), MOST); i++) {
            values.put("body_" + i, bodies.get(i).name());
            values.put("role_" + i, bodies.get(i).role());
        }
        return values;
    }

    /** The bodies named; a name that is not in the directory, one named twice, and nobody who holds the event are faults. */
    @Transactional(readOnly = true)
    public List<Event.Part> read(Form form) {
        List<Row> rows = filled(form);
        List<Found> found = find(rows);
        List<Event.Part> parts = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (Row row : rows) {
            List<Found> matches = matches(found, row.name);
            String field = "body_" + row.number;
            if (matches.isEmpty()) form.reject(field, "events.no-body", row.name);
            else if (matches.size() > 1)
                form.reject(field, "events.bodies-alike", Fmt.count(matches.size()), codes(matches));
            else if (!named.add(matches.getFirst().id)) form.reject(field, "events.body-twice", row.name);
            else parts.add(new Event.Part(matches.getFirst().id, row.role));
        }
        if (parts.stream().noneMatch(p -> p.role().equals("lead")))
            form.reject("body_" + (rows.isEmpty() ? 0 : rows.getFirst().number), "events.no-lead");
        return parts;
    }

    /** The names that the rows offer while one is typed; any other name of the directory may be typed too. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return jdbc.sql(
                        "select name from directory.organisation_name where kind = any(:kinds) and stands order by sort_key limit 500")
                .param("kinds", HOLDERS.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** The present name of a body; empty where it is not known. */
    @Transactional(readOnly = true)
    public String name(long id) {
        return jdbc.sql("select name from directory.organisation_name where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<Found> find(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        return jdbc.sql(
                        "select id, code, fold from directory.organisation_name where fold = any(:folds) and not twin or code = any(:codes)")
                .param(
                        "folds",
                        rows.stream().map(r -> VietnameseNames.fold(r.name)).toArray(String[]::new))
                .param("codes", rows.stream().map(Row::name).toArray(String[]::new))
                .query(Found.class)
                .list();
    }

    private static List<Found> matches(List<Found> found, String name) {
        var byCode = found.stream().filter(f -> f.code.equals(name)).toList();
        if (!byCode.isEmpty()) return byCode;
        String fold = VietnameseNames.fold(name);
        return found.stream().filter(f -> f.fold.equals(fold)).toList();
    }

    private static String codes(List<Found> matches) {
        return String.join(", ", matches.stream().map(Found::code).toList());
    }
}
