package org.lienhiep.contests.jury;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.RuleSet;
import org.lienhiep.contests.rules.RuleSets;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds opened for judging, their panels and entries. */
@Component
class Judgings {

    private static final String SELECT = """
            select j.id, j.edition_id, n.name as edition, j.rules_id, j.round, j.opened_on, j.closed_on
            from contests.judging j join contests.edition n on n.union_id = j.union_id and n.id = j.edition_id
            """;

    /** An edition as this package asks about it. */
    record Named(long id, String name, @Nullable Long rulesId) {

        String path() {
            return "/contests/" + id;
        }
    }

    private final JdbcClient jdbc;
    private final RuleSets sets;
    private final Audit audit;

    Judgings(JdbcClient jdbc, RuleSets sets, Audit audit) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.audit = audit;
    }

    /** The edition; fails where there is none. */
    @Transactional(readOnly = true)
    public Named edition(long id) {
        return jdbc.sql("select id, name, rules_id from contests.edition where id = :id")
                .param("id", id)
                .query(Named.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The rules that an edition is run by; silent where none are in force. */
    @Transactional(readOnly = true)
    public RuleSet rules(Named edition) {
        return sets.governing(edition.rulesId);
    }

    /** What the rules say of the round being judged. */
    @Transactional(readOnly = true)
    public RoundRules rules(Judging judging) {
        return RoundRules.of(sets.governing(judging.rulesId()), judging.round()).orElseThrow(NotFound::new);
    }

    /** The rounds opened, the first first. */
    @Transactional(readOnly = true)
    public List<Judging> of(long edition) {
        return jdbc.sql(SELECT + " where j.edition_id = :edition order by j.id")
                .param("edition", edition)
                .query(Judging.class)
                .list();
    }

    /** One of an edition's rounds; fails where there is none. */
    @Transactional(readOnly = true)
    public Judging find(long edition, long id) {
        return find(id).filter(j -> j.editionId() == edition).orElseThrow(NotFound::new);
    }

    /** One round. */
    @Transactional(readOnly = true)
    public Optional<Judging> find(long id) {
        return jdbc.sql(SELECT + " where j.id = :id")
                .param("id", id)
                .query(Judging.class)
                .optional();
    }

    /** Holds a round until the transaction ends; fails where it is closed. */
    @Transactional
    public Judging hold(long id) {
        jdbc.sql("select id from contests.judging where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Judging judging = find(id).orElseThrow(NotFound::new);
        if (!judging.open()) throw new Rejected("judging.closed");
        return judging;
    }

    /**
     * Opens a round: the entries that may be judged in it get codes in an order drawn by lot, and every standing body of the edition
     * is a panel of it.
     */
    @Transactional
    public long open(long edition, String round, String prefix) {
        jdbc.sql("select id from contests.edition where id = :id for update")
                .param("id", edition)
                .query(Long.class)
                .optional();
        Named named = edition(edition);
        if (named.rulesId == null) throw new Rejected("judging.no-rules");
        if (RoundRules.of(rules(named), round).isEmpty()) throw Rejected.field("round", "judging.no-sheets");
        var before = of(edition);
        if (before.stream().anyMatch(j -> j.round().equals(round)))
            throw Rejected.field("round", "judging.opened-already");
        if (before.stream().anyMatch(Judging::open)) throw Rejected.field("round", "judging.one-at-a-time");
        long id = jdbc.sql("""
                        insert into contests.judging (edition_id, rules_id, round, opened_on, by_account)
                        values (:edition, :rules, :round, :on, :account) returning id
                        """)
                .param("edition", edition)
                .param("rules", named.rulesId)
                .param("round", round)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        if (take(id, edition, before.isEmpty() ? null : before.getLast().id(), prefix) == 0)
            throw new Rejected("judging.no-entries");
        if (seat(id, edition) == 0) throw new Rejected("judging.no-jury");
        audit.record("open-round", Judging.TYPE, id, List.of("round"));
        return id;
    }

    /** Takes the eligible entries, of those only what the round before admitted. */
    private int take(long judging, long edition, @Nullable Long before, String prefix) {
        return jdbc.sql("""
                        insert into contests.judged_entry (judging_id, entry_id, code, field)
                        select :judging, e.id, :prefix || '-' || lpad((row_number() over (order by random()))::text, 3, '0'),
                               coalesce(e.field, '')
                        from contests.placed_entry e
                        join contests.entry p on p.union_id = e.union_id and p.id = e.id
                        where p.edition_id = :edition and e.received_on is not null and e.cause is null and e.waits is null
                          and not e.late and (cast(:before as bigint) is null or exists (
                              select 1 from contests.judged_entry b where b.union_id = e.union_id and b.entry_id = e.id
                                and b.judging_id = :before and b.admitted))
                        """)
                .param("judging", judging)
                .param("edition", edition)
                .param("before", before)
                .param("prefix", prefix)
                .update();
    }

    private int seat(long judging, long edition) {
        return jdbc.sql("""
                        insert into contests.panel (judging_id, body_id)
                        select distinct cast(:judging as bigint), s.body_id from councils.seat_ref s
                        where s.subject_type = 'contests.edition' and s.subject_id = :edition and s.from_on <= :today
                          and (s.ended_on is null or s.ended_on > :today)
                        """)
                .param("judging", judging)
                .param("edition", edition)
                .param("today", Here.get().today())
                .update();
    }

    /** The bodies that judge in a round. */
    @Transactional(readOnly = true)
    public List<Judging.Panel> panels(long judging) {
        return jdbc.sql("""
                        select p.body_id, b.name as body, p.field, p.most from contests.panel p
                        join councils.body_ref b on b.union_id = p.union_id and b.id = p.body_id
                        where p.judging_id = :judging order by p.body_id
                        """)
                .param("judging", judging)
                .query(Judging.Panel.class)
                .list();
    }

    /** Says which field a body marks, and how much each of its members may get. */
    @Transactional
    public void narrow(long judging, long body, String field, @Nullable Integer most) {
        hold(judging);
        int changed = jdbc.sql("update contests.panel set field = :field, most = cast(:most as integer)"
                        + " where judging_id = :judging and body_id = :body")
                .param("field", field)
                .param("most", most)
                .param("judging", judging)
                .param("body", body)
                .update();
        if (changed == 0) throw new NotFound();
        audit.record("narrow-panel", Judging.TYPE, judging, List.of("field", "most"));
    }

    /** Who may mark: the holders of the panels' seats today, secretaries apart, with what they have in hand. */
    @Transactional(readOnly = true)
    public List<Judging.Judge> judges(long judging) {
        return jdbc.sql("""
                        select s.id as seat_id, s.body_id, s.person_id, n.name, s.role, s.body, p.field, p.most, s.declared,
                               count(t.id) as given, count(t.signed_at) as signed
                        from contests.panel p
                        join councils.seat_ref s on s.union_id = p.union_id and s.body_id = p.body_id and s.role <> 'secretary'
                          and s.from_on <= :today and (s.ended_on is null or s.ended_on > :today)
                        join directory.person_name n on n.union_id = s.union_id and n.id = s.person_id
                        left join contests.sheet t on t.union_id = s.union_id and t.judging_id = p.judging_id and t.seat_id = s.id
                          and t.ended_at is null
                        where p.judging_id = :judging
                        group by s.id, s.body_id, s.person_id, n.name, n.sort_key, s.role, s.body, p.field, p.most, s.declared
                        order by s.body_id, n.sort_key, s.id
                        """)
                .param("judging", judging)
                .param("today", Here.get().today())
                .query(Judging.Judge.class)
                .list();
    }

    private static final String ENTRIES = """
            select d.entry_id, d.code, e.title, d.field, d.admitted, count(t.seat_id) as sheets,
                   count(t.signed_at) filter (where t.seat_id is not null) as signed,
                   coalesce(string_agg(n.name, ', ' order by n.sort_key), '') as judges
            from contests.judged_entry d
            join contests.entry e on e.union_id = d.union_id and e.id = d.entry_id
            left join contests.sheet t on t.union_id = d.union_id and t.judging_id = d.judging_id
              and t.entry_id = d.entry_id and t.ended_at is null
            left join councils.seat_ref s on s.union_id = t.union_id and s.id = t.seat_id
            left join directory.person_name n on n.union_id = s.union_id and n.id = s.person_id
            where d.judging_id = :judging and d.code > :after
            group by d.entry_id, d.code, e.title, d.field, d.admitted order by d.code
            """;

    /** How a round stands in numbers. */
    record Count(long entries, long signed, long given) {}

    /** Counts the entries of a round, and the sheets of judges signed and given out. */
    @Transactional(readOnly = true)
    public Count count(long judging) {
        return jdbc.sql("""
                        select (select count(*) from contests.judged_entry d where d.judging_id = :judging) as entries,
                               count(t.signed_at) as signed, count(*) as given from contests.sheet t
                        where t.judging_id = :judging and t.ended_at is null and t.seat_id is not null
                        """).param("judging", judging).query(Count.class).single();
    }

    /** All entries of a round in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Judging.Judged> entries(long judging) {
        return entries(judging, "", Integer.MAX_VALUE);
    }

    /** Entries of a round after a code. */
    @Transactional(readOnly = true)
    public List<Judging.Judged> entries(long judging, String after, int most) {
        return jdbc.sql(ENTRIES + " limit " + most)
                .param("judging", judging)
                .param("after", after)
                .query(Judging.Judged.class)
                .list();
    }
}
