package org.lienhiep.contests.sealed;

import java.util.List;
import java.util.Optional;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.imports.ForgottenLists;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editions sealed, asked about a judge, opened by two. The database does it, in functions that are the only way to the names. */
@Component
public class Seals {

    private static final String ENTRY = "contests.entry";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final ForgottenLists lists;
    private final Audit audit;

    Seals(JdbcClient jdbc, Facts facts, ForgottenLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.lists = lists;
        this.audit = audit;
    }

    /** The name of an edition; fails where there is none. */
    @Transactional(readOnly = true)
    public String edition(long id) {
        return jdbc.sql("select name from contests.edition where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest seal of an edition. */
    @Transactional(readOnly = true)
    public Optional<Seal> of(long edition) {
        return jdbc.sql("""
                        select s.id, s.edition_id, n.name as edition, s.sealed_on, coalesce(a.name, '') as by, s.entries, s.authors,
                               s.opened_on, (select count(*) from contests.judging j
                                   join contests.sheet t on t.union_id = j.union_id and t.judging_id = j.id
                                   where j.union_id = s.union_id and j.edition_id = s.edition_id and t.ended_at is null
                                     and t.signed_at is null) as out
                        from contests.seal s
                        join contests.edition n on n.union_id = s.union_id and n.id = s.edition_id
                        left join identity.account_ref a on a.union_id = s.union_id and a.id = s.by_account
                        where s.edition_id = :edition order by s.id desc limit 1
                        """).param("edition", edition).query(Seal.class).optional();
    }

    /** Whether an edition's names are out of reach now. */
    @Transactional(readOnly = true)
    public boolean standing(long edition) {
        return of(edition).filter(Seal::standing).isPresent();
    }

    /** Refuses what would write a name to an entry whose names are sealed. */
    @Transactional(readOnly = true)
    public void mustNotCover(long entry) {
        boolean covered =
                jdbc.sql("""
                        select exists (select 1 from contests.sealed_entry e
                            join contests.seal s on s.union_id = e.union_id and s.id = e.seal_id
                            where e.entry_id = :entry and s.opened_at is null)
                        """).param("entry", entry).query(Boolean.class).single();
        if (covered) throw new Rejected("sealed.entry-is-sealed");
    }

    /** Seals an edition: from now on nobody reads whose an entry is. */
    @Transactional
    public void seal(long edition) {
        hold(edition);
        if (standing(edition)) throw new Rejected("sealed.already");
        boolean decided =
                jdbc.sql("""
                        select exists (select 1 from contests.entry_award w
                            join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                            where e.edition_id = :edition and w.decided_on is not null and w.revoked_on is null)
                        """).param("edition", edition).query(Boolean.class).single();
        if (decided) throw new Rejected("sealed.decided");
        long seal = jdbc.sql("select contests.seal_edition(:edition, :account, :today)")
                .param("edition", edition)
                .param("account", Here.get().signedIn().account())
                .param("today", Here.get().today())
                .query(Long.class)
                .single();
        List<Long> entries = entries(seal);
        if (entries.isEmpty()) throw new Rejected("sealed.no-entries");
        lists.forget(ENTRY, entries);
        lists.forget("contests.entry_author", entries);
        facts.sync(ENTRY, entries);
        audit.record("seal", Seal.TYPE, edition);
    }

    private void hold(long edition) {
        var _ = jdbc.sql("select id from contests.edition where id = :id for update")
                .param("id", edition)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Long> entries(long seal) {
        return jdbc.sql("select entry_id from contests.sealed_entry where seal_id = :seal order by entry_id")
                .param("seal", seal)
                .query(Long.class)
                .list();
    }

    /** Asks what stands between a judge seated since and the entries: yes or no for each, noted for good. */
    @Transactional
    public void ask(long edition, long seat) {
        Seal seal = standingOr(edition);
        var seats = seats(seal);
        var asked = seats.stream()
                .filter(s -> s.seatId() == seat)
                .findFirst()
                .orElseThrow(() -> Rejected.field("seat", "web.no-choice"));
        if (asked.asked()) throw Rejected.field("seat", "sealed.asked-already");
        if (seats.stream().filter(Seal.Seat::later).count() >= Seal.QUESTIONS)
            throw Rejected.field("seat", "sealed.no-question-left", Seal.QUESTIONS);
        jdbc.sql("select contests.ask_seal(:edition, :seat, :account, :today)")
                .param("edition", edition)
                .param("seat", seat)
                .param("account", Here.get().signedIn().account())
                .param("today", Here.get().today())
                .query((row, no) -> true)
                .single();
        audit.record("ask-seal", Seal.TYPE, edition);
    }

    private Seal standingOr(long edition) {
        hold(edition);
        return of(edition).filter(Seal::standing).orElseThrow(() -> new Rejected("sealed.not-sealed"));
    }

    /** Comes to open a seal; the second of two people within an hour opens it. Returns whether it is open now. */
    @Transactional
    public boolean open(long edition) {
        Seal seal = standingOr(edition);
        if (seal.out() > 0) throw new Rejected("sealed.sheets-out", seal.out());
        long account = Here.get().signedIn().account();
        if (confirmations(seal).stream().anyMatch(c -> c.fresh() && c.accountId() == account))
            throw new Rejected("sealed.waits-for-another");
        boolean open = jdbc.sql("select contests.open_seal(:edition, :account, :today)")
                .param("edition", edition)
                .param("account", account)
                .param("today", Here.get().today())
                .query(Boolean.class)
                .single();
        audit.record(open ? "open-seal" : "confirm-opening", Seal.TYPE, edition);
        if (open) facts.sync(ENTRY, entries(seal.id()));
        return open;
    }

    /** Who came to open it, the first first. */
    @Transactional(readOnly = true)
    public List<Seal.Confirmation> confirmations(Seal seal) {
        return jdbc.sql("""
                        select c.account_id, coalesce(a.name, '') as name, c.at, c.at > now() - interval '1 hour' as fresh
                        from contests.seal_confirmation c
                        left join identity.account_ref a on a.union_id = c.union_id and a.id = c.account_id
                        where c.seal_id = :seal order by c.at
                        """)
                .param("seal", seal.id())
                .query(Seal.Confirmation.class)
                .list();
    }

    /** The judges of its edition, those not asked about last. */
    @Transactional(readOnly = true)
    public List<Seal.Seat> seats(Seal seal) {
        return jdbc.sql("""
                        select s.id as seat_id, n.name, q.seat_id is not null as asked, coalesce(q.later, false) as later,
                               (select count(*) from contests.sealed_conflict c where c.union_id = s.union_id
                                   and c.seal_id = :seal and c.seat_id = s.id) as kept
                        from councils.seat_ref s
                        join directory.person_name n on n.union_id = s.union_id and n.id = s.person_id
                        left join contests.seal_question q on q.union_id = s.union_id and q.seal_id = :seal and q.seat_id = s.id
                        where s.subject_type = 'contests.edition' and s.subject_id = :edition
                          and (s.ended_on is null or q.seat_id is not null)
                        order by q.seat_id is null, n.sort_key, s.id
                        """)
                .param("seal", seal.id())
                .param("edition", seal.editionId())
                .query(Seal.Seat.class)
                .list();
    }

    /** Whose the judged entries were, in the order of their codes; nothing while the seal stands. */
    @Transactional(readOnly = true)
    public List<Seal.Line> minutes(Seal seal) {
        if (seal.standing()) return List.of();
        return jdbc.sql("""
                        select d.code, e.title, coalesce((select string_agg(p.name, ', ' order by a.no) from contests.entry_author a
                                   join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
                                   where a.union_id = e.union_id and a.entry_id = e.id), '') as authors,
                               coalesce(o.name, '') as applicant
                        from contests.sealed_entry s
                        join contests.entry e on e.union_id = s.union_id and e.id = s.entry_id
                        join lateral (select j.code from contests.judged_entry j where j.union_id = e.union_id and j.entry_id = e.id
                                      order by j.judging_id limit 1) d on true
                        left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
                        where s.seal_id = :seal order by d.code
                        """).param("seal", seal.id()).query(Seal.Line.class).list();
    }
}
