package org.lienhiep.assignments;

import org.lienhiep.directory.OrganisationReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module holds about people, and where it refers to organisations. */
@Configuration(proxyBeanMethods = false)
class AssignmentReferences {

    @Bean
    OrganisationReference assigneeReferences() {
        return new OrganisationReference(
                "assignments.task", "select assignee_id as subject_id, id as record_id from assignments.task");
    }

    @Bean
    OrganisationReference bodyReferences() {
        return new OrganisationReference(
                "assignments.task_body",
                "select organisation_id as subject_id, task_id as record_id from assignments.task_body");
    }
}
