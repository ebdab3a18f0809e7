package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of articles: written, corrected, each saving kept as it read. */
@Component
public class Writing {

    static final String TYPE = "portal.article";

    private static final List<String> FIELDS =
            List.of("title", "lead", "section", "author", "body", "tags", "published_on");

    /** An article as it read at a saving. */
    public record Version(
            int version,
            String title,
            String lead,
            String section,
            String author,
            String body,
            String tags,
            LocalDateTime at,
            String account) {}

    private final JdbcClient jdbc;
    private final Tags tags;
    private final Audit audit;

    Writing(JdbcClient jdbc, Tags tags, Audit audit) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.audit = audit;
    }

    /** Writes a draft, from the record at an address or from nothing. */
    @Transactional
    public long write(Article.Draft draft, String origin) {
        long id = insert(draft, origin, null, null);
        audit.record("write", TYPE, id, FIELDS);
        return id;
    }

    /** Corrects an article; fails if somebody saved it since it was read. The address keeps its number, so old links go on. */
    @Transactional
    public void correct(long id, int version, Article.Draft draft) {
        keepFirst(id);
        if (update(id, version, draft) == 0) throw new Stale();
        audit.record("correct", TYPE, id, FIELDS);
    }

    /** The savings of an article, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(long id) {
        return jdbc.sql("""
                        select v.version, v.title, v.lead, v.section, v.author, v.body, v.tags,
                            v.at at time zone 'Asia/Ho_Chi_Minh' as at, coalesce(a.name, '') as account
                        from portal.article_version v
                        left join identity.account_ref a on a.union_id = v.union_id and a.id = v.by_account
                        where v.article_id = :id order by v.version desc limit 100
                        """).param("id", id).query(Version.class).list();
    }

    /** One saving of an article. */
    @Transactional(readOnly = true)
    public Optional<Version> version(long id, int version) {
        return versions(id).stream().filter(v -> v.version == version).findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long insert(Article.Draft draft, String origin, @Nullable Long report, @Nullable LocalDate publishedOn) {
        long id = written("""
                        insert into portal.article (code, slug, section, title, lead, body, author, tags, origin, published_on, report_id)
                        values (gen_random_uuid()::text, :slug, :section, :title, :lead, :body, :author, :tags, :origin,
                            cast(:published as date), cast(:report as bigint)) returning id
                        """, draft)
                .param("origin", origin)
                .param("published", publishedOn)
                .param("report", report)
                .query(Long.class)
                .single();
        jdbc.sql("update portal.article set code = 'bv-' || id where id = :id")
                .param("id", id)
                .update();
        kept(id, draft);
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int update(long id, int version, Article.Draft draft) {
        int saved = written("""
                        update portal.article set slug = :slug, section = :section, title = :title, lead = :lead, body = :body,
                            author = :author, tags = :tags, published_on = coalesce(cast(:published as date), published_on),
                            version = version + 1
                        where id = :id and version = :version
                        """, draft)
                .param("published", draft.publishedOn())
                .param("id", id)
                .param("version", version)
                .update();
        if (saved > 0) kept(id, draft);
        return saved;
    }

    private void kept(long id, Article.Draft draft) {
        tags.set(id, Tags.words(draft.tags()));
        keep(id, Here.get().signedIn().account(), "");
    }

    /** An article that came from a file has no saving yet: how it read then is kept before it changes. */
    private void keepFirst(long id) {
        keep(
                id,
                null,
                "and not exists (select 1 from portal.article_version v where v.union_id = a.union_id and v.article_id = a.id)");
    }

    private void keep(long id, @Nullable Long account, String only) {
        jdbc.sql("""
                        insert into portal.article_version (article_id, version, title, lead, section, author, body, tags, by_account)
                        select a.id, a.version, a.title, a.lead, a.section, a.author, a.body, a.tags, cast(:account as bigint)
                        from portal.article a where a.id = :id
                        """ + only).param("id", id).param("account", account).update();
    }

    private JdbcClient.StatementSpec written(String sql, Article.Draft draft) {
        return jdbc.sql(sql)
                .param("slug", draft.slug())
                .param("section", draft.section())
                .param("title", draft.title())
                .param("lead", draft.lead())
                .param("body", draft.body())
                .param("author", draft.author())
                .param("tags", String.join("; ", Tags.words(draft.tags())));
    }
}
