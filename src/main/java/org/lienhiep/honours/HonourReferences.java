package org.lienhiep.honours;

import org.lienhiep.directory.OrganisationReference;
import org.lienhiep.directory.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class HonourReferences {

    @Bean
    PersonalData honourData() {
        return new PersonalData("honours.honour", "honour", "internal", "", """
                select h.person_id as subject_id, h.id as record_id, r.name as title, '/honours/' || h.id as path, h.proposed_on as on_day
                from honours.honour h join honours.round r on r.union_id = h.union_id and r.id = h.round_id
                """);
    }

    @Bean
    PersonalData decidedData() {
        return new PersonalData("honours.decision", "honour", "public", "decision", """
                select h.person_id as subject_id, d.honour_id as record_id, r.name as title, '/honours/' || h.id as path,
                       d.decided_on as on_day
                from honours.decision d
                join honours.honour h on h.union_id = d.union_id and h.id = d.honour_id
                join honours.round r on r.union_id = h.union_id and r.id = h.round_id
                """);
    }

    @Bean
    OrganisationReference proposerReferences() {
        return new OrganisationReference(
                "honours.honour",
                "select proposer_id as subject_id, id as record_id from honours.honour where proposer_id is not null");
    }
}
