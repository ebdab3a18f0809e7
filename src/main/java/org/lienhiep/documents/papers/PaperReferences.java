package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.directory.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What papers say about the people whose own they are: an issued one is kept as it is, a draft is emptied by an erasure. */
@Configuration(proxyBeanMethods = false)
class PaperReferences {

    private static final String PAPERS = """
            select p.person_id as subject_id, p.id as record_id, p.subject as title, '/papers/' || p.id as path, p.made_on as on_day
            from documents.paper p left join documents.paper_issue i on i.union_id = p.union_id and i.paper_id = p.id
            where p.person_id is not null and i.paper_id is
            """;

    @Bean
    PersonalData issuedData() {
        return new PersonalData("documents.paper_issue", "paper", "participants", "decision", PAPERS + " not null");
    }

    @Bean
    PersonalData draftData() {
        return new PersonalData("documents.paper", "paper", "internal", "", PAPERS + " null", List.of("""
                update documents.paper p set given = '{"record": {}, "typed": {}, "urgency": ""}', subject = '–', record_title = '–',
                    version = version + 1
                where p.person_id = any(:people) and not exists (
                    select 1 from documents.paper_issue i where i.union_id = p.union_id and i.paper_id = p.id)
                """));
    }
}
