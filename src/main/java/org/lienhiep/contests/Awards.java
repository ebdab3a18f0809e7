package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prizes of the province: proposed, decided by a document, revoked with a reason. A rank that nobody gets is no error. */
@Component
public class Awards {

    private record Proposed(long entryId, LocalDate proposedOn) {}

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Facts facts;
    private final Audit audit;

    Awards(JdbcClient jdbc, Entries entries, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.facts = facts;
        this.audit = audit;
    }

    /** Proposes an eligible entry for a rank. */
    @Transactional
    public void propose(long entry, String rank, LocalDate on) {
        Entry.Kept kept = entries.hold(entry);
        if (kept.rank() != null) throw new Rejected("contests.proposed-already");
        if (!kept.state().equals("eligible")) throw new Rejected("contests.not-eligible");
        notBefore("proposed_on", on, kept.day());
        jdbc.sql("insert into contests.entry_award (code, entry_id, rank, proposed_on)"
                        + " values (gen_random_uuid()::text, :entry, :rank, :on)")
                .param("entry", entry)
                .param("rank", rank)
                .param("on", on)
                .update();
        entries.done("propose", entry, List.of("rank", "proposed_on"));
    }

    /** Records the decision on what was proposed for one entry. */
    @Transactional
    public void decide(long entry, long document, LocalDate on) {
        Entry.Kept kept = entries.hold(entry);
        if (kept.rank() == null || kept.awarded()) throw new Rejected("contests.nothing-proposed");
        LocalDate proposed = jdbc.sql(
                        "select proposed_on from contests.entry_award where entry_id = :entry and revoked_on is null")
                .param("entry", entry)
                .query(LocalDate.class)
                .single();
        notBefore("decided_on", on, proposed);
        jdbc.sql("update contests.entry_award set decided_on = :on, document_id = :document"
                        + " where entry_id = :entry and revoked_on is null")
                .param("on", on)
                .param("document", document)
                .param("entry", entry)
                .update();
        entries.done("decide", entry, List.of("decided_on", "document"));
    }

    /** Records one decision on everything that an edition proposes; returns how many entries it awards. */
    @Transactional
    public int decideAll(long edition, long document, LocalDate on) {
        entries.working(edition);
        var proposed =
                jdbc.sql("""
                        select w.entry_id, w.proposed_on from contests.entry_award w
                        join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                        where e.edition_id = :edition and w.decided_on is null and w.revoked_on is null
                        order by w.entry_id for update of e
                        """).param("edition", edition).query(Proposed.class).list();
        if (proposed.isEmpty()) throw new Rejected("contests.nothing-proposed");
        for (Proposed one : proposed) notBefore("decided_on", on, one.proposedOn);
        Long[] ids = proposed.stream().map(Proposed::entryId).toArray(Long[]::new);
        jdbc.sql("update contests.entry_award set decided_on = :on, document_id = :document"
                        + " where entry_id = any(:ids) and decided_on is null and revoked_on is null")
                .param("on", on)
                .param("document", document)
                .param("ids", ids)
                .update();
        facts.sync(Entries.TYPE, List.of(ids));
        for (Long id : ids) audit.record("decide", Entries.TYPE, id, List.of("decided_on", "document"));
        audit.record("decide", Editions.TYPE, edition);
        return ids.length;
    }

    /** Takes a prize, or the proposal of one, away; it stays on record with the reason. */
    @Transactional
    public void revoke(long entry, String reason) {
        Entry.Kept kept = entries.lock(entry);
        if (kept.rank() == null) throw new Rejected("contests.no-prize-to-revoke");
        jdbc.sql("update contests.entry_award set revoked_on = :on, revoke_reason = :reason, revoked_by = :account"
                        + " where entry_id = :entry and revoked_on is null")
                .param("on", Here.get().today())
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .param("entry", entry)
                .update();
        entries.done("revoke", entry, List.of("revoke_reason"));
    }

    private static void notBefore(String field, LocalDate on, LocalDate first) {
        if (on.isBefore(first)) throw Rejected.field(field, "contests.not-before", Fmt.date(first));
        if (on.isAfter(Here.get().today())) throw Rejected.field(field, "contests.not-after-today");
    }
}
