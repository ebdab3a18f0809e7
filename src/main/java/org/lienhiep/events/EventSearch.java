package org.lienhiep.events;

import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of this module: events by title and place; what was entered in error or twice never was. */
@Configuration(proxyBeanMethods = false)
class EventSearch {

    @Bean
    SearchSource eventsFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, Events.TYPE, "events.read", """
                select e.id, 'events' as kind, e.title, '' as number,
                       concat_ws(', ', nullif(e.venue, ''), nullif(e.commune, '')) as line, '' as text,
                       'events.kind.' || e.kind as words, e.starts_on as on_day, null::date as open_from, null as bodies,
                       '/events/' || e.id as path
                from events.event e
                left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
                where e.id = any(:ids) and (c.id is null or c.cause = 'cancelled')
                """);
    }
}
