package org.lienhiep.events;

import java.util.List;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.notices.SqlReminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What events remind of: that one comes, and that one is over and still not confirmed. The body is the first that leads. */
@Configuration(proxyBeanMethods = false)
class EventReminders {

    private static final String OPEN = """
            select case when e.starts_on >= :today then 'events.preparation' else 'events.confirmation' end as kind, e.id as record,
                   case when e.starts_on >= :today then e.starts_on else e.ends_on end as due_on,
                   (select min(b.organisation_id) from events.event_body b
                    where b.union_id = e.union_id and b.event_id = e.id and b.role = 'lead') as organisation, e.title
            from events.event e
            left join events.holding h on h.union_id = e.union_id and h.event_id = e.id and h.withdrawn_at is null
            left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
            where h.id is null and c.id is null and e.starts_on <= :until and (e.starts_on >= :today or e.ends_on <= :today)
            order by due_on, e.id
            """;

    @Bean
    ReminderSource eventReminderSource(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("events.preparation", "events.confirmation"),
                Events.TYPE,
                "events.read",
                OPEN,
                "select id, title from events.event where id = any(:ids)",
                "/events/");
    }
}
