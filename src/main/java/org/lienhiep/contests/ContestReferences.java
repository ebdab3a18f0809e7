package org.lienhiep.contests;

import java.util.List;
import org.lienhiep.directory.OrganisationReference;
import org.lienhiep.directory.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class ContestReferences {

    @Bean
    PersonalData authorData() {
        return new PersonalData(
                "contests.entry_author",
                "contest",
                "public",
                "",
                """
                select a.person_id as subject_id, e.id as record_id, e.title,
                       '/contests/' || e.edition_id || '/entries/' || e.id as path, e.day as on_day
                from contests.entry_author a join contests.entry e on e.union_id = a.union_id and e.id = a.entry_id
                """,
                List.of("update contests.entry_author set born_on = null where person_id = any(:people)", """
                update contests.check_finding f set found = ''
                from contests.entry_check k
                join contests.entry_author a on a.union_id = k.union_id and a.entry_id = k.entry_id
                where k.union_id = f.union_id and k.id = f.check_id and f.code in ('age', 'division')
                  and a.person_id = any(:people)
                """));
    }

    @Bean
    PersonalData awardData() {
        return new PersonalData("contests.award", "award", "public", "award", """
                select a.person_id as subject_id, w.id as record_id, e.title,
                       '/contests/' || e.edition_id || '/entries/' || e.id as path, w.decided_on as on_day
                from contests.entry_award w
                join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                join contests.entry_author a on a.union_id = e.union_id and a.entry_id = e.id
                where w.decided_on is not null and w.revoked_on is null
                """);
    }

    @Bean
    OrganisationReference applicantReferences() {
        return new OrganisationReference(
                "contests.entry",
                "select applicant_id as subject_id, id as record_id from contests.entry where applicant_id is not null");
    }
}
