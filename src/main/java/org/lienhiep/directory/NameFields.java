package org.lienhiep.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A field in which a person or an organisation is named. A name is typed as it is spoken; where it fits several, the form comes
 * back with these to choose from. A number is taken as the id, so that a link can fill the field.
 */
@Component
@Transactional(readOnly = true)
public class NameFields {

    private static final int MOST = 20;
    private static final String ID = "\\d{1,18}";

    private static final String PEOPLE = """
            select p.id, p.full_name as name, concat_ws(' · ', p.full_name, nullif(p.degree, ''), x.post) as label from directory.person p
            left join lateral (
                select concat_ws(', ', y.post, t.short_name) as post from directory.person_post y
                join directory.organisation_title t on t.union_id = y.union_id and t.organisation_id = y.organisation_id
                  and t.valid_to = 'infinity'
                where y.union_id = p.union_id and y.person_id = p.id order by y.to_on desc, y.from_on desc limit 1) x on true
            """;
    private static final String ORGANISATIONS =
            "select o.id, o.name, o.name as label from directory.organisation_name o";

    private record Match(long id, String name, String label) {

        /** Whether this and no other name was typed: with its accents, or wholly without any. */
        boolean is(String typed) {
            String fold = VietnameseNames.fold(name);
            return name.equalsIgnoreCase(typed) || fold.equals(typed.toLowerCase(Locale.ROOT));
        }
    }

    private final JdbcClient jdbc;

    NameFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person named in a field; null with the fault noted where nobody, or more than one, is meant. */
    public @Nullable Long person(Form form, String field) {
        return read(form, field, true);
    }

    /** The organisation named in a field; null with the fault noted where none, or more than one, is meant. */
    public @Nullable Long organisation(Form form, String field) {
        return read(form, field, false);
    }

    /** Adds the field for a person to a form. */
    public FormView addPerson(FormView view, String field) {
        return add(view, field, true, true);
    }

    /** Adds the field for a person who may be named, or must be. */
    public FormView addPerson(FormView view, String field, boolean required) {
        return add(view, field, true, required);
    }

    /** Adds the field for an organisation to a form. */
    public FormView addOrganisation(FormView view, String field) {
        return add(view, field, false, true);
    }

    private @Nullable Long read(Form form, String field, boolean people) {
        String typed = form.requiredText(field, 200);
        if (form.error(field) != null) return null;
        Map<Long, Match> found = matches(typed, people);
        if (typed.matches(ID) && found.size() == 1)
            return found.keySet().iterator().next();
        var meant = found.values().stream().filter(m -> m.is(typed)).toList();
        if (meant.size() == 1 && found.size() <= MOST) return meant.getFirst().id;
        if (found.isEmpty()) form.reject(field, people ? "directory.no-person" : "directory.no-organisation", typed);
        else if (found.size() > MOST) form.reject(field, "directory.too-many", typed);
        else form.reject(field, "directory.several", found.size(), typed);
        return null;
    }

    private FormView add(FormView view, String field, boolean people, boolean required) {
        String typed = NameSearch.clean(view.form().value(field));
        if (typed.isEmpty()) return view.field(field, "text", required);
        Map<Long, Match> found = matches(typed, people);
        if (found.isEmpty() || found.size() > MOST) return view.field(field, "text", required);
        Map<String, String> options = new LinkedHashMap<>();
        found.values().forEach(m -> options.put(Long.toString(m.id), m.label));
        return view.field(field, "select", required, options);
    }

    private static String survivor(Subject subject) {
        return "(select s.current_id from directory.survivor s where s.type = '" + subject.type() + "' and s.id = :id)";
    }

    private Map<Long, Match> matches(String typed, boolean people) {
        var where = new Where();
        String alias = people ? "p" : "o";
        Subject subject = people ? Subject.PERSON : Subject.ORGANISATION;
        if (typed.matches(ID))
            where.and(alias + ".id = coalesce(" + survivor(subject) + ", :id)", "id", Long.valueOf(typed));
        else if (people) NameSearch.people(where, typed);
        else NameSearch.organisations(where, typed);
        Map<Long, Match> found = new LinkedHashMap<>();
        if (where.sql().isEmpty()) return found;
        where.and(true, Survivors.remains(subject, alias));
        jdbc.sql((people ? PEOPLE : ORGANISATIONS) + where.sql() + " order by " + alias + ".sort_key, " + alias
                        + ".id limit " + (MOST + 1))
                .params(where.parameters())
                .query(Match.class)
                .list()
                .forEach(m -> found.put(m.id, m));
        return found;
    }
}
