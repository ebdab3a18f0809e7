package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with honours: a person proposed, corrected, decided, withdrawn, and either of these undone. */
@Component
class Honours {

    static final String TYPE = "honours.honour";

    private final JdbcClient jdbc;
    private final HonourLists lists;
    private final Facts facts;
    private final Audit audit;

    Honours(JdbcClient jdbc, HonourLists lists, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.facts = facts;
        this.audit = audit;
    }

    /** Proposes a person; once in a round, and nobody is honoured twice. */
    @Transactional
    public long propose(Honour honour) {
        lockRound(honour.round());
        boolean there = exists(
                "select exists (select 1 from honours.honour where round_id = :round and person_id = :person)",
                honour.round(),
                honour.person());
        if (there) throw Rejected.field("person", "honours.twice");
        mustNotBeHonoured(honour.round(), honour.person());
        long id = jdbc.sql("""
                        insert into honours.honour (code, round_id, person_id, proposer_id, proposed_on, achievement)
                        values (gen_random_uuid()::text, :round, :person, cast(:proposer as bigint), :proposed, :achievement)
                        returning id
                        """)
                .param("round", honour.round())
                .param("person", honour.person())
                .param("proposer", honour.proposer())
                .param("proposed", honour.proposedOn())
                .param("achievement", honour.achievement())
                .query(Long.class)
                .single();
        jdbc.sql("update honours.honour set code = 'tv.' || id where id = :id")
                .param("id", id)
                .update();
        done("propose", id);
        return id;
    }

    /** The honour is given once in a life: who was decided in one round is not proposed in another. */
    private void mustNotBeHonoured(long round, long person) {
        boolean honoured = exists("""
                select exists (select 1 from honours.honour h join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
                    where h.person_id = :person and h.round_id <> :round)
                """, round, person);
        if (honoured) throw Rejected.field("person", "honours.once");
    }

    /** Corrects a proposal; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, @Nullable Long proposer, LocalDate proposedOn, String achievement) {
        var kept = lock(id);
        LocalDate decided = kept.decidedOn();
        if (decided != null && proposedOn.isAfter(decided))
            throw Rejected.field("proposed_on", "honours.decided-before");
        int changed = jdbc.sql("""
                        update honours.honour set proposer_id = cast(:proposer as bigint), proposed_on = :proposed,
                            achievement = :achievement, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("proposer", proposer)
                .param("proposed", proposedOn)
                .param("achievement", achievement)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        done("correct", id);
    }

    /** One decision honours these people; refused for one that does not wait for it any more. */
    @Transactional
    public void decide(List<Long> ids, String number, LocalDate on) {
        for (long id : ids.stream().sorted().toList()) {
            var kept = lock(id);
            if (!kept.state().equals("proposed")) throw Rejected.field("honour", "honours.not-waiting", kept.person());
            if (on.isBefore(kept.proposedOn()))
                throw Rejected.field("decided_on", "honours.decided-before-of", kept.person());
            mustNotBeHonoured(kept.roundId(), kept.personId());
            jdbc.sql("insert into honours.decision (honour_id, number, decided_on, by_account)"
                            + " values (:id, :number, :on, :account)")
                    .param("id", id)
                    .param("number", number)
                    .param("on", on)
                    .param("account", Here.get().signedIn().account())
                    .update();
            done("decide", id);
        }
    }

    /** Undoes a decision; what was decided stays on record with the reason. */
    @Transactional
    public void undecide(long id, String reason) {
        if (lock(id).decidedOn() == null) throw new Rejected("honours.not-decided");
        takeBack(id, "decision", reason);
        done("undecide", id);
    }

    /** A proposal is no longer put forward. */
    @Transactional
    public void withdraw(long id, LocalDate on, String reason) {
        var kept = lock(id);
        if (!kept.state().equals("proposed")) throw new Rejected("honours.not-waiting", kept.person());
        if (on.isBefore(kept.proposedOn())) throw Rejected.field("withdrawn_on", "honours.before-proposed");
        jdbc.sql("insert into honours.withdrawal (honour_id, withdrawn_on, reason, by_account)"
                        + " values (:id, :on, :reason, :account)")
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        done("withdraw", id);
    }

    /** Puts a withdrawn proposal forward again. */
    @Transactional
    public void restore(long id, String reason) {
        if (lock(id).withdrawnOn() == null) throw new Rejected("honours.not-withdrawn");
        takeBack(id, "withdrawal", reason);
        done("restore", id);
    }

    private void takeBack(long id, String what, String reason) {
        String table = "honours." + what;
        jdbc.sql("insert into honours.taken_back (honour_id, what, entry, reason, by_account)"
                        + " select :id, :what, to_jsonb(t), :reason, :account from " + table
                        + " t where t.honour_id = :id")
                .param("id", id)
                .param("what", what)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        jdbc.sql("delete from " + table + " where honour_id = :id")
                .param("id", id)
                .update();
    }

    private Honour.Kept lock(long id) {
        jdbc.sql("select id from honours.honour where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private void lockRound(long round) {
        var found = jdbc.sql("select id from honours.round where id = :round for update")
                .param("round", round)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) throw new NotFound();
    }

    private boolean exists(String sql, long round, long person) {
        return jdbc.sql(sql)
                .param("round", round)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private void done(String action, long id) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id);
    }
}
