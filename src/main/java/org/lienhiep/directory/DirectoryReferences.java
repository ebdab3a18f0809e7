package org.lienhiep.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class DirectoryReferences {

    @Bean
    PersonalData postData() {
        return new PersonalData("directory.person_post", "directory", "internal", "", """
                select x.person_id as subject_id, o.id as record_id, concat_ws(', ', x.post, o.name) as title,
                       '/organisations/' || o.id as path, x.from_on as on_day
                from directory.person_post x join directory.organisation_name o on o.union_id = x.union_id and o.id = x.organisation_id
                """);
    }

    @Bean
    OrganisationReference postReferences() {
        return new OrganisationReference(
                "directory.person_post",
                "select organisation_id as subject_id, id as record_id from directory.person_post");
    }

    @Bean
    OrganisationReference linkReferences() {
        return new OrganisationReference(
                "directory.organisation_link",
                "select organisation_id as subject_id, id as record_id from directory.organisation_link union all select other_id, id from directory.organisation_link");
    }
}
