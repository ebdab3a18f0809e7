package org.lienhiep.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with articles: written, corrected, put on the portal, taken down. */
@Component
class Publishing {

    private static final String TYPE = "portal.article";
    private static final List<String> FIELDS = List.of("title", "lead", "section", "author", "body", "published_on");

    private final Articles articles;
    private final Reports reports;
    private final JdbcClient jdbc;
    private final Audit audit;

    Publishing(Articles articles, Reports reports, JdbcClient jdbc, Audit audit) {
        this.articles = articles;
        this.reports = reports;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Writes a draft. */
    @Transactional
    public long write(Article.Draft draft) {
        long id = insert(draft, null, null);
        audit.record("write", TYPE, id, FIELDS);
        return id;
    }

    /** Corrects an article; fails if somebody saved it since it was read. The address keeps its number, so old links go on. */
    @Transactional
    public void correct(long id, int version, Article.Draft draft) {
        if (update(id, version, draft) == 0) throw new Stale();
        audit.record("correct", TYPE, id, FIELDS);
    }

    /** Puts an article on the portal from a day on, or back on it. */
    @Transactional
    public void publish(long id, LocalDate from) {
        Article article = lock(id);
        if (article.publishedOn() != null && article.withdrawnOn() == null)
            throw new Rejected("portal.published-already");
        jdbc.sql("update portal.article set published_on = :from, version = version + 1 where id = :id")
                .param("from", from)
                .param("id", id)
                .update();
        takeBack(id);
        Long report = article.reportId();
        if (report != null) {
            reports.lock(report);
            reports.publish(report, from, account());
        }
        audit.record("publish", TYPE, id);
    }

    /** Takes an article down, with the reason; the lists behind a report's figures close with it. */
    @Transactional
    public void withdraw(long id, String reason) {
        Article article = lock(id);
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
        audit.record("withdraw", TYPE, id, List.of("reason"));
    }

    /** Makes the article of an issued report, or puts the one that was taken down back in new words. */
    @Transactional
    public long publish(long reportId, Article.Draft draft) {
        Report report = reports.lock(reportId);
        if (report.issue() == null) throw new Rejected("portal.report-not-issued");
        if (report.published()) throw new Rejected("portal.published-already");
        LocalDate today = Here.get().today();
        var known = articles.ofReport(reportId);
        long id = known.map(Article::id).orElseGet(() -> insert(draft, reportId, today));
        known.ifPresent(article -> {
            update(id, article.version(), draft);
            takeBack(id);
        });
        reports.publish(reportId, today, account());
        audit.record("publish", TYPE, id);
        audit.record("publish", "reports.report", reportId);
        return id;
    }

    private void takeBack(long id) {
        jdbc.sql("update portal.withdrawal set taken_back_at = now(), taken_back_by = :account"
                        + " where article_id = :id and taken_back_at is null")
                .param("id", id)
                .param("account", account())
                .update();
    }

    private Article lock(long id) {
        var found = jdbc.sql("select id from portal.article where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) throw new NotFound();
        return articles.find(id).orElseThrow(NotFound::new);
    }

    private long insert(Article.Draft draft, @Nullable Long report, @Nullable LocalDate publishedOn) {
        long id = written("""
                        insert into portal.article (code, slug, section, title, lead, body, author, published_on, report_id)
                        values (gen_random_uuid()::text, :slug, :section, :title, :lead, :body, :author,
                            cast(:published as date), cast(:report as bigint)) returning id
                        """, draft)
                .param("published", publishedOn)
                .param("report", report)
                .query(Long.class)
                .single();
        jdbc.sql("update portal.article set code = 'bv-' || id where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private int update(long id, int version, Article.Draft draft) {
        return written("""
                        update portal.article set slug = :slug, section = :section, title = :title, lead = :lead, body = :body,
                            author = :author, published_on = coalesce(cast(:published as date), published_on),
                            version = version + 1
                        where id = :id and version = :version
                        """, draft)
                .param("published", draft.publishedOn())
                .param("id", id)
                .param("version", version)
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, Article.Draft draft) {
        return jdbc.sql(sql)
                .param("slug", draft.slug())
                .param("section", draft.section())
                .param("title", draft.title())
                .param("lead", draft.lead())
                .param("body", draft.body())
                .param("author", draft.author());
    }

    private static long account() {
        return Here.get().signedIn().account();
    }
}
