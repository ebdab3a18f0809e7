package org.lienhiep.events;

import org.lienhiep.directory.OrganisationReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class EventReferences {

    @Bean
    OrganisationReference eventBodyReferences() {
        return new OrganisationReference(
                "events.event", "select organisation_id as subject_id, event_id as record_id from events.event_body");
    }
}
