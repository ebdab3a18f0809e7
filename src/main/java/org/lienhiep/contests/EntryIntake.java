package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.contests.rules.Eligibility;
import org.lienhiep.contests.rules.Finding;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the intake: accepted, sent back and put right, moved to another field, recognised by a decision. */
@Component
class EntryIntake {

    /** A decision that recognises entries. */
    record Recognition(
            long id,
            LocalDate decidedOn,
            long documentId,
            String number,
            long entries,
            boolean withdrawn,
            String withdrawnReason) {}

    /** A field that an entry left. */
    record Move(String fromField, String toField, String reason, LocalDate movedOn) {}

    /** Where the entry {@code :entry} was before, the newest first. */
    static final String MOVES = """
            select from_field, to_field, reason, moved_on from contests.entry_move where entry_id = :entry order by id desc
            """;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final EntryClaims claims;
    private final Facts facts;
    private final Audit audit;

    EntryIntake(JdbcClient jdbc, Entries entries, EntryClaims claims, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.claims = claims;
        this.facts = facts;
        this.audit = audit;
    }

    /** Accepts an entry and keeps what was found, under the version of the rules that it was checked by; a fault needs a reason. */
    @Transactional
    public void accept(long id, String waiver) {
        Entry.Kept entry = received(id);
        Edition.Kept edition = entries.working(entry.editionId());
        var findings = claims.judge(edition, List.of(entry)).getOrDefault(id, List.of());
        boolean fault = Eligibility.worst(findings) == Finding.Grade.HARD;
        if (fault && waiver.isEmpty()) throw Rejected.field("waiver", "contests.waiver-needed", first(findings));
        jdbc.sql("update contests.entry_check set withdrawn_at = now(), withdrawn_by = :account"
                        + " where entry_id = :id and withdrawn_at is null")
                .param("account", account())
                .param("id", id)
                .update();
        long check = jdbc.sql("""
                        insert into contests.entry_check (entry_id, rules_id, checked_on, waiver, by_account)
                        values (:id, cast(:rules as bigint), :on, :waiver, :account) returning id
                        """)
                .param("id", id)
                .param("rules", edition.rulesId())
                .param("on", Here.get().today())
                .param("waiver", waiver)
                .param("account", account())
                .query(Long.class)
                .single();
        keep(check, findings);
        entries.done("check", id, List.of("waiver"));
    }

    private void keep(long check, List<Finding> findings) {
        int no = 0;
        for (Finding finding : findings) {
            jdbc.sql("""
                            insert into contests.check_finding (check_id, no, code, grade, asked, found)
                            values (:check, :no, :code, :grade, :asked, :found)
                            """)
                    .param("check", check)
                    .param("no", ++no)
                    .param("code", finding.code())
                    .param("grade", finding.grade().code())
                    .param("asked", finding.asked())
                    .param("found", finding.found())
                    .update();
        }
    }

