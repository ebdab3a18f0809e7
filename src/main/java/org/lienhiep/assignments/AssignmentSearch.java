package org.lienhiep.assignments;

import java.util.Map;
import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of this module: decisions by number and subject, tasks by title and clause. */
@Configuration(proxyBeanMethods = false)
class AssignmentSearch {

    @Bean
    SearchSource decisionsFound(JdbcClient jdbc) {
        return new SqlSource(
                jdbc,
                Decisions.TYPE,
                Decisions.TYPE,
                "assignments.read",
                """
                select g.id, 'decisions' as kind, d.subject as title, d.number, '' as line, d.signer as text,
                       'documents.type.' || d.type || ' assignments.nature.' || g.nature as words, d.issued_on as on_day,
                       null::date as open_from, null as bodies, '/decisions/' || g.id as path
                from assignments.decision g
                join documents.document_ref d on d.union_id = g.union_id and d.id = g.document_id
                where g.id = any(:ids)
                """,
                Map.of(
                        "documents.document",
                        "select g.id from assignments.decision g where g.document_id = any(:ids)"));
    }

    @Bean
    SearchSource tasksFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, Task.TYPE, Task.TYPE, "assignments.read", """
                select t.id, 'tasks' as kind, t.title, '' as number, '' as line, concat_ws(' · ', t.text, nullif(t.product, '')) as text,
                       '' as words, t.deadline_on as on_day, null::date as open_from,
                       t.assignee_id || coalesce((select string_agg(' ' || b.organisation_id, '' order by b.organisation_id)
                           from assignments.task_body b where b.union_id = t.union_id and b.task_id = t.id), '') as bodies,
                       '/tasks/' || t.id as path
                from assignments.task t where t.id = any(:ids)
                """, Map.of());
    }
}
