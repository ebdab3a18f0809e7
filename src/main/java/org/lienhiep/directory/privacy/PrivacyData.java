package org.lienhiep.directory.privacy;

import java.util.List;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.directory.TimedData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is held about people here, and what of it, and of their own rows, is kept for a time. */
@Configuration(proxyBeanMethods = false)
class PrivacyData {

    /** An erasure leaves the words of a request standing: they prove how it was dealt with, and leave by their own rule. */
    @Bean
    PersonalData requestData() {
        return new PersonalData("directory.privacy_request", "request", "internal", "", """
                select r.person_id as subject_id, r.id as record_id, left(r.content, 80) as title, '/privacy/requests/' || r.id as path,
                       r.received_on as on_day
                from directory.privacy_request r where r.person_id is not null
                """);
    }

    /** People who can be reached, whom contest entries alone are held about, none of them new, and who did not ask to be written to. */
    @Bean
    TimedData contestReach(HeldData held) {
        return new TimedData("contest-reach", """
                select p.id, p.full_name as name, max(h.on_day) filter (where h.code = 'contests.entry_author') as on_day
                from directory.person p
                join directory.person q on q.union_id = p.union_id and q.current_id = p.id
                join (%s) h on h.subject_id = q.id
                where (p.email <> '' or p.phone <> '' or p.address <> '') and (
                    select k.given from directory.consent_change k
                    where k.union_id = p.union_id and k.person_id = p.id and k.purpose = 'contact'
                    order by k.on_day desc, k.id desc limit 1) is not true
                group by p.id, p.full_name
                having bool_and(h.code in ('contests.entry_author', 'imports.written'))
                   and max(h.on_day) filter (where h.code = 'contests.entry_author') < :before
                """.formatted(held.everything()), List.of("""
                update directory.person set email = '', phone = '', address = '', version = version + 1 where id = any(:ids)
                """));
    }

    @Bean
    TimedData requestWords() {
        return new TimedData("request-words", """
                select r.id, r.asker as name, t.on_day from directory.privacy_request r
                join directory.privacy_turn t on t.union_id = r.union_id and t.request_id = r.id and t.turn = 'outcome'
                where t.on_day < :before and r.content <> '–'
                """, List.of("""
                update directory.privacy_request set asker = '–', identity_check = '–', content = '–' where id = any(:ids)
                """, """
                update directory.privacy_turn set words = '–' where request_id = any(:ids)
                """));
    }

    @Bean
    TimedData breachWords() {
        return new TimedData("breach-words", """
                select b.id, b.what as name, b.found_at::date as on_day from directory.breach b
                where b.found_at < :before and b.what <> '–'
                """, List.of("""
                update directory.breach set what = '–', data = '–', measures = '' where id = any(:ids)
                """));
    }
}
