package org.lienhiep.associations;

import org.lienhiep.directory.OrganisationReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class AssociationReferences {

    @Bean
    OrganisationReference termReferences() {
        return new OrganisationReference(
                "associations.term", "select organisation_id as subject_id, id as record_id from associations.term");
    }

    @Bean
    OrganisationReference statementReferences() {
        return new OrganisationReference(
                "associations.member_statement",
                "select organisation_id as subject_id, id as record_id from associations.member_statement");
    }
}
