package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read of contests: entries received, their prizes and national results. An entry whose authors did not let it
 * be named has its place, field and prize here, and no title.
 */
@Component
@Transactional(readOnly = true)
class Results {

    /** Before every entry of an edition. */
    static final Keyset FIRST = new Keyset(LocalDate.of(1, 1, 1), 0);

    /** No edition gives more; beyond it the list would be cut. */
    private static final int MOST_PRIZES = 1_000;

    private static final String NATIONAL = """
            left join lateral (
                select r.contest, r.rank from contests.external_result r
                where r.union_id = e.union_id and r.entry_id = e.id and r.rank <> 'none' and r.taken_back_at is null
                  and r.result_on <= :today order by r.result_on desc, r.id desc limit 1) r on true
            """;

    private static final String SELECT = """
            select e.id, e.edition_id, n.name as edition, case when e.public then e.title end as title, e.field,
                   case when e.public then o.name end as applicant, w.rank, e.day, w.decided_on, r.contest as national_contest,
                   r.rank as national_rank, d.number as decision
            from contests.entry e
            join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
            left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
            left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
            left join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id and w.revoked_on is null
                and w.decided_on <= :today
            left join documents.document_ref d on d.union_id = w.union_id and d.id = w.document_id
            """ + NATIONAL;

    private static final String RECEIVED = "e.received_on <= :today and x.cause is distinct from 'double'";

    /** An entry as everybody may see it. */
    record Line(
            long id,
            long editionId,
            String edition,
            @Nullable String title,
            String field,
            @Nullable String applicant,
            @Nullable String rank,
            LocalDate day,
            @Nullable LocalDate decidedOn,
            @Nullable String nationalContest,
            @Nullable String nationalRank,
            @Nullable String decision) {

        /** The name of its field. */
        String fieldName() {
            return FieldNames.name(field);
        }

        /** Its public page, or null where it may not be named. */
        @Nullable
        String path() {
            return title == null ? null : "/results/entries/" + id;
        }
    }

    /** How the library is narrowed; null for not at all. */
    record Filter(
            @Nullable String series,
            @Nullable String rank,
            @Nullable String words) {}

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the library: prizes of all years, the newest first. Only titles that may be said are searched. */
    public Keyset.Page<Line> library(Filter filter, LocalDate today, Keyset after) {
        var where = narrowed(filter).and("(w.decided_on, e.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by w.decided_on desc, e.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .param("today", today)
                .query(Line.class)
                .list();
        var all = narrowed(filter);
        long total = jdbc.sql("""
                        select count(*) from contests.entry_award w
                        join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                        join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
                        """
                        + all.and("w.revoked_on is null and w.decided_on <= :today", "today", today)
                                .sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(
                rows, total, l -> new Keyset(l.decidedOn() == null ? l.day() : l.decidedOn(), l.id()).toString());
    }

    private static Where narrowed(Filter filter) {
        var where = new Where()
                .and(true, "w.id is not null")
                .and(
                        "n.series_id = (select s.id from contests.series s where s.code = :series)",
                        "series",
                        filter.series)
                .and("w.rank = :rank", "rank", filter.rank);
        String[] words = filter.words == null
                ? new String[0]
                : VietnameseNames.fold(filter.words).split(" ", 8);
        where.and(words.length > 0, "e.public");
        for (int i = 0; i < words.length; i++) where.and("strpos(e.fold, :word" + i + ") > 0", "word" + i, words[i]);
        return where;
    }

    /** One page of all that an edition received, in the order in which it came. */
    public List<Line> received(long edition, LocalDate today, Keyset after, int most) {
        return jdbc.sql(SELECT + " where e.edition_id = :edition and " + RECEIVED
                        + " and (e.day, e.id) > (:day, :id) order by e.day, e.id limit " + most)
                .param("edition", edition)
                .param("today", today)
                .param("day", after.on())
                .param("id", after.id())
                .query(Line.class)
                .list();
    }

    /** The entries of an edition with a prize, the highest first, or those with a national one; at most {@value #MOST_PRIZES}. */
    public List<Line> prizes(long edition, boolean national, LocalDate today) {
        return jdbc.sql(SELECT + " where e.edition_id = :edition and "
                        + (national ? "r.rank is not null" : "w.id is not null")
                        + " order by array_position(cast(:ranks as text[]), " + (national ? "r" : "w")
                        + ".rank), e.day, e.id limit "
                        + MOST_PRIZES)
                .param("edition", edition)
                .param("today", today)
                .param("ranks", Entry.RANKS.toArray(String[]::new))
                .query(Line.class)
                .list();
    }

    /** An entry that may be named. */
    public Optional<Line> entry(long id, LocalDate today) {
        return jdbc.sql(SELECT + " where e.id = :id and e.public and " + RECEIVED)
                .param("id", id)
                .param("today", today)
                .query(Line.class)
                .optional();
    }

    /** Those of its authors who agreed to be named in public. */
    public List<String> authors(long entry) {
        return jdbc.sql("""
                        select p.name from contests.entry_author a
                        join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
                        where a.entry_id = :entry and p.consent_public order by a.no
                        """).param("entry", entry).query(String.class).list();
    }

    /** An edition with results, as the list of editions shows it. */
    record Held(long id, String name, LocalDate opensOn, LocalDate closesOn, long awards) {}

    /** The editions that have opened, the newest first; at most 40. */
    public List<Held> editions(LocalDate today) {
        return jdbc.sql("""
                        select n.id, n.name, n.opens_on, n.closes_on, (
                            select count(*) from contests.entry e
                            join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id
                            where e.union_id = n.union_id and e.edition_id = n.id and w.revoked_on is null
                              and w.decided_on <= :today) as awards
                        from contests.edition n where n.opens_on <= :today order by n.opens_on desc, n.id desc limit 40
                        """).param("today", today).query(Held.class).list();
    }

    /** The newest edition that has prizes. */
    public Optional<Edition.Kept> newest(LocalDate today) {
        return jdbc.sql(EditionLists.SELECT + """
                         where n.opens_on <= :today and exists (
                            select 1 from contests.entry e
                            join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id
                            where e.union_id = n.union_id and e.edition_id = n.id and w.revoked_on is null and w.decided_on <= :today)
                        order by n.opens_on desc, n.id desc limit 1
                        """)
                .param("today", today)
                .query(Edition.Kept.class)
                .optional();
    }

    /** The contests, by name. */
    public Map<String, String> series() {
        Map<String, String> series = new java.util.LinkedHashMap<>();
        jdbc.sql("select code, name from contests.series order by name, id").query(row -> {
            series.put(row.getString(1), row.getString(2));
        });
        return series;
    }
}
