package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Targets: set, given another value by an amending decision, withdrawn. A value once set stays beside the later ones. */
@Component
class Targets {

    /**
     * A target as entered.
     *
     * @param own whether only what the assignee is credited with counts
     */
    record Draft(String indicator, String filter, String direction, boolean own) {}

    /** A value from a day on, by a decision. */
    record NewValue(LocalDate validFrom, BigDecimal value, long decision) {}

    /**
     * A target as kept.
     *
     * @param year the year its task belongs to
     */
    record Kept(
            long id,
            long taskId,
            String title,
            String indicator,
            String filter,
            String direction,
            int year,
            long decisionId) {}

    private static final String SELECT = """
            select g.id, g.task_id, t.title, g.indicator, g.filter, g.direction, d.year, t.decision_id
            from assignments.target g
            join assignments.task t on t.union_id = g.union_id and t.id = g.task_id
            join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
            """;

    /** Every value that the targets of the task {@code :task} have had. */
    static final String VALUES = """
            select g.id as target_id, v.valid_from, v.value, d.id as decision_id, r.number as decision, r.issued_on as decided_on
            from assignments.target g
            join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id
            join assignments.decision d on d.union_id = v.union_id and d.id = v.decision_id
            join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
            where g.task_id = :task and g.withdrawn_on is null order by g.id, v.valid_from
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    Targets(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Sets a target of a task, with its first value. */
    @Transactional
    public long set(long task, Draft draft, NewValue value) {
        lock(task);
        boolean there = of(task).stream()
                .anyMatch(t ->
                        t.indicator().equals(draft.indicator()) && t.filter().equals(draft.filter()));
        if (there) throw Rejected.field("indicator", "assignments.target-there");
        long id = jdbc.sql("""
                        insert into assignments.target (code, task_id, indicator, filter, direction, own)
                        values ('ct-' || right(gen_random_uuid()::text, 12), :task, :indicator, :filter, :direction, :own) returning id
                        """)
                .param("task", task)
                .param("indicator", draft.indicator())
                .param("filter", draft.filter())
                .param("direction", draft.direction())
                .param("own", draft.own())
                .query(Long.class)
                .single();
        insert(id, value);
        audit.record("set-target", Task.TYPE, task, List.of("indicator", "value"));
        return id;
    }

    /** Gives a target another value from a day on; the earlier ones stay. */
    @Transactional
    public void amend(long target, NewValue value) {
        long task = find(target).taskId();
        lock(task);
        boolean taken = values(task).stream()
                .anyMatch(v -> v.targetId() == target && v.validFrom().equals(value.validFrom()));
        if (taken) throw Rejected.field("valid_from", "assignments.value-there");
        insert(target, value);
        audit.record("amend-target", Task.TYPE, task, List.of("value"));
    }

    /** Withdraws a target that was set in error; it stays readable in the history. */
    @Transactional
    public void withdraw(long target, String reason) {
        long task = find(target).taskId();
        jdbc.sql("""
                        update assignments.target set withdrawn_on = :on, withdrawn_by = :account, withdraw_reason = :reason
                        where id = :id and withdrawn_on is null
                        """)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", target)
                .update();
        audit.record("withdraw-target", Task.TYPE, task, List.of("reason"));
    }

    /** The targets of a task that were not withdrawn. */
    @Transactional(readOnly = true)
    public List<Kept> of(long task) {
        return jdbc.sql(SELECT + " where g.task_id = :task and g.withdrawn_on is null order by g.id")
                .param("task", task)
                .query(Kept.class)
                .list();
    }

    /** A target that was not withdrawn. */
    @Transactional(readOnly = true)
    public Kept find(long target) {
        return jdbc.sql(SELECT + " where g.id = :id and g.withdrawn_on is null")
                .param("id", target)
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every value that the targets of a task have had, in the order in which they came into force. */
    @Transactional(readOnly = true)
    public List<YearTarget.Value> values(long task) {
        return jdbc.sql(VALUES)
                .param("task", task)
                .query(YearTarget.Value.class)
                .list();
    }

    private void insert(long target, NewValue value) {
        jdbc.sql("insert into assignments.target_value (target_id, valid_from, value, decision_id)"
                        + " values (:target, :from, :value, :decision)")
                .param("target", target)
                .param("from", value.validFrom())
                .param("value", value.value())
                .param("decision", value.decision())
                .update();
    }

    private void lock(long task) {
        var _ = jdbc.sql("select id from assignments.task where id = :id for update")
                .param("id", task)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
