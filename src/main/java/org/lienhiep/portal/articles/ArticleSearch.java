package org.lienhiep.portal.articles;

import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of the portal: what is published for everybody from its day on, the rest for those who write. */
@Configuration(proxyBeanMethods = false)
class ArticleSearch {

    @Bean
    SearchSource articlesFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "portal.article", "portal.read", """
                select a.id, 'articles' as kind, a.title, '' as number, a.lead as line,
                       regexp_replace(a.body, '\\{[^{}]*\\}', '…', 'g') || ' ' || a.tags as text, 'portal.section.' || a.section as words,
                       a.published_on as on_day, case when w.id is null and not exists (
                           select 1 from portal.publication n where n.union_id = a.union_id and n.article_id = a.id
                           and n.appeared_at is null and n.published_on = a.published_on and n.published_time = a.published_time)
                       then a.published_on end as open_from, null as bodies,
                       case when a.published_on is null or w.id is not null then '/portal/articles/' || a.id
                            else '/articles/' || a.id || '-' || a.slug end as path
                from portal.article a
                left join portal.withdrawal w on w.union_id = a.union_id and w.article_id = a.id and w.taken_back_at is null
                where a.id = any(:ids)
                """);
    }
}
