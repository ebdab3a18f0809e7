package org.lienhiep.notices;

import java.util.List;
import org.lienhiep.directory.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people: the addresses of those who get letters. */
@Configuration(proxyBeanMethods = false)
class NoticeReferences {

    private static final String THEIRS = """
            (select r.id from notices.recipient r join identity.account_ref a on a.union_id = r.union_id and a.id = r.account_id
             where a.person_id = any(:people))
            """;

    @Bean
    PersonalData recipientData() {
        return new PersonalData(
                "notices.recipient",
                "account",
                "internal",
                "",
                """
                select a.person_id as subject_id, r.id as record_id, r.address as title, null::text as path, r.since_on as on_day
                from notices.recipient r join identity.account_ref a on a.union_id = r.union_id and a.id = r.account_id
                where a.person_id is not null
                """,
                List.of(
                        "update notices.letter set outcome = coalesce(outcome, 'dropped'), ended_at = coalesce(ended_at, now()), address = '',"
                                + " shown = '–', words = null where recipient_id in "
                                + THEIRS,
                        "delete from notices.undeliverable where address in (select r.address from notices.recipient r where r.id in "
                                + THEIRS + ")",
                        "update notices.recipient set name = '–', address = '', stopped_at = coalesce(stopped_at, now()) where id in "
                                + THEIRS));
    }
}
