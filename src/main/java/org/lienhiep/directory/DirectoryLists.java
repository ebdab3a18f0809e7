package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and people as lists show them, in the order of the alphabet, paged by the key of the name and the id. */
@Component
class DirectoryLists {

    /** An organisation in a list. */
    record OrganisationLine(
            long id,
            String name,
            String shortName,
            String kind,
            @Nullable LocalDate leftOn) {}

    /** A person in a list, with the post held now. */
    record PersonLine(
            long id,
            String name,
            String degree,
            String field,
            @Nullable String post) {}

    /** A record that may be the one being entered. */
    record Alike(long id, String name, @Nullable LocalDate bornOn) {}

    private record Place(String sortKey, long id) {}

    private final JdbcClient jdbc;

    DirectoryLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the organisations.
     *
     * @param kind one kind, or null for all
     * @param left whether those that left are asked for
     * @param after id of the last one on the page before, or null
     */
    @Transactional(readOnly = true)
    public Keyset.Page<OrganisationLine> organisations(
            @Nullable String kind, boolean left, String words, @Nullable Long after) {
        var where = NameSearch.organisations(new Where(), words)
                .and("o.kind = :kind", "kind", kind)
                .and(left, "o.left_on is not null")
                .and(!left, "o.left_on is null")
                .and(true, "o.stands");
        long total = count("directory.organisation_name o", where);
        place("directory.organisation_name", after).ifPresent(p -> from(where, "o", p));
        var rows = jdbc.sql("select o.id, o.name, o.short_name, o.kind, o.left_on from directory.organisation_name o"
                        + where.sql() + " order by o.sort_key, o.id limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .query(OrganisationLine.class)
                .list();
        return Keyset.Page.of(rows, total, l -> Long.toString(l.id));
    }

    /**
     * One page of the people.
     *
     * @param all whether those without a degree and without a post are asked for too
     * @param after id of the last one on the page before, or null
     */
    @Transactional(readOnly = true)
    public Keyset.Page<PersonLine> people(String words, boolean all, LocalDate today, @Nullable Long after) {
        var where = NameSearch.people(new Where(), words)
                .and(true, Survivors.remains(Subject.PERSON, "p"))
                .and(!all, """
                (p.degree <> '' or exists (
                    select 1 from directory.person_post h where h.union_id = p.union_id and h.person_id = p.id))
                """);
        long total = count("directory.person p", where);
        place("directory.person", after).ifPresent(p -> from(where, "p", p));
        var rows = jdbc.sql("""
                        select p.id, p.full_name as name, p.degree, p.field, x.post from directory.person p
                        left join lateral (
                            select concat_ws(', ', y.post, t.short_name) as post from directory.person_post y
                            join directory.organisation_title t on t.union_id = y.union_id
                              and t.organisation_id = y.organisation_id and t.valid_to = 'infinity'
                            where y.union_id = p.union_id and y.person_id = p.id and y.from_on <= :today and y.to_on >= :today
                            order by y.from_on desc, y.id desc limit 1) x on true
                        """ + where.sql() + " order by p.sort_key, p.id limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("today", today)
                .query(PersonLine.class)
                .list();
        return Keyset.Page.of(rows, total, l -> Long.toString(l.id));
    }

    /** People of the same name without diacritics, unless both birthdays are known and differ. */
    @Transactional(readOnly = true)
    public List<Alike> peopleLike(Person person, long except) {
        return jdbc.sql("""
                        select distinct c.id, c.full_name as name, c.born_on from directory.person p
                        left join directory.merged m on m.union_id = p.union_id and m.type = 'directory.person' and m.from_id = p.id
                        join directory.person c on c.union_id = p.union_id and c.id = coalesce(m.current_id, p.id)
                        where p.fold = :fold and c.id <> :except
                          and (c.born_on is null or cast(:born as date) is null or c.born_on = cast(:born as date))
                        order by c.id limit 5
                        """)
                .param("fold", VietnameseNames.fold(person.fullName()))
                .param("except", except)
                .param("born", person.bornOn())
                .query(Alike.class)
                .list();
    }

    /** Organisations that have, or once had, the same name without diacritics. */
    @Transactional(readOnly = true)
    public List<Alike> organisationsLike(String name, long except) {
        return jdbc.sql("""
                        select distinct o.id, o.name, cast(null as date) as born_on from directory.organisation_start s
                        join directory.organisation_title t on t.union_id = s.union_id and t.id = s.title_id
                        join directory.organisation_name o on o.union_id = s.union_id and o.id = s.organisation_id
                        where s.start = left(:fold, 60) and t.fold = :fold and o.id <> :except
                        order by o.id limit 5
                        """)
                .param("fold", VietnameseNames.fold(name))
                .param("except", except)
                .query(Alike.class)
                .list();
    }

    private long count(String table, Where where) {
        return jdbc.sql("select count(*) from " + table + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    private Optional<Place> place(String table, @Nullable Long after) {
        if (after == null) return Optional.empty();
        return jdbc.sql("select sort_key, id from " + table + " where id = :id")
                .param("id", after)
                .query(Place.class)
                .optional();
    }

    private static void from(Where where, String alias, Place place) {
        where.and("(" + alias + ".sort_key, " + alias + ".id) > (:key, :place)", "key", place.sortKey);
        where.parameters().put("place", place.id);
    }
}
