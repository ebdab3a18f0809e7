package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A task between its assignee and the office: accepted, reported with evidence, confirmed or returned, opened again. */
@Component
class TaskResults {

    /**
     * A result as reported.
     *
     * @param document the document of the register that proves it, or null
     * @param evidence where the papers lie otherwise; may be empty
     */
    record Reported(
            LocalDate doneOn, String summary, @Nullable Long document, String evidence) {}

    /**
     * A result as kept, with what was said to it.
     *
     * @param document number of the document that proves it, or null
     */
    record Kept(
            long id,
            LocalDate doneOn,
            String summary,
            @Nullable Long documentId,
            @Nullable String document,
            String evidence,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate returnedOn,
            String remark,
            @Nullable LocalDate reopenedOn,
            String reopenReason) {

        /** Whether it is the one in force. */
        boolean inForce() {
            return returnedOn == null && reopenedOn == null;
        }
    }

    /** The results of the task {@code :task}, the newest first. */
    static final String RESULTS = """
            select r.id, r.done_on, r.summary, r.document_id, d.number as document, r.evidence, r.confirmed_on, r.returned_on,
                   r.remark, r.reopened_on, r.reopen_reason
            from assignments.result r
            left join documents.document_ref d on d.union_id = r.union_id and d.id = r.document_id
            where r.task_id = :task order by r.id desc
            """;

    private final JdbcClient jdbc;
    private final TaskLists lists;
    private final Facts facts;
    private final Audit audit;

    TaskResults(JdbcClient jdbc, TaskLists lists, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.facts = facts;
        this.audit = audit;
    }

    /** The assignee takes the task on; a second time changes nothing. */
    @Transactional
    public void accept(long id, LocalDate on) {
        open(id);
        jdbc.sql("insert into assignments.acceptance (task_id, accepted_on, by_account) values (:id, :on, :account)"
                        + " on conflict do nothing")
                .param("id", id)
                .param("on", on)
                .param("account", Here.get().signedIn().account())
                .update();
        done("accept", id, List.of("accepted_on"));
    }

    /** The assignee reports what was done, and with what it is proved. */
    @Transactional
    public void report(long id, Reported result) {
        if (open(id).doneOn() != null) throw new Rejected("assignments.already");
        jdbc.sql("""
                        insert into assignments.result (task_id, done_on, summary, document_id, evidence, by_account)
                        values (:id, :on, :summary, cast(:document as bigint), :evidence, :account)
                        """)
                .param("id", id)
                .param("on", result.doneOn())
                .param("summary", result.summary())
                .param("document", result.document())
                .param("evidence", result.evidence())
                .param("account", Here.get().signedIn().account())
                .update();
        done("report", id, List.of("done_on", "summary", "document", "evidence"));
    }

    /** The office confirms the result, or returns it with a remark. */
    @Transactional
    public void answer(long id, boolean confirmed, String remark) {
        open(id);
        int answered = jdbc.sql("""
                        update assignments.result set confirmed_on = case when :confirmed then cast(:on as date) end,
                            returned_on = case when :confirmed then null else cast(:on as date) end, remark = :remark,
                            answered_by = :account
                        where task_id = :id and returned_on is null and reopened_on is null and confirmed_on is null
                        """)
                .param("confirmed", confirmed)
                .param("on", Here.get().today())
                .param("remark", remark)
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        if (answered == 0) throw new Rejected("assignments.nothing");
        done(confirmed ? "confirm" : "return", id, List.of("remark"));
    }

    /** Opens a confirmed result again, with the reason; the task waits for a new report. */
    @Transactional
    public void reopen(long id, String reason) {
        open(id);
        int reopened = jdbc.sql("""
                        update assignments.result set reopened_on = :on, reopened_by = :account, reopen_reason = :reason
                        where task_id = :id and confirmed_on is not null and reopened_on is null
                        """)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (reopened == 0) throw new Rejected("assignments.not-confirmed");
        done("reopen", id, List.of("reason"));
    }

    /** Its results, the newest first, returned and reopened ones included. */
    @Transactional(readOnly = true)
    public List<Kept> of(long id) {
        return jdbc.sql(RESULTS).param("task", id).query(Kept.class).list();
    }

    /** The task, locked; one that was dropped takes no more turns. */
    private Task open(long id) {
        jdbc.sql("select id from assignments.task where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        Task task = lists.find(id).orElseThrow(NotFound::new);
        if (task.cause() != null) throw new Rejected("assignments.closed");
        return task;
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(Task.TYPE, id);
        audit.record(action, Task.TYPE, id, fields);
    }
}
