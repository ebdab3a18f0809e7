package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of organisations and people, for other modules. */
@Component
@Transactional(readOnly = true)
public class DirectoryTitles {

    private final JdbcClient jdbc;

    DirectoryTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present names of organisations. */
    public Map<Long, String> organisations(Collection<Long> ids) {
        return names("select id, name from directory.organisation_name where id = any(:ids)", ids);
    }

    /** The names of people. */
    public Map<Long, String> people(Collection<Long> ids) {
        return names("select id, name from directory.person_name where id = any(:ids)", ids);
    }

    /** The organisations of these kinds as a form offers them, by name; at most 500. */
    public Map<String, String> options(List<String> kinds) {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, name from directory.organisation_name where kind = any(:kinds) and left_on is null and stands order by sort_key limit 500")
                .param("kinds", kinds.toArray(String[]::new))
                .query(row -> {
                    options.put(row.getString(1), row.getString(2));
                });
        return options;
    }

    /**
     * The ids of an organisation and of all records merged into it, as a subquery: {@code organisation_id in (…)}.
     *
     * @param id the parameter or column that holds the id of the record that remains
     */
    public static String sameOrganisation(String id) {
        return Survivors.members(Subject.ORGANISATION, id);
    }

    /** The same for a person: {@code person_id in (…)}. */
    public static String samePerson(String id) {
        return Survivors.members(Subject.PERSON, id);
    }

    /** An organisation on a day. */
    public record On(long organisation, LocalDate day) {}

    /** A name in full and in short. */
    public record Named(String name, String shortName) {}

    /** What organisations were called on these days: a record of 2015 shows the name of 2015. */
    public Map<On, Named> organisationsOn(Collection<On> asked) {
        Map<On, Named> names = new HashMap<>();
        if (asked.isEmpty()) return names;
        List<On> all = List.copyOf(new LinkedHashSet<>(asked));
        jdbc.sql("""
                        select q.id, q.day, t.name, t.short_name from unnest(:ids::bigint[], :days::date[]) as q(id, day)
                        left join directory.survivor s on s.union_id = current_setting('lienhiep.union')::bigint
                          and s.type = 'directory.organisation' and s.id = q.id
                        join directory.organisation_title t on t.union_id = current_setting('lienhiep.union')::bigint
                          and t.organisation_id = coalesce(s.current_id, q.id) and q.day >= t.valid_from and q.day < t.valid_to
                        """)
                .param("ids", all.stream().map(On::organisation).toArray(Long[]::new))
                .param("days", all.stream().map(o -> o.day().toString()).toArray(String[]::new))
                .query(row -> {
                    names.put(
                            new On(row.getLong(1), row.getObject(2, LocalDate.class)),
                            new Named(row.getString(3), row.getString(4)));
                });
        return names;
    }

    /**
     * Who of these people belongs to an organisation, or to one under it, at any time since a day: the ground of a conflict of
     * interest.
     *
     * @return the post held, by person
     */
    public Map<Long, String> belonging(Collection<Long> people, long organisation, LocalDate since) {
        var asked = new On(organisation, since);
        return belonging(people, List.of(asked)).getOrDefault(asked, Map.of());
    }

    /**
     * The same for several organisations, each since its own day.
     *
     * @return the posts held, by person, for each organisation that somebody belongs to
     */
    public Map<On, Map<Long, String>> belonging(Collection<Long> people, Collection<On> organisations) {
        Map<On, Map<Long, String>> posts = new HashMap<>();
        var all = List.copyOf(organisations);
        if (all.isEmpty() || people.isEmpty()) return posts;
        jdbc.sql("""
                        select a.organisation, a.since, q.id, x.post || ', ' || o.short_name
                        from unnest(:organisations::bigint[], :since::date[]) as a (organisation, since)
                        cross join directory.person_name q
                        join directory.person_post x on x.union_id = q.union_id and x.person_id in (
                            select q.current_id union all select s.id from directory.survivor s
                            where s.union_id = q.union_id and s.type = 'directory.person' and s.current_id = q.current_id)
                        join directory.organisation_name o on o.union_id = x.union_id and o.id = x.organisation_id
                        join directory.organisation_name w on w.union_id = q.union_id and w.id = a.organisation
                        where q.id = any(:people) and x.to_on >= a.since and (o.current_id = w.current_id or exists (
                            select 1 from directory.organisation_link l where l.union_id = x.union_id
                              and l.organisation_id = x.organisation_id and l.other_id = a.organisation and l.to_on >= a.since))
                        order by x.id
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("organisations", all.stream().map(On::organisation).toArray(Long[]::new))
                .param("since", all.stream().map(o -> o.day().toString()).toArray(String[]::new))
                .query(row -> {
                    posts.computeIfAbsent(
                                    new On(row.getLong(1), row.getObject(2, LocalDate.class)), key -> new HashMap<>())
                            .put(row.getLong(3), row.getString(4));
                });
        return posts;
    }

    private Map<Long, String> names(String sql, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (ids.isEmpty()) return names;
        jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }
}
