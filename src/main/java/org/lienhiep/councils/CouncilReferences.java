package org.lienhiep.councils;

import java.util.List;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.notices.SqlReminders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module tells the others: whom it holds, how its records are named, what it reminds of. */
@Configuration(proxyBeanMethods = false)
class CouncilReferences {

    private static final String SESSION = "select s.id, b.name as title from councils.session s"
            + " join councils.body b on b.union_id = s.union_id and b.id = s.body_id where s.id = any(:ids)";

    @Bean
    PersonalData seatData() {
        return new PersonalData("councils.seat", "expertise", "internal", "", """
                select s.person_id as subject_id, b.id as record_id, b.name as title, '/councils/' || b.id as path, s.from_on as on_day
                from councils.seat s join councils.body b on b.union_id = s.union_id and b.id = s.body_id
                """);
    }

    @Bean
    RecordPages bodyPages() {
        return new SqlRecordPages(
                Councils.TYPE, "select id, name as title from councils.body where id = any(:ids)", "/councils/", false);
    }

    @Bean
    ReminderSource sessionReminders(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("councils.session"),
                CouncilSessions.TYPE,
                "councils.read",
                """
                select 'councils.session' as kind, s.id as record, s.held_on as due_on, null::bigint as organisation, b.name as title
                from councils.session s
                join councils.body b on b.union_id = s.union_id and b.id = s.body_id
                left join councils.session_cancellation x on x.union_id = s.union_id and x.session_id = s.id
                where s.held_on <= :until and :today >= date '1900-01-01' and x.session_id is null and not exists (
                    select 1 from councils.attendance a where a.union_id = s.union_id and a.session_id = s.id)
                order by due_on, s.id
                """,
                SESSION,
                "/councils/sessions/");
    }
}
