package org.lienhiep.assignments;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class AssignmentsPages {

    @Bean
    RecordPages taskPages(JdbcClient jdbc) {
        return new SqlRecordPages(
                jdbc, "assignments.task", "select id, title from assignments.task where id = any(:ids)", "/tasks/");
    }
}
