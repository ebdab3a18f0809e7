package org.lienhiep.documents;

import org.lienhiep.directory.OrganisationReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class DocumentReferences {

    @Bean
    OrganisationReference issuerReferences() {
        return new OrganisationReference(
                "documents.document",
                "select issuer_id as subject_id, id as record_id from documents.document where issuer_id is not null");
    }
}
