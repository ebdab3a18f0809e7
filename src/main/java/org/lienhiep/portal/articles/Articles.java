package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The articles kept, and those that everybody may read: published, their minute come, not taken down. */
@Component
public class Articles {

    private static final String SELECT = """
            select a.id, a.slug, a.section, a.title, a.lead, a.body, a.author, a.published_on, a.published_time, a.report_id,
                a.views, a.version, a.tags, a.origin, w.withdrawn_on, w.reason, s.id as submission_id, s.submitted_on,
                x.archived_on, p.address as cover_address, p.width as cover_width, p.height as cover_height, p.alt as cover_alt
            from portal.article a
            left join portal.withdrawal w on w.union_id = a.union_id and w.article_id = a.id and w.taken_back_at is null
            left join portal.submission s on s.union_id = a.union_id and s.article_id = a.id and s.taken_back_at is null
                and a.published_on is null and not exists (
                    select 1 from portal.submission_return r where r.union_id = s.union_id and r.submission_id = s.id)
            left join portal.archiving x on x.union_id = a.union_id and x.article_id = a.id and x.taken_back_at is null
            left join portal.cover c on c.union_id = a.union_id and c.article_id = a.id
            left join portal.picture p on p.union_id = c.union_id and p.id = c.picture_id and not exists (
                select 1 from portal.picture_removal m where m.union_id = p.union_id and m.picture_id = p.id)
            """;
    private static final String OPEN =
            " a.published_on <= :today and (a.published_on < :today or a.published_time <= :time)"
                    + " and w.id is null ";

    private final JdbcClient jdbc;

    public Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The news: what everybody may read and is not archived, the newest first, of one section if given. */
    @Transactional(readOnly = true)
    public List<Article> readable(@Nullable String section, LocalDate today, Keyset after, int limit) {
        return at(SELECT + " where" + OPEN + """
                         and x.id is null and (a.published_on, a.id) < (:on, :id)
                           and (a.section = :section or cast(:section as text) is null and a.section not in ('gioi-thieu', 'lien-he'))
                        order by a.published_on desc, a.id desc limit :limit
                        """, today)
                .param("on", after.on())
                .param("id", after.id())
                .param("section", section)
                .param("limit", limit)
                .query(Article.class)
                .list();
    }

    /** What everybody may read under a word, the newest first; archived articles too. */
    @Transactional(readOnly = true)
    public List<Article> tagged(String fold, LocalDate today, Keyset after, int limit) {
        return at(
                        SELECT
                                + " join portal.article_tag t on t.union_id = a.union_id and t.article_id = a.id and t.fold = :fold"
                                + " where" + OPEN
                                + " and (a.published_on, a.id) < (:on, :id) order by a.published_on desc, a.id desc limit :limit",
                        today)
                .param("fold", fold)
                .param("on", after.on())
                .param("id", after.id())
                .param("limit", limit)
                .query(Article.class)
                .list();
    }

    /** Articles that share words with one, most words first; then the newest of its section. */
    @Transactional(readOnly = true)
    public List<Article> related(Article article, LocalDate today, int limit) {
        return at(SELECT + """
                        left join (
                            select o.article_id, count(*) as shared from portal.article_tag t
                            join portal.article_tag o on o.union_id = t.union_id and o.fold = t.fold and o.article_id <> t.article_id
                            where t.article_id = :id group by o.article_id) o on o.article_id = a.id
                         where a.id <> :id and x.id is null and a.section not in ('gioi-thieu', 'lien-he') and
                        """ + OPEN + """
                        order by coalesce(o.shared, 0) desc, a.section = :section desc, a.published_on desc, a.id desc limit :limit
                        """, today)
                .param("id", article.id())
                .param("section", article.section())
                .param("limit", limit)
                .query(Article.class)
                .list();
    }

    /** An article that everybody may read. */
    @Transactional(readOnly = true)
    public Optional<Article> readable(long id, LocalDate today) {
        return at(SELECT + " where a.id = :id and" + OPEN, today)
                .param("id", id)
                .query(Article.class)
                .optional();
    }

    private JdbcClient.StatementSpec at(String sql, LocalDate today) {
        Now now = Now.on(today);
        return jdbc.sql(sql).param("today", now.day()).param("time", now.time());
    }

    /** The article about a report, in whatever state. */
    @Transactional(readOnly = true)
    public Optional<Article> ofReport(long report) {
        return jdbc.sql(SELECT + " where a.report_id = :report")
                .param("report", report)
                .query(Article.class)
                .optional();
    }

    /** The article written from a record, the last where there are several. */
    @Transactional(readOnly = true)
    public Optional<Article> ofOrigin(String origin) {
        return jdbc.sql(SELECT + " where a.origin = :origin order by a.id desc limit 1")
                .param("origin", origin)
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

    /** One article, kept from changing under anybody else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Article lock(long id) {
        var found = jdbc.sql("select id from portal.article where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) throw new NotFound();
        return find(id).orElseThrow(NotFound::new);
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
    public static Keyset place(Article a) {
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
