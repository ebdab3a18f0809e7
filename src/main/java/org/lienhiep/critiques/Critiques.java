package org.lienhiep.critiques;

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

/** What is done with a case: registered, corrected, brought from stage to stage, its deadline moved, withdrawn, restored. */
@Component
class Critiques {

    static final String TYPE = "critiques.critique";

    private final JdbcClient jdbc;
    private final CritiqueLists lists;
    private final Experts experts;
    private final TakenBackTurns takenBack;
    private final Facts facts;
    private final Audit audit;

    Critiques(
            JdbcClient jdbc, CritiqueLists lists, Experts experts, TakenBackTurns takenBack, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.experts = experts;
        this.takenBack = takenBack;
        this.facts = facts;
        this.audit = audit;
    }

    /** Registers a case. */
    @Transactional
    public long register(Critique critique, @Nullable LocalDate deadlineOn) {
        long id = write("""
                        insert into critiques.critique (code, type, title, requester_id, field, received_on, deadline_on)
                        values (gen_random_uuid()::text, :type, :title, cast(:requester as bigint), :field, :received,
                            cast(:deadline as date)) returning id
                        """, critique)
                .param("deadline", deadlineOn)
                .query(Long.class)
                .single();
        jdbc.sql("update critiques.critique set code = 'pb.' || id where id = :id")
                .param("id", id)
                .update();
        done("register", id, List.of());
        return id;
    }

    /** Corrects a case; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Critique critique) {
        var kept = lock(id);
        if (critique.conclusion() != null && kept.issuedOn() == null)
            throw Rejected.field("conclusion", "critiques.no-report");
        var first = lists.reached(id);
        if (!first.isEmpty() && critique.receivedOn().isAfter(first.getFirst().reachedOn()))
            throw Rejected.field("received_on", "critiques.received-late");
        experts.mustNotBelongTo(id, critique.requester(), critique.receivedOn());
        int changed = write("""
                        update critiques.critique set type = :type, title = :title, requester_id = cast(:requester as bigint),
                            field = :field, received_on = :received, conclusion = :conclusion, version = version + 1
                        where id = :id and version = :version
                        """, critique)
                .param("conclusion", critique.conclusion())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        done("correct", id, List.of("type", "title", "requester", "field", "received_on", "conclusion"));
    }

    /** Records that the next stage was reached; stages are taken in their order, none is skipped. */
    @Transactional
    public void reach(long id, String stage, LocalDate on, String paper) {
        var kept = open(id);
        var reached = lists.reached(id);
        int place = Critique.STAGES.indexOf(stage);
        if (place < reached.size()) throw Rejected.field("stage", "critiques.twice");
        if (place > reached.size()) throw Rejected.field("stage", "critiques.skipped");
        LocalDate before =
                reached.isEmpty() ? kept.receivedOn() : reached.getLast().reachedOn();
        if (on.isBefore(before)) throw Rejected.field("reached_on", "critiques.before");
        if (Critique.WITH_PAPER.contains(stage) && paper.isEmpty())
            throw Rejected.field("paper", "critiques.paper-needed");
        jdbc.sql("insert into critiques.stage (critique_id, stage, reached_on, paper, by_account)"
                        + " values (:id, :stage, :on, :paper, :account)")
                .param("id", id)
                .param("stage", stage)
                .param("on", on)
                .param("paper", paper)
                .param("account", Here.get().signedIn().account())
                .update();
        done("reach-" + stage, id, List.of());
    }

    /** Takes the last stage back; what stood there is kept with the reason. */
    @Transactional
    public void takeBackStage(long id, String stage, String reason) {
        open(id);
        var reached = lists.reached(id);
        if (reached.isEmpty() || !reached.getLast().stage().equals(stage)) throw new Rejected("critiques.not-last");
        takenBack.keep(
                id,
                "stage",
                "select to_jsonb(t) from critiques.stage t where t.critique_id = :case and t.stage = :row",
                stage,
                reason);
        jdbc.sql("delete from critiques.stage where critique_id = :id and stage = :stage")
                .param("id", id)
                .param("stage", stage)
                .update();
        done("take-back-" + stage, id, List.of());
    }

    /** Moves the agreed deadline; the original stays on record. */
    @Transactional
    public void moveDeadline(long id, LocalDate to, String reason, String paper) {
        var kept = open(id);
        if (to.equals(kept.deadlineOn())) throw Rejected.field("deadline_on", "critiques.same-deadline");
        if (to.isBefore(kept.receivedOn())) throw Rejected.field("deadline_on", "critiques.before-received");
        jdbc.sql("""
                        insert into critiques.deadline_change (critique_id, from_on, to_on, reason, paper, by_account)
                        values (:id, cast(:from as date), :to, :reason, :paper, :account)
                        """)
                .param("id", id)
                .param("from", kept.deadlineOn())
                .param("to", to)
                .param("reason", reason)
                .param("paper", paper)
                .param("account", Here.get().signedIn().account())
                .update();
        jdbc.sql("update critiques.critique set deadline_on = :to, version = version + 1 where id = :id")
                .param("to", to)
                .param("id", id)
                .update();
        done("move-deadline", id, List.of("deadline_on"));
    }

    /** The requester takes the case back. */
    @Transactional
    public void withdraw(long id, LocalDate on, String reason) {
        var kept = open(id);
        if (on.isBefore(kept.receivedOn())) throw Rejected.field("withdrawn_on", "critiques.before-received");
        jdbc.sql("insert into critiques.withdrawal (critique_id, withdrawn_on, reason, by_account)"
                        + " values (:id, :on, :reason, :account)")
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        done("withdraw", id, List.of());
    }

    /** Takes a withdrawal back: the case goes on where it stood. */
    @Transactional
    public void restore(long id, String reason) {
        if (lock(id).withdrawnOn() == null) throw new Rejected("critiques.not-withdrawn");
        takenBack.keep(
                id,
                "withdrawal",
                "select to_jsonb(t) from critiques.withdrawal t where t.critique_id = :case and :row = ''",
                "",
                reason);
        jdbc.sql("delete from critiques.withdrawal where critique_id = :id")
                .param("id", id)
                .update();
        done("restore", id, List.of());
    }

    private Critique.Kept open(long id) {
        var kept = lock(id);
        if (kept.withdrawnOn() != null) throw new Rejected("critiques.closed");
        return kept;
    }

    private Critique.Kept lock(long id) {
        jdbc.sql("select id from critiques.critique where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec write(String sql, Critique critique) {
        return jdbc.sql(sql)
                .param("type", critique.type())
                .param("title", critique.title())
                .param("requester", critique.requester())
                .param("field", critique.field())
                .param("received", critique.receivedOn());
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id, fields);
    }
}
