package org.lienhiep.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles kept, and those that everybody may read: published, their day come, not taken down. */
@Component
class Articles {

    private static final String SELECT = """
            select a.id, a.slug, a.section, a.title, a.lead, a.body, a.author, a.published_on, a.report_id, a.views, a.version,
                w.withdrawn_on, w.reason
            from portal.article a
            left join portal.withdrawal w on w.union_id = a.union_id and w.article_id = a.id and w.taken_back_at is null
            """;

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What everybody may read, the newest first, of one section if given. */
    @Transactional(readOnly = true)
    public List<Article> readable(@Nullable String section, LocalDate today, Keyset after, int limit) {
        return jdbc.sql(SELECT + """
                         where a.published_on <= :today and w.id is null and (a.published_on, a.id) < (:on, :id)
                           and (cast(:section as text) is null or a.section = :section)
                        order by a.published_on desc, a.id desc limit :limit
                        """)
                .param("today", today)
                .param("on", after.on())
                .param("id", after.id())
                .param("section", section)
                .param("limit", limit)
                .query(Article.class)
                .list();
    }

    /** An article that everybody may read. */
    @Transactional(readOnly = true)
    public Optional<Article> readable(long id, LocalDate today) {
        return jdbc.sql(SELECT + " where a.id = :id and a.published_on <= :today and w.id is null")
                .param("id", id)
                .param("today", today)
                .query(Article.class)
                .optional();
    }

    /** The article about a report, in whatever state. */
    @Transactional(readOnly = true)
    public Optional<Article> ofReport(long report) {
        return jdbc.sql(SELECT + " where a.report_id = :report")
                .param("report", report)
                .query(Article.class)
                .optional();
    }

    /** Any article, for those who write them. */
    @Transactional(readOnly = true)
    public Optional<Article> find(long id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(Article.class)
                .optional();
    }

    /** All articles, drafts first, then the newest. */
    @Transactional(readOnly = true)
    public Keyset.Page<Article> all(Keyset after) {
        var read = jdbc.sql(SELECT + """
                         where (coalesce(a.published_on, date '9999-12-30'), a.id) < (:on, :id)
                        order by coalesce(a.published_on, date '9999-12-30') desc, a.id desc limit :limit
                        """)
                .param("on", after.on())
                .param("id", after.id())
                .param("limit", Keyset.rows() + 1)
                .query(Article.class)
                .list();
        long total = jdbc.sql("select count(*) from portal.article")
                .query(Long.class)
                .single();
        return Keyset.Page.of(read, total, a -> place(a).toString());
    }

    /** Where an article stands in a list. */
    static Keyset place(Article a) {
        LocalDate on = a.publishedOn();
        return new Keyset(on == null ? LocalDate.of(9999, 12, 30) : on, a.id());
    }

    /** Adds views that were gathered in memory. */
    @Transactional
    public void addViews(long id, long more) {
        jdbc.sql("update portal.article set views = views + :more where id = :id")
                .param("more", more)
                .param("id", id)
                .update();
    }
}
