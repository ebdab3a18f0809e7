package org.lienhiep.assignments;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.decimal;
import static org.lienhiep.imports.ImportColumn.flag;
import static org.lienhiep.imports.ImportColumn.integer;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.references;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.SqlImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of decisions, tasks and targets. */
@Configuration(proxyBeanMethods = false)
class AssignmentImports {

    @Bean
    ImportType decisionsFile() {
        return new SqlImport(
                "decisions",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("number").required(),
                        date("issued_on").required(),
                        reference("issuer", "directory.organisation_name").required(),
                        choice("nature", "assigned", "approved", "amending", "award", "other")
                                .required(),
                        integer("year").required(),
                        text("subject").required(),
                        text("signer")),
                List.of(),
                """
                select d.code, r.number, r.issued_on, o.code as issuer, d.nature, d.year::bigint as year, r.subject,
                       nullif(r.signer, '') as signer
                from assignments.decision d
                join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                join directory.organisation_name o on o.union_id = d.union_id and o.id = r.issuer_id
                """,
                List.of("""
                        insert into documents.document_ref (code, type, number, issuer_id, issued_on, subject, signer)
                        select s.code, 'decision', s.number, o.id, s.issued_on, s.subject, coalesce(s.signer, '')
                        from staging s join directory.organisation_name o on o.code = s.issuer order by s.row_no
                        """, """
                        insert into assignments.decision (code, document_id, nature, year)
                        select s.code, d.id, s.nature, s.year from staging s join documents.document_ref d using (code) order by s.row_no
                        """),
                Map.of(),
                List.of("organisations"));
    }

    @Bean
    ImportType tasksFile() {
        return new SqlImport(
                "tasks",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("decision", "assignments.decision").required(),
                        text("clause").required(),
                        text("title").required(),
                        text("text").required(),
                        reference("assignee", "directory.organisation_name").required(),
                        references("bodies", "directory.organisation_name"),
                        text("product"),
                        date("original_deadline_on").required(),
                        date("deadline_on").required(),
                        decimal("budget"),
                        text("carries"),
                        date("accepted_on"),
                        date("done_on"),
                        text("summary"),
                        date("confirmed_on"),
                        reference("document", "documents.document_ref"),
                        text("evidence"),
                        date("cancelled_on"),
                        choice("cancel_cause", "cancelled", "error"),
                        text("cancel_reason")),
                List.of(),
                """
                select t.code, d.code as decision, t.clause, t.title, t.text, o.code as assignee,
                       (select string_agg(b.code, ';' order by b.code) from assignments.task_body y
                        join directory.organisation_name b on b.union_id = y.union_id and b.id = y.organisation_id
                        where y.union_id = t.union_id and y.task_id = t.id) as bodies,
                       nullif(t.product, '') as product, t.original_deadline_on, t.deadline_on, t.budget, c.code as carries, a.accepted_on,
                       r.done_on, r.summary, r.confirmed_on, e.code as document, nullif(r.evidence, '') as evidence, x.cancelled_on,
                       x.cause as cancel_cause, x.reason as cancel_reason
                from assignments.task t
                join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                join directory.organisation_name o on o.union_id = t.union_id and o.id = t.assignee_id
                left join assignments.task c on c.union_id = t.union_id and c.id = t.carries_id
                left join assignments.acceptance a on a.union_id = t.union_id and a.task_id = t.id
                left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null
                    and r.reopened_on is null
                left join documents.document_ref e on e.union_id = r.union_id and e.id = r.document_id
                left join assignments.cancellation x on x.union_id = t.union_id and x.task_id = t.id and x.withdrawn_on is null
                """,
                List.of("""
                        insert into assignments.task (code, decision_id, clause, title, text, assignee_id, product, original_deadline_on, deadline_on, budget)
                        select s.code, d.id, s.clause, s.title, s.text, o.id, coalesce(s.product, ''), s.original_deadline_on, s.deadline_on, s.budget
                        from staging s join assignments.decision d on d.code = s.decision
                        join directory.organisation_name o on o.code = s.assignee order by s.row_no
                        """, """
                        update assignments.task t set carries_id = c.id
                        from staging s join assignments.task c on c.code = s.carries where t.code = s.code
                        """, """
                        insert into assignments.task_body (task_id, organisation_id)
                        select t.id, o.id from staging s join assignments.task t using (code)
                        cross join lateral unnest(string_to_array(s.bodies, ';')) as b(code)
                        join directory.organisation_name o on o.code = b.code
                        """, """
                        insert into assignments.acceptance (task_id, accepted_on)
                        select t.id, s.accepted_on from staging s join assignments.task t using (code) where s.accepted_on is not null
                        """, """
                        insert into assignments.result (task_id, done_on, summary, confirmed_on, document_id, evidence)
                        select t.id, s.done_on, coalesce(s.summary, ''), s.confirmed_on, d.id, coalesce(s.evidence, '')
                        from staging s join assignments.task t using (code)
                        left join documents.document_ref d on d.code = s.document
                        where s.done_on is not null
                        """, """
                        insert into assignments.cancellation (task_id, cause, reason, cancelled_on)
                        select t.id, coalesce(s.cancel_cause, 'cancelled'), coalesce(s.cancel_reason, ''), s.cancelled_on
                        from staging s join assignments.task t using (code) where s.cancelled_on is not null
                        """),
                Map.of("assignments.task", "select t.id from staging s join assignments.task t using (code)"),
                List.of("decisions"));
    }

    @Bean
    ImportType targetsFile() {
        return new SqlImport(
                "targets",
                List.of("code", "valid_from"),
                List.of(
                        text("code").required(),
                        reference("task", "assignments.task").required(),
                        text("indicator").required(),
                        text("filter"),
                        choice("direction", "at_least", "at_most", "exactly").required(),
                        date("valid_from").required(),
                        decimal("value").required(),
                        reference("decision", "assignments.decision").required(),
                        flag("own"),
                        date("withdrawn_on"),
                        text("withdraw_reason")),
                List.of(),
                """
                select g.code, t.code as task, g.indicator, nullif(g.filter, '') as filter, g.direction, v.valid_from, v.value,
                       d.code as decision, g.own, g.withdrawn_on, nullif(g.withdraw_reason, '') as withdraw_reason
                from assignments.target g
                join assignments.task t on t.union_id = g.union_id and t.id = g.task_id
                join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id
                join assignments.decision d on d.union_id = v.union_id and d.id = v.decision_id
                """,
                List.of("""
                        insert into assignments.target (code, task_id, indicator, filter, direction, own, withdrawn_on, withdraw_reason)
                        select distinct on (s.code) s.code, t.id, s.indicator, coalesce(s.filter, ''), s.direction, s.own, s.withdrawn_on,
                               coalesce(s.withdraw_reason, '')
                        from staging s join assignments.task t on t.code = s.task order by s.code, s.valid_from
                        on conflict (union_id, code) do nothing
                        """, """
                        insert into assignments.target_value (target_id, valid_from, value, decision_id)
                        select g.id, s.valid_from, s.value, d.id from staging s join assignments.target g using (code)
                        join assignments.decision d on d.code = s.decision
                        """),
                Map.of(),
                List.of("tasks"));
    }

    @Bean
    ImportType extensionsFile() {
        return new SqlImport(
                "task_extensions",
                List.of("task", "agreed_on", "new_on"),
                List.of(
                        reference("task", "assignments.task").required(),
                        date("agreed_on").required(),
                        date("old_on").required(),
                        date("new_on").required(),
                        text("document").required(),
                        text("reason").required()),
                List.of(),
                """
                select t.code as task, e.agreed_on, e.old_on, e.new_on, e.document_number as document, e.reason
                from assignments.extension e
                join assignments.task t on t.union_id = e.union_id and t.id = e.task_id
                """,
                List.of("""
                        insert into assignments.extension (task_id, agreed_on, old_on, new_on, document_number, reason)
                        select t.id, s.agreed_on, s.old_on, s.new_on, s.document, s.reason
                        from staging s join assignments.task t on t.code = s.task order by s.row_no
                        """),
                Map.of(
                        "assignments.task",
                        "select distinct t.id from staging s join assignments.task t on t.code = s.task"),
                List.of("tasks"));
    }
}
