package org.lienhiep.contests;

import java.util.Map;
import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of this module: editions, and entries by title and code, never by author. */
@Configuration(proxyBeanMethods = false)
class ContestSearch {

    @Bean
    SearchSource editionsFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, Editions.TYPE, "contests.read", """
                select n.id, 'contests' as kind, n.name as title, '' as number, '' as line, n.code as text, '' as words,
                       n.opens_on as on_day, null::date as open_from, null as bodies, '/contests/' || n.id as path
                from contests.edition n where n.id = any(:ids)
                """);
    }

    @Bean
    SearchSource entriesFound(JdbcClient jdbc) {
        return new SqlSource(
                jdbc,
                Entries.TYPE,
                Entries.TYPE,
                "contests.read",
                """
                select e.id, 'entries' as kind, e.title, e.code as number, n.name as line, '' as text, '' as words, e.day as on_day,
                       null::date as open_from, null as bodies, '/contests/' || e.edition_id || '/entries/' || e.id as path
                from contests.entry e
                join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
                left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
                where e.id = any(:ids) and (x.id is null or x.cause <> 'double')
                """,
                Map.of(Editions.TYPE, "select e.id from contests.entry e where e.edition_id = any(:ids)"));
    }
}
