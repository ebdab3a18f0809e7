package org.lienhiep.associations;

import java.util.List;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.notices.SqlReminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What terms remind of: their end, the step agreed, the day of the congress, its result to be sent within 30 days. */
@Configuration(proxyBeanMethods = false)
class TermReminders {

    private static final String OPEN = """
            with present as (
                select t.id, t.organisation_id, t.last_day, t.step, t.due_on, t.planned_on, t.held_on, o.name as title
                from associations.kept_term t
                join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
                where t.next_starts_on is null and (o.left_on is null or o.left_on > :today))
            select 'associations.term' as kind, id as record, last_day as due_on, organisation_id as organisation, title
            from present where held_on is null and last_day <= :until
            union all
            select 'associations.step', id, due_on, organisation_id, title
            from present where held_on is null and step <> '' and due_on <= :until
            union all
            select 'associations.congress', id, planned_on, organisation_id, title
            from present where held_on is null and planned_on <= :until
            union all
            select 'associations.result', id, held_on + 30, organisation_id, title
            from present where held_on <= :today and held_on + 30 <= :until
            order by due_on, record
            """;

    private static final String TITLES = """
            select t.id, o.name as title from associations.term t
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id where t.id = any(:ids)
            """;

    @Bean
    ReminderSource termReminderSource(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("associations.term", "associations.step", "associations.congress", "associations.result"),
                Terms.TYPE,
                "associations.read",
                OPEN,
                TITLES,
                "/associations/terms/");
    }
}
