package org.lienhiep.portal.articles;

import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft on its way to whoever approves it: sent, taken back by the writer, sent back with what is to be mended. */
@Component
class Reviewing {

    private final Articles articles;
    private final JdbcClient jdbc;
    private final Audit audit;

    Reviewing(Articles articles, JdbcClient jdbc, Audit audit) {
        this.articles = articles;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Sends a draft for approval. */
    @Transactional
    public void submit(long id, String note) {
        Article.State state = articles.lock(id).state(Now.here());
        if (state == Article.State.REVIEW) throw new Rejected("portal.submitted-already");
        if (state != Article.State.DRAFT) throw new Rejected("portal.published-already");
        jdbc.sql("insert into portal.submission (article_id, note, submitted_on, by_account)"
                        + " values (:id, :note, :today, :account)")
                .param("id", id)
                .param("note", note)
                .param("today", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("submit", Writing.TYPE, id);
    }

    /** Takes it back to go on writing. */
    @Transactional
    public void takeBack(long id) {
        jdbc.sql("update portal.submission set taken_back_at = now(), taken_back_by = :account where id = :submission")
                .param("account", Here.get().signedIn().account())
                .param("submission", submission(id))
                .update();
        audit.record("recall", Writing.TYPE, id);
    }

    /** Sends it back to the writer. */
    @Transactional
    public void sendBack(long id, String reason) {
        jdbc.sql("insert into portal.submission_return (submission_id, reason, returned_on, by_account)"
                        + " values (:submission, :reason, :today, :account)")
                .param("submission", submission(id))
                .param("reason", reason)
                .param("today", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("return", Writing.TYPE, id, reason);
    }

    private long submission(long id) {
        Long submission = articles.lock(id).submissionId();
        if (submission == null) throw new Rejected("portal.not-submitted");
        return submission;
    }
}
