package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.runtime.ManyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that may be one. Each record has a few keys; records that share a key are weighed as a pair, no others. A key
 * that more than {@value #CROWD} records share says nothing and is passed over, so that the work grows with the records, not
 * with their square.
 */
@Component
class Likenesses {

    static final int CROWD = 30;

    // a form may look at one record while all are looked at: whoever writes the same key second need not.
    // Offset 0: the words of a name are put in order once for each person, not once for each key
    private static final String PEOPLE_KEYS = """
            insert into directory.likeness_key (type, key, record_id)
            select distinct 'directory.person', k.key, p.id
            from directory.person p
            cross join lateral (select directory.name_key(p.fold) as name,
                left(p.fold, 1) || '.' || regexp_replace(p.fold, '^.* ', '') as ends offset 0) n
            cross join lateral (
                select 'n:' || n.name as key
                union all select 'y:' || n.name || ':' || extract(year from p.born_on) where p.born_on is not null
                union all select 'b:' || n.ends || ':' || p.born_on where p.born_on is not null
                union all select 'e:' || lower(p.email) where p.email <> ''
                union all select 't:' || regexp_replace(regexp_replace(p.phone, '\\D', '', 'g'), '^84', '0')
                    where length(regexp_replace(p.phone, '\\D', '', 'g')) >= 6
                union all select 'w:' || n.ends || ':' || coalesce(m.current_id, x.organisation_id)
                    from directory.person_post x
                    left join directory.merged m on m.union_id = x.union_id and m.type = 'directory.organisation'
                        and m.from_id = x.organisation_id
                    where x.union_id = p.union_id and x.person_id = p.id) k
            where n.name <> '' and (cast(:ids as bigint[]) is null or p.id = any(:ids)) and not exists (
                select 1 from directory.merged m
                where m.union_id = p.union_id and m.type = 'directory.person' and m.from_id = p.id)
            on conflict do nothing
            """;

    /** Pairs that share a key of few; {@code keys} holds the first letters of the keys shared. */
    private static final String NEAR = """
            with few as materialized (
                select left(k.key, 1) as kind, array_agg(k.record_id) as ids from directory.likeness_key k
                where k.type = :type and (cast(:ids as bigint[]) is null or k.key in (
                    select x.key from directory.likeness_key x where x.type = :type and x.record_id = any(:ids)))
                group by k.key having count(*) between 2 and :crowd),
            near as materialized (
                select a.id as one_id, b.id as other_id, string_agg(distinct few.kind, '') as keys
                from few cross join lateral unnest(few.ids) as a(id) cross join lateral unnest(few.ids) as b(id)
                where a.id < b.id and (cast(:ids as bigint[]) is null or a.id = any(:ids) or b.id = any(:ids))
                group by 1, 2)
            """;

    private static final String WEIGHED = """
            insert into directory.likeness (type, one_id, other_id, score, reasons)
            select :type, w.one_id, w.other_id, least(w.score, 100), array_remove(w.reasons, null) from weighed w
            where w.score >= 50
            on conflict (union_id, type, one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
            """;

    // each record of a pair is fetched by its key: before statistics are gathered, a plain join reads the whole list
    // for each pair
    private static final String PEOPLE = NEAR + """
            , named as materialized (
                select n.one_id, n.other_id, n.keys, a.born_on as born, b.born_on as other_born, a.gender as gender,
                       b.gender as other_gender, a.degree <> '' and a.degree = b.degree as degree,
                       case when translate(a.sort_key, '0', '') = translate(b.sort_key, '0', '') then 'name'
                            when a.fold = b.fold then 'accents'
                            when directory.name_key(a.fold) = directory.name_key(b.fold) then 'order'
                            when directory.name_shortened(a.fold, b.fold) then 'short'
                            when regexp_replace(a.fold, '^.* ', '') = regexp_replace(b.fold, '^.* ', '') then 'given' end as name
                from near n
                cross join lateral (select p.* from directory.person p
                    where p.union_id = current_setting('lienhiep.union')::bigint and p.id = n.one_id limit 1) a
                cross join lateral (select p.* from directory.person p
                    where p.union_id = current_setting('lienhiep.union')::bigint and p.id = n.other_id limit 1) b),
            born as materialized (
                select n.*, case when n.born = n.other_born then 'born'
                        when n.born is null or n.other_born is null then null
                        when extract(year from n.born) <> extract(year from n.other_born) then 'differ'
                        when to_char(n.born, 'MMDD') = '0101' or to_char(n.other_born, 'MMDD') = '0101'
                            or to_char(n.born, 'MMDD') = to_char(n.other_born, 'DDMM') then 'year'
                        else 'differ' end as birth
                from named n),
            weighed as (
                select n.one_id, n.other_id,
                       case n.name when 'name' then 55 when 'accents' then 45 when 'order' then 40 when 'short' then 35
                           when 'given' then 15 else -100 end
                       + case n.birth when 'born' then 40 when 'year' then 30 when 'differ' then -60 else 0 end
                       + case when n.keys like '%w%' then 20 else 0 end + case when n.keys like '%e%' then 40 else 0 end
                       + case when n.keys like '%t%' then 30 else 0 end + case when n.degree then 5 else 0 end
                       - case when n.gender <> n.other_gender then 30 else 0 end as score,
                       array[n.name, nullif(n.birth, 'differ'), case when n.keys like '%w%' then 'workplace' end,
                           case when n.keys like '%e%' then 'email' end, case when n.keys like '%t%' then 'phone' end,
                           case when n.degree then 'degree' end] as reasons
                from born n)
            """ + WEIGHED;

    private static final String ORGANISATIONS = NEAR + """
            , named as materialized (
                select n.one_id, n.other_id, n.keys, a.kind = b.kind as kind, a.place <> '' and a.place = b.place as place,
                       a.place <> '' and b.place <> '' and a.place <> b.place as elsewhere,
                       a.tax_code <> '' and b.tax_code <> '' and a.tax_code <> b.tax_code as taxed,
                       case when s.fold = t.fold then 'name' when n.keys like '%n%' then 'alike' end as name
                from near n
                join directory.organisation a on a.union_id = current_setting('lienhiep.union')::bigint and a.id = n.one_id
                join directory.organisation b on b.union_id = a.union_id and b.id = n.other_id
                join directory.organisation_title s on s.union_id = a.union_id and s.organisation_id = a.id and s.valid_to = 'infinity'
                join directory.organisation_title t on t.union_id = b.union_id and t.organisation_id = b.id and t.valid_to = 'infinity'
                where not exists (
                    select 1 from directory.organisation_link l where l.union_id = a.union_id
                      and (l.organisation_id = a.id and l.other_id = b.id or l.organisation_id = b.id and l.other_id = a.id))),
            weighed as (
                select n.one_id, n.other_id,
                       case n.name when 'name' then 75 when 'alike' then 60 else 0 end + case when n.keys like '%t%' then 90 else 0 end
                       + case when n.kind then 10 else -15 end + case when n.place then 10 when n.elsewhere then -40 else 0 end
                       - case when n.taxed then 60 else 0 end as score,
                       array[n.name, case when n.keys like '%t%' then 'tax' end, case when n.kind then 'kind' end,
                           case when n.place then 'place' end] as reasons
                from named n)
            """ + WEIGHED;

    private final JdbcClient jdbc;

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at these records anew, after a change. */
    @Transactional
    public void look(Subject subject, Collection<Long> ids) {
        run(subject, ids.toArray(Long[]::new));
    }

    /** Looks at every record anew. */
    @Transactional
    public void lookAtAll(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.likeness'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
        ManyRows.planKeyChecksOnce(jdbc);
        run(subject, null);
    }

    /** Records that have not been looked at in their present version, at most so many: what an import brought. */
    @Transactional(readOnly = true)
    public List<Long> unseen(Subject subject, int most) {
        return jdbc.sql("select r.id from " + subject.type() + " r left join directory.likeness_look l"
                        + " on l.union_id = r.union_id and l.type = :type and l.record_id = r.id"
                        + " where l.version is distinct from r.version order by r.id limit :most")
                .param("type", subject.type())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private void run(Subject subject, Long @Nullable [] ids) {
        String which = " and (cast(:ids as bigint[]) is null or ";
        ask(
                "delete from directory.likeness_key k where k.type = :type" + which + "k.record_id = any(:ids))",
                subject,
                ids);
        ask(
                "delete from directory.likeness l where l.type = :type" + which
                        + "l.one_id = any(:ids) or l.other_id = any(:ids))",
                subject,
                ids);
        if (subject == Subject.PERSON) ask(PEOPLE_KEYS, subject, ids);
        else organisationKeys(ids);
        ask(subject == Subject.PERSON ? PEOPLE : ORGANISATIONS, subject, ids);
        ask(
                "insert into directory.likeness_look (type, record_id, version) select :type, r.id, r.version from "
                        + subject.type() + " r where (cast(:ids as bigint[]) is null or r.id = any(:ids))"
                        + " on conflict (union_id, type, record_id) do update set version = excluded.version, at = now()",
                subject,
                ids);
    }

    private void ask(String sql, Subject subject, Long @Nullable [] ids) {
        jdbc.sql(sql)
                .param("type", subject.type())
                .param("ids", ids)
                .param("crowd", CROWD)
                .update();
    }

    private record Name(long id, String name, String shortName, String taxCode) {}

    private void organisationKeys(Long @Nullable [] ids) {
        List<Long> records = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Name name : names(ids)) {
            add(records, keys, name.id, "n:", OrganisationKey.of(name.name));
            String brief = OrganisationKey.of(name.shortName);
            if (brief.contains(" ")) add(records, keys, name.id, "n:", brief);
            add(records, keys, name.id, "t:", name.taxCode);
        }
        jdbc.sql("""
                        insert into directory.likeness_key (type, key, record_id)
                        select distinct 'directory.organisation', k.key, k.id from unnest(:keys::text[], :ids::bigint[]) as k(key, id)
                        on conflict do nothing
                        """)
                .params(Map.of("keys", keys.toArray(String[]::new), "ids", records.toArray(Long[]::new)))
                .update();
    }

    private static void add(List<Long> records, List<String> keys, long id, String kind, String key) {
        if (key.isEmpty()) return;
        records.add(id);
        keys.add(kind + key);
    }

    private List<Name> names(Long @Nullable [] ids) {
        return jdbc.sql("""
                        select o.id, t.name, t.short_name, o.tax_code from directory.organisation o
                        join directory.organisation_title t on t.union_id = o.union_id and t.organisation_id = o.id
                        where (cast(:ids as bigint[]) is null or o.id = any(:ids)) and not exists (
                            select 1 from directory.merged m
                            where m.union_id = o.union_id and m.type = 'directory.organisation' and m.from_id = o.id)
                        """).param("ids", ids).query(Name.class).list();
    }
}
