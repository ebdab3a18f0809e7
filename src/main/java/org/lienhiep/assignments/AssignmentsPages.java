package org.lienhiep.assignments;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class AssignmentsPages {

    @Bean
    RecordPages taskPages() {
        return new SqlRecordPages(
                "assignments.task", "select id, title from assignments.task where id = any(:ids)", "/tasks/");
    }
}
