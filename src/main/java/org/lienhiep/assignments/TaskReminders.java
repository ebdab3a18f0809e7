package org.lienhiep.assignments;

import java.util.List;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.notices.SqlReminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tasks remind of: a deadline without a result, a result without an answer. */
@Configuration(proxyBeanMethods = false)
class TaskReminders {

    private static final String OPEN = """
            select case when r.id is null then 'assignments.deadline' else 'assignments.answer' end as kind, t.id as record,
                   coalesce(r.done_on, t.deadline_on) as due_on, t.assignee_id as organisation, t.title
            from assignments.task t
            left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null
                and r.reopened_on is null
            left join assignments.cancellation c on c.union_id = t.union_id and c.task_id = t.id and c.withdrawn_on is null
            where c.id is null and r.confirmed_on is null and coalesce(r.done_on, t.deadline_on) <= :until
              and (r.id is null or r.done_on <= :today)
            order by due_on, t.id
            """;

    @Bean
    ReminderSource taskReminderSource(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("assignments.deadline", "assignments.answer"),
                Task.TYPE,
                "assignments.read",
                OPEN,
                "select id, title from assignments.task where id = any(:ids)",
                "/tasks/");
    }
}
