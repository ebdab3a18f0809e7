package org.lienhiep.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the portal. */
@Component
class Articles {

    /** An article. */
    record Article(
            long id,
            String slug,
            String section,
            String title,
            String lead,
            String body,
            String author,
            LocalDate publishedOn) {

        List<String> paragraphs() {
            return body.lines().filter(l -> !l.isBlank()).toList();
        }

        String path() {
            return "/articles/" + id + "-" + slug;
        }
    }

    private static final String SELECT =
            "select id, slug, section, title, lead, body, author, published_on from portal.article";

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest articles, of one section if given. */
    @Transactional(readOnly = true)
    public List<Article> newest(@Nullable String section, LocalDate until, int limit) {
        return jdbc.sql(SELECT
                        + " where published_on <= :until and (cast(:section as text) is null or section = :section)"
                        + " order by published_on desc, id desc limit :limit")
                .param("until", until)
                .param("section", section)
                .param("limit", limit)
                .query(Article.class)
                .list();
    }

    /** One article. */
    @Transactional(readOnly = true)
    public Optional<Article> find(long id, LocalDate until) {
        return jdbc.sql(SELECT + " where id = :id and published_on <= :until")
                .param("id", id)
                .param("until", until)
                .query(Article.class)
                .optional();
    }

    /** Views so far. */
    @Transactional(readOnly = true)
    public long views(long id) {
        return jdbc.sql("select views from portal.article where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
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