    private static String first(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.grade() == Finding.Grade.HARD)
                .map(f -> f.asked() + ": " + f.found())
                .findFirst()
                .orElse("");
    }

    /** Sends an entry back to be put right; until then it is not eligible. */
    @Transactional
    public void sendBack(long id, String reason, LocalDate due) {
        Entry.Kept entry = received(id);
        if (entry.dueOn() != null) throw new Rejected("contests.returned-already");
        if (entry.rank() != null) throw new Rejected("contests.awarded-cannot-return");
        jdbc.sql("""
                        insert into contests.entry_return (entry_id, returned_on, reason, due_on, by_account)
                        values (:id, :on, :reason, :due, :account)
                        """)
                .param("id", id)
                .param("on", Here.get().today())
                .param("reason", reason)
                .param("due", due)
                .param("account", account())
                .update();
        entries.done("return", id, List.of("reason", "due_on"));
    }

    /** Notes that an entry sent back was put right. */
    @Transactional
    public void mended(long id, String note) {
        entries.hold(id);
        int changed = jdbc.sql("update contests.entry_return set mended_on = :on, mended_note = :note"
                        + " where entry_id = :id and mended_on is null")
                .param("on", Here.get().today())
                .param("note", note)
                .param("id", id)
                .update();
        if (changed == 0) throw new Rejected("contests.not-returned");
        entries.done("mend", id, List.of("note"));
    }

    /** Moves an entry to another field; the one it leaves is kept with the reason. */
    @Transactional
    public void move(long id, String field, String reason) {
        Entry.Kept entry = entries.hold(id);
        if (entry.field().equals(field)) throw Rejected.field("field", "contests.same-field");
        entries.noteMove(entry, field, reason);
        jdbc.sql("update contests.entry set field = :field, version = version + 1 where id = :id")
                .param("field", field)
                .param("id", id)
                .update();
        entries.done("move", id, List.of("field"));
    }

    private Entry.Kept received(long id) {
        Entry.Kept entry = entries.hold(id);
        if (entry.cause() != null || entry.receivedOn() == null) throw new Rejected("contests.not-in-intake");
        return entry;
    }

    private static long account() {
        return Here.get().signedIn().account();
    }

    /** The decisions of an edition, the newest first. */
    @Transactional(readOnly = true)
    public List<Recognition> recognitions(long edition) {
        return jdbc.sql("""
                        select g.id, g.decided_on, g.document_id, d.number, g.withdrawn_at is not null as withdrawn, g.withdrawn_reason,
                               (select count(*) from contests.recognised x
                                where x.union_id = g.union_id and x.recognition_id = g.id) as entries
                        from contests.recognition g
                        join documents.document_ref d on d.union_id = g.union_id and d.id = g.document_id
                        where g.edition_id = :edition order by g.id desc
                        """).param("edition", edition).query(Recognition.class).list();
    }

    /** Recognises every accepted entry that is in time, in the contest and not sent back, by a decision; each counts so at once. */
    @Transactional
    public void recognise(long edition, long document, LocalDate on) {
        entries.working(edition);
        long id = jdbc.sql("""
                        insert into contests.recognition (edition_id, document_id, decided_on, by_account)
                        values (:edition, :document, :on, :account) returning id
                        """)
                .param("edition", edition)
                .param("document", document)
                .param("on", on)
                .param("account", account())
                .query(Long.class)
                .single();
        List<Long> ids = jdbc.sql("""
                        insert into contests.recognised (entry_id, recognition_id)
                        select e.id, :id from contests.entry e
                        join contests.entry_check k on k.union_id = e.union_id and k.entry_id = e.id and k.withdrawn_at is null
                        where e.edition_id = :edition and e.received_on is not null and not e.late
                          and not exists (select 1 from contests.entry_exit x
                                          where x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null)
                          and not exists (select 1 from contests.entry_return r
                                          where r.union_id = e.union_id and r.entry_id = e.id and r.mended_on is null)
                          and not exists (select 1 from contests.recognised g
                                          where g.union_id = e.union_id and g.entry_id = e.id and not g.withdrawn)
                        order by e.id returning entry_id
                        """)
                .param("id", id)
                .param("edition", edition)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) throw new Rejected("contests.nothing-to-recognise");
        facts.sync(Entries.TYPE, ids);
        audit.record("recognise", Editions.TYPE, edition, List.of("entries=" + ids.size()));
    }

    /** Takes a decision back, with the reason; its entries are no longer recognised. One with a prize keeps it from being taken back. */
    @Transactional
    public void takeBack(long edition, long recognition, String reason) {
        entries.working(edition);
        int changed = jdbc.sql("""
                        update contests.recognition set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason
                        where id = :id and edition_id = :edition and withdrawn_at is null
                        """)
                .param("account", account())
                .param("reason", reason)
                .param("id", recognition)
                .param("edition", edition)
                .update();
        if (changed == 0) throw new NotFound();
        long prizes = jdbc.sql("""
                        select count(*) from contests.recognised g
                        join contests.entry_award w on w.union_id = g.union_id and w.entry_id = g.entry_id and w.revoked_on is null
                        where g.recognition_id = :id
                        """).param("id", recognition).query(Long.class).single();
        if (prizes > 0) throw Rejected.field("reason", "contests.recognised-have-prizes", Fmt.count(prizes));
        List<Long> ids = jdbc.sql(
                        "update contests.recognised set withdrawn = true where recognition_id = :id returning entry_id")
                .param("id", recognition)
                .query(Long.class)
                .list();
        facts.sync(Entries.TYPE, ids);
        audit.record("recognise-back", Editions.TYPE, edition, List.of("reason"));
    }
}
