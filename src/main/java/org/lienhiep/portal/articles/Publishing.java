package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Articles put on the portal, now or at a minute to come; taken down; put into the archive and back. */
@Component
class Publishing {

    private final Articles articles;
    private final Writing writing;
    private final Reports reports;
    private final JdbcClient jdbc;
    private final Audit audit;

    Publishing(Articles articles, Writing writing, Reports reports, JdbcClient jdbc, Audit audit) {
        this.articles = articles;
        this.writing = writing;
        this.reports = reports;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Puts an article on the portal from a minute on, or back on it. Until the minute has come nobody reads it. */
    @Transactional
    public void publish(long id, LocalDate from, LocalTime at) {
        Article article = articles.lock(id);
        if (article.publishedOn() != null && article.withdrawnOn() == null)
            throw new Rejected("portal.published-already");
        jdbc.sql(
                        "update portal.article set published_on = :from, published_time = :at, version = version + 1 where id = :id")
                .param("from", from)
                .param("at", at)
                .param("id", id)
                .update();
        appears(id, from, at);
        takeBack(id);
        Long report = article.reportId();
        if (report != null) {
            reports.lock(report);
            reports.publish(report, from, account());
        }
        audit.record("publish", Writing.TYPE, id);
    }

    /** Takes an article down, or a waiting one off its minute, with the reason; the lists behind a report's figures close with it. */
    @Transactional
    public void withdraw(long id, String reason) {
        Article article = articles.lock(id);
        if (article.publishedOn() == null || article.withdrawnOn() != null) throw new Rejected("portal.not-published");
        jdbc.sql("insert into portal.withdrawal (article_id, reason, withdrawn_on, by_account)"
                        + " values (:id, :reason, :today, :account)")
                .param("id", id)
                .param("reason", reason)
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        Long report = article.reportId();
        if (report != null) reports.unpublish(report, account());
        audit.record("withdraw", Writing.TYPE, id, List.of("reason"));
    }

    /** Makes the article of an issued report, or puts the one that was taken down back in new words. */
    @Transactional
    public long publish(long reportId, Article.Draft draft) {
        Report report = reports.lock(reportId);
        if (report.issue() == null) throw new Rejected("portal.report-not-issued");
        if (report.published()) throw new Rejected("portal.published-already");
        LocalDate today = Here.get().today();
        var known = articles.ofReport(reportId);
        long id =
                known.map(Article::id).orElseGet(() -> writing.insert(draft, "/reports/" + reportId, reportId, today));
        known.ifPresent(article -> {
            writing.update(id, article.version(), draft);
            takeBack(id);
        });
        appears(id, today, LocalTime.MIDNIGHT);
        reports.publish(reportId, today, account());
        audit.record("publish", Writing.TYPE, id);
        audit.record("publish", "reports.report", reportId);
        return id;
    }

    /** Takes a published article out of the news; it is still read at its address and found. */
    @Transactional
    public void archive(long id, String reason) {
        if (articles.lock(id).state(Now.here()) != Article.State.PUBLISHED) throw new Rejected("portal.not-published");
        jdbc.sql("insert into portal.archiving (article_id, reason, archived_on, by_account)"
                        + " values (:id, :reason, :today, :account)")
                .param("id", id)
                .param("reason", reason)
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        audit.record("archive", Writing.TYPE, id);
    }

    /** Puts an archived article back among the news. */
    @Transactional
    public void unarchive(long id) {
        articles.lock(id);
        int back = jdbc.sql("update portal.archiving set taken_back_at = now(), taken_back_by = :account"
                        + " where article_id = :id and taken_back_at is null")
                .param("id", id)
                .param("account", account())
                .update();
        if (back == 0) throw new Rejected("portal.not-archived");
        audit.record("unarchive", Writing.TYPE, id);
    }

    /** Notes that an article stands from a minute on, and whether that minute has come. */
    private void appears(long id, LocalDate from, LocalTime at) {
        jdbc.sql("insert into portal.publication (article_id, published_on, published_time, by_account, appeared_at)"
                        + " values (:id, :from, :at, :account, case when :come then now() end)")
                .param("id", id)
                .param("from", from)
                .param("at", at)
                .param("account", account())
                .param("come", Now.here().reached(from, at))
                .update();
    }

    private void takeBack(long id) {
        jdbc.sql("update portal.withdrawal set taken_back_at = now(), taken_back_by = :account"
                        + " where article_id = :id and taken_back_at is null")
                .param("id", id)
                .param("account", account())
                .update();
    }

    private static long account() {
        return Here.get().signedIn().account();
    }
}
