package org.lienhiep.critiques;

import org.lienhiep.directory.OrganisationReference;
import org.lienhiep.directory.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class CritiqueReferences {

    @Bean
    PersonalData expertData() {
        return new PersonalData("critiques.expert", "expertise", "internal", "", """
                select e.person_id as subject_id, c.id as record_id, c.title, '/critiques/' || c.id as path, e.delivered_on as on_day
                from critiques.expert e join critiques.critique c on c.union_id = e.union_id and c.id = e.critique_id
                """);
    }

    @Bean
    PersonalData opinionData() {
        return new PersonalData("critiques.opinion", "expertise", "participants", "", """
                select o.person_id as subject_id, o.id as record_id, c.title, '/critiques/' || c.id as path, o.at::date as on_day
                from critiques.opinion o join critiques.critique c on c.union_id = o.union_id and c.id = o.critique_id
                """);
    }

    @Bean
    OrganisationReference requesterReferences() {
        return new OrganisationReference(
                "critiques.critique",
                "select requester_id as subject_id, id as record_id from critiques.critique where requester_id is not null");
    }
}
