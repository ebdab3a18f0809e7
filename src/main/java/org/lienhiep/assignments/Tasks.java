package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with tasks: assigned by clause, corrected, their deadline moved, cancelled and taken back. */
@Component
class Tasks {

    /** A deadline moved: to which day, by which letter of which day, and why. */
    record Extension(LocalDate newOn, LocalDate agreedOn, String documentNumber, String reason) {}

    private final JdbcClient jdbc;
    private final TaskLists lists;
    private final Facts facts;
    private final Audit audit;

    Tasks(JdbcClient jdbc, TaskLists lists, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters a task under a decision. */
    @Transactional
    public long assign(long decision, TaskDraft draft) {
        long id =
                write("""
                        insert into assignments.task (code, decision_id, clause, text, title, assignee_id, product,
                            original_deadline_on, deadline_on, budget, carries_id)
                        values ('nv-' || right(gen_random_uuid()::text, 12), :decision, :clause, :text, :title, :assignee, :product, :deadline, :deadline,
                            cast(:budget as numeric), cast(:carries as bigint)) returning id
                        """, draft).param("decision", decision).query(Long.class).single();
        bodies(id, draft);
        done("assign", id, List.of());
        return id;
    }

    /** Corrects a task; fails if somebody saved it since it was read. A deadline that was moved stays where it was moved to. */
    @Transactional
    public void correct(long id, int version, TaskDraft draft) {
        int changed =
                write("""
                        update assignments.task set clause = :clause, text = :text, title = :title, assignee_id = :assignee,
                            product = :product, budget = cast(:budget as numeric), carries_id = cast(:carries as bigint),
                            deadline_on = case when deadline_on = original_deadline_on then :deadline else deadline_on end,
                            original_deadline_on = :deadline, version = version + 1
                        where id = :id and version = :version
                        """, draft).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        jdbc.sql("delete from assignments.task_body where task_id = :id")
                .param("id", id)
                .update();
        bodies(id, draft);
        done(
                "correct",
                id,
                List.of("clause", "text", "title", "assignee", "bodies", "product", "deadline", "budget", "carries"));
    }

    private void bodies(long id, TaskDraft draft) {
        jdbc.sql("""
                        insert into assignments.task_body (task_id, organisation_id)
                        select :id, b from unnest(:bodies::bigint[]) as b where b <> :assignee on conflict do nothing
                        """)
                .param("id", id)
                .param("bodies", draft.bodies().helping().toArray(Long[]::new))
                .param("assignee", draft.bodies().lead())
                .update();
    }

    /** Moves the deadline in force; the original one stays. */
    @Transactional
    public void extend(long id, Extension extension) {
        Task task = lock(id);
        if (!task.open()) throw new Rejected("assignments.closed");
        if (task.deadlineOn().equals(extension.newOn())) throw Rejected.field("new_on", "assignments.same-day");
        jdbc.sql("""
                        insert into assignments.extension (task_id, agreed_on, old_on, new_on, document_number, reason, by_account)
                        values (:id, :agreed, :old, :new, :number, :reason, :account)
                        """)
                .param("id", id)
                .param("agreed", extension.agreedOn())
                .param("old", task.deadlineOn())
                .param("new", extension.newOn())
                .param("number", extension.documentNumber())
                .param("reason", extension.reason())
                .param("account", Here.get().signedIn().account())
                .update();
        jdbc.sql("update assignments.task set deadline_on = :new, version = version + 1 where id = :id")
                .param("new", extension.newOn())
                .param("id", id)
                .update();
        done("extend", id, List.of("deadline"));
    }

    /** Takes a task out of every count: the province gave it up, or it was entered in error. */
    @Transactional
    public void cancel(long id, String cause, LocalDate on, String reason) {
        if (lock(id).cause() != null) throw new Rejected("assignments.dropped-already");
        jdbc.sql("""
                        insert into assignments.cancellation (task_id, cause, reason, cancelled_on, by_account)
                        values (:id, :cause, :reason, :on, :account)
                        """)
                .param("id", id)
                .param("cause", cause)
                .param("reason", reason)
                .param("on", on)
                .param("account", Here.get().signedIn().account())
                .update();
        done("cancel", id, List.of("cause", "reason"));
    }

    /** Takes a cancellation back; the record of it stays, with the reason. */
    @Transactional
    public void takeBack(long id, String reason) {
        if (lock(id).cause() == null) throw new Rejected("assignments.not-dropped");
        jdbc.sql("""
                        update assignments.cancellation set withdrawn_on = :on, withdrawn_by = :account, withdrawn_reason = :reason
                        where task_id = :id and withdrawn_on is null
                        """)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        done("take-back", id, List.of("reason"));
    }

    private Task lock(long id) {
        jdbc.sql("select id from assignments.task where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec write(String sql, TaskDraft draft) {
        return jdbc.sql(sql)
                .param("clause", draft.words().clause())
                .param("text", draft.words().text())
                .param("title", draft.words().title())
                .param("assignee", draft.bodies().lead())
                .param("product", draft.product())
                .param("deadline", draft.deadline())
                .param("budget", draft.budget())
                .param("carries", draft.carries());
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(Task.TYPE, id);
        audit.record(action, Task.TYPE, id, fields);
    }
}
