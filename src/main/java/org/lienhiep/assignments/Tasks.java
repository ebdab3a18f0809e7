package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks: read, accepted, reported, confirmed or returned. */
@Component
class Tasks {

    static final String TYPE = "assignments.task";

    private static final String SELECT = """
            select t.id, t.clause, t.title, t.assignee_id, o.short_name as assignee, t.original_deadline_on, t.deadline_on,
                   r.done_on, r.confirmed_on
            from assignments.task t
            join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.assignee_id
            left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Tasks(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** The tasks of a year, by deadline. */
    @Transactional(readOnly = true)
    public List<Task> ofYear(int year) {
        return jdbc.sql(SELECT + " where d.year = :year order by t.deadline_on, t.id limit 1000")
                .param("year", year)
                .query(Task.class)
                .list();
    }

    /** The tasks of a decision, by clause. */
    @Transactional(readOnly = true)
    public List<Task> ofDecision(long decision) {
        return jdbc.sql(SELECT + " where t.decision_id = :decision order by t.id limit 1000")
                .param("decision", decision)
                .query(Task.class)
                .list();
    }

    /** One task. */
    @Transactional(readOnly = true)
    public Optional<Task> find(long id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(Task.class)
                .optional();
    }

    /** What its page shows beyond the list. */
    @Transactional(readOnly = true)
    public Task.Detail detail(long id) {
        return jdbc.sql("""
                        select t.text, t.product, t.budget, d.id as decision_id, r.number as decision, c.id as carries_id,
                               c.title as carries, a.accepted_on
                        from assignments.task t
                        join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                        join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                        left join assignments.task c on c.union_id = t.union_id and c.id = t.carries_id
                        left join assignments.acceptance a on a.union_id = t.union_id and a.task_id = t.id
                        where t.id = :id
                        """).param("id", id).query(Task.Detail.class).single();
    }

    /** Its targets with every value they have had. */
    @Transactional(readOnly = true)
    public List<Task.TargetValue> targets(long id) {
        return jdbc.sql("""
                        select g.id, g.indicator, g.filter, g.direction, v.valid_from, v.value, r.number as decision
                        from assignments.target g
                        join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id
                        join assignments.decision d on d.union_id = v.union_id and d.id = v.decision_id
                        join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                        where g.task_id = :id order by g.id, v.valid_from
                        """).param("id", id).query(Task.TargetValue.class).list();
    }

    /** Its results, returned ones included. */
    @Transactional(readOnly = true)
    public List<Task.Result> results(long id) {
        return jdbc.sql("select id, done_on, summary, confirmed_on, returned_on, remark from assignments.result"
                        + " where task_id = :id order by id")
                .param("id", id)
                .query(Task.Result.class)
                .list();
    }

    /** The assignee takes the task on. */
    @Transactional
    public void accept(long id) {
        jdbc.sql("insert into assignments.acceptance (task_id, accepted_on, by_account) values (:id, :on, :account)"
                        + " on conflict do nothing")
                .param("id", id)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        done("accept", id);
    }

    /** The assignee reports what was done. */
    @Transactional
    public void report(long id, LocalDate doneOn, String summary) {
        try {
            jdbc.sql(
                            "insert into assignments.result (task_id, done_on, summary, by_account) values (:id, :on, :summary, :account)")
                    .param("id", id)
                    .param("on", doneOn)
                    .param("summary", summary)
                    .param("account", Here.get().signedIn().account())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Rejected("assignments.already");
        }
        done("report", id);
    }

    /** The office confirms the result, or returns it with a remark. */
    @Transactional
    public void answer(long id, boolean confirmed, String remark) {
        int answered = jdbc.sql("""
                        update assignments.result set confirmed_on = case when :confirmed then cast(:on as date) end,
                            returned_on = case when :confirmed then null else cast(:on as date) end, remark = :remark
                        where task_id = :id and returned_on is null and confirmed_on is null
                        """)
                .param("confirmed", confirmed)
                .param("on", Here.get().today())
                .param("remark", remark)
                .param("id", id)
                .update();
        if (answered == 0) throw new Rejected("assignments.nothing");
        done(confirmed ? "confirm" : "return", id);
    }

    private void done(String action, long id) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id);
    }
}
