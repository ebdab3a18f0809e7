package org.lienhiep.critiques;

import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of this module: cases by title, by what they concluded, and by the number of their report. */
@Configuration(proxyBeanMethods = false)
class CritiqueSearch {

    @Bean
    SearchSource critiquesFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, Critiques.TYPE, "critiques.read", """
                select c.id, 'critiques' as kind, c.title, coalesce((select s.paper from critiques.stage s
                           where s.union_id = c.union_id and s.critique_id = c.id and s.stage = 'report'), '') as number,
                       '' as line, concat_ws(' · ', nullif(c.conclusion, ''), (select string_agg(s.paper, ' · ' order by s.reached_on)
                           from critiques.stage s where s.union_id = c.union_id and s.critique_id = c.id
                           and s.paper <> '' and s.stage <> 'report')) as text,
                       'critiques.type.' || c.type as words, c.received_on as on_day, null::date as open_from, null as bodies,
                       '/critiques/' || c.id as path
                from critiques.critique c where c.id = any(:ids)
                """);
    }
}
