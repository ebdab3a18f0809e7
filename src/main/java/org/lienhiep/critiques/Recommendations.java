package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recommendations of a case and what the requester made of each: accepted, partly, not; or no answer yet. */
@Component
class Recommendations {

    static final List<String> OUTCOMES = List.of("accepted", "partly", "not");

    private final JdbcClient jdbc;
    private final TakenBackTurns takenBack;
    private final Facts facts;
    private final Audit audit;

    Recommendations(JdbcClient jdbc, TakenBackTurns takenBack, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.takenBack = takenBack;
        this.facts = facts;
        this.audit = audit;
    }

    /** Adds a recommendation under the next number. */
    @Transactional
    public void add(Critique.Kept critique, String words, String place) {
        if (critique.withdrawnOn() != null) throw new Rejected("critiques.closed");
        jdbc.sql("select id from critiques.critique where id = :case for update")
                .param("case", critique.id())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into critiques.recommendation (critique_id, no, words, place)
                        select :case, coalesce(max(no), 0) + 1, :words, :place from critiques.recommendation where critique_id = :case
                        """)
                .param("case", critique.id())
                .param("words", words)
                .param("place", place)
                .update();
        done("recommend", critique.id());
    }

    /** Corrects its words; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long critique, long id, int version, String words, String place) {
        int changed = jdbc.sql("update critiques.recommendation set words = :words, place = :place,"
                        + " version = version + 1 where id = :id and version = :version")
                .param("words", words)
                .param("place", place)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        done("correct-recommendation", critique);
    }

    /** What the requester answered; an answer before it stays on record. */
    @Transactional
    public void answer(Critique.Kept critique, long id, String outcome, LocalDate on, String paper, String reason) {
        LocalDate issued = critique.issuedOn();
        if (issued == null) throw new Rejected("critiques.no-report");
        if (on.isBefore(issued)) throw Rejected.field("answered_on", "critiques.before-report");
        dropAnswer(critique.id(), id, Texts.t("critiques.answered-again", Fmt.date(on)));
        jdbc.sql("""
                        insert into critiques.answer (recommendation_id, outcome, answered_on, paper, reason, by_account)
                        values (:id, :outcome, :on, :paper, :reason, :account)
                        """)
                .param("id", id)
                .param("outcome", outcome)
                .param("on", on)
                .param("paper", paper)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        done("answer", critique.id());
    }

    /** Takes out a recommendation entered in error, with its answer if there is one. */
    @Transactional
    public void drop(long critique, long id, String reason) {
        dropAnswer(critique, id, reason);
        takenBack.keep(
                critique,
                "recommendation",
                "select to_jsonb(t) from critiques.recommendation t where t.critique_id = :case and t.id = :row",
                id,
                reason);
        jdbc.sql("delete from critiques.recommendation where id = :id")
                .param("id", id)
                .update();
        done("drop-recommendation", critique);
    }

    private void dropAnswer(long critique, long id, String reason) {
        boolean answered = jdbc.sql("select exists (select 1 from critiques.answer where recommendation_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!answered) return;
        takenBack.keep(
                critique,
                "answer",
                "select to_jsonb(t) from critiques.answer t where t.recommendation_id = :row and :case > 0",
                id,
                reason);
        jdbc.sql("delete from critiques.answer where recommendation_id = :id")
                .param("id", id)
                .update();
    }

    private void done(String action, long critique) {
        facts.sync(Critiques.TYPE, critique);
        audit.record(action, Critiques.TYPE, critique);
    }
}
