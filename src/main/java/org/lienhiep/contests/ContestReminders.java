package org.lienhiep.contests;

import java.util.List;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.notices.SqlReminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What contests remind of: the last day on which an edition receives entries. */
@Configuration(proxyBeanMethods = false)
class ContestReminders {

    private static final String OPEN = """
            select 'contests.closing' as kind, e.id as record, e.closes_on as due_on, null::bigint as organisation, e.name as title
            from contests.edition e
            left join contests.edition_closure c on c.union_id = e.union_id and c.edition_id = e.id and c.withdrawn_at is null
            where c.id is null and e.closes_on between :today and :until
            order by due_on, e.id
            """;

    @Bean
    ReminderSource contestReminderSource(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("contests.closing"),
                "contests.edition",
                "contests.read",
                OPEN,
                "select id, name as title from contests.edition where id = any(:ids)",
                "/contests/");
    }
}
