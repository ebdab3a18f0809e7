package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.directory.RequestDays;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.unions.WorkCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the registers before this one remind of: documents that wait, files for the archive, requests about personal data. */
@Configuration(proxyBeanMethods = false)
class RegisterReminders {

    @Bean
    ReminderSource waitingDocuments(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("documents.answer"),
                "documents.document",
                "documents.read",
                """
                select 'documents.answer' as kind, id as record, due_on, unit_id as organisation, subject as title
                from documents.document_due where due_on <= :until order by due_on, id
                """,
                "select id, subject as title from documents.document_ref where id = any(:ids)",
                "/documents/");
    }

    @Bean
    ReminderSource filesForTheArchive(JdbcClient jdbc) {
        return new SqlReminders(
                jdbc,
                List.of("documents.deposit"),
                "documents.work_file",
                "workfiles.read",
                """
                select 'documents.deposit' as kind, id as record, due_on, null::bigint as organisation, title
                from documents.work_file_due where due_on <= :until order by due_on, id
                """,
                "select id, title from documents.work_file_ref where id = any(:ids)",
                "/documents/work-files/");
    }

    @Bean
    ReminderSource requestsOfPeople(RequestDays requests) {
        return new OfRequests(requests);
    }

    /** Each request is reminded of twice over: until it is answered, and then until it is finished. */
    private record OfRequests(RequestDays requests) implements ReminderSource {

        @Override
        public List<String> kinds() {
            return List.of("directory.answer", "directory.finish");
        }

        @Override
        public String type() {
            return "directory.privacy_request";
        }

        @Override
        public String permit() {
            return "privacy.read";
        }

        @Override
        public Supplier<List<Due>> open(Sheaf sheaf, LocalDate today, LocalDate until, WorkCalendar calendar) {
            // the register itself knows the law's clocks, and reads its requests with them
            var found = requests.open().stream()
                    .filter(d -> !d.on().isAfter(until))
                    .map(d -> new Due(
                            d.answered() ? "directory.finish" : "directory.answer",
                            d.request(),
                            d.on(),
                            null,
                            d.title()))
                    .toList();
            return () -> found;
        }

        @Override
        public Map<Long, String> titles(Collection<Long> records) {
            return records.isEmpty() ? Map.of() : requests.titles(records);
        }

        @Override
        public String path(long record) {
            return "/privacy/requests/" + record;
        }
    }
}
