package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.runtime.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as pages read them; each list is one statement. */
@Component
class TaskLists {

    /** The most tasks of one year that a page reads. */
    static final int MOST = 2_000;

    private static final String SELECT = """
            select t.id, t.clause, t.title, o.current_id as assignee_id, o.short_name as assignee, o.kind as assignee_kind, o.sort_key,
                   coalesce((select string_agg(b.short_name, ', ' order by b.sort_key) from assignments.task_body y
                       join directory.organisation_name b on b.union_id = y.union_id and b.id = y.organisation_id
                       where y.union_id = t.union_id and y.task_id = t.id), '') as bodies,
                   d.id as decision_id, n.number as decision, d.year, t.original_deadline_on, t.deadline_on, a.accepted_on,
                   r.done_on, r.confirmed_on, c.cause, t.carries_id, t.version
            from assignments.task t
            join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
            join documents.document_ref n on n.union_id = d.union_id and n.id = d.document_id
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.assignee_id
            left join assignments.acceptance a on a.union_id = t.union_id and a.task_id = t.id
            left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null
                and r.reopened_on is null
            left join assignments.cancellation c on c.union_id = t.union_id and c.task_id = t.id and c.withdrawn_on is null
            """;

    /** The task {@code :task}. */
    static final String ONE = SELECT + " where t.id = :task";

    private static final String OWN = DirectoryTitles.sameOrganisation(":own");
    private static final String CONCERNS = "(t.assignee_id in " + OWN
            + " or exists (select 1 from assignments.task_body y where y.union_id = t.union_id"
            + " and y.task_id = t.id and y.organisation_id in " + OWN + "))";

    /** What the page of the task {@code :task} shows beyond the list. */
    static final String DETAIL = """
            select t.text, t.product, t.budget, r.issued_on as decision_on, coalesce(o.name, '') as issuer, c.title as carries,
                   f.title as carried_title, f.id as carried_id
            from assignments.task t
            join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
            join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
            left join directory.organisation_name o on o.union_id = r.union_id and o.id = r.issuer_id
            left join assignments.task c on c.union_id = t.union_id and c.id = t.carries_id
            left join assignments.task f on f.union_id = t.union_id and f.carries_id = t.id
            where t.id = :task order by f.id limit 1
            """;

    /** The bodies that help with the task {@code :task}, by name. */
    static final String BODIES = """
            select distinct o.current_id as id, o.name, o.sort_key from assignments.task_body b
            join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
            where b.task_id = :task order by o.sort_key
            """;

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of these years, by deadline; only those that concern one body, if one is given. */
    @Transactional(readOnly = true)
    public List<Task> ofYears(int from, int to, @Nullable Long own) {
        return read(
                new Where()
                        .and("d.year >= :from", "from", from)
                        .and("d.year <= :to", "to", to)
                        .and(CONCERNS, "own", own),
                MOST);
    }

    /** The tasks of a decision. */
    @Transactional(readOnly = true)
    public List<Task> ofDecision(long decision, @Nullable Long own) {
        return read(
                new Where()
                        .and("t.decision_id = :decision", "decision", decision)
                        .and(CONCERNS, "own", own),
                MOST);
    }

    /** What is still to be done, by deadline, of the decisions since a year; only what concerns one body, if one is given. */
    @Transactional(readOnly = true)
    public List<Task> open(int since, @Nullable Long own, int most) {
        return read(
                new Where()
                        .and("d.year >= :since", "since", since)
                        .and(true, "c.id is null")
                        .and(true, "r.confirmed_on is null")
                        .and(CONCERNS, "own", own),
                most);
    }

    private List<Task> read(Where where, int most) {
        return jdbc.sql(SELECT + where.sql() + " order by t.deadline_on, t.id limit " + most)
                .params(where.parameters())
                .query(Task.class)
                .list();
    }

    /** One task. */
    @Transactional(readOnly = true)
    public Optional<Task> find(long id) {
        return jdbc.sql(ONE).param("task", id).query(Task.class).optional();
    }

    /** One task with all that its page shows of it, its targets as they stand on a day. */
    @Transactional(readOnly = true)
    public Optional<WholeTask> whole(long id, LocalDate day) {
        return WholeTask.read(jdbc, id, day);
    }

    /** Whether a document of this number and day, or any day, is in the register; its ids, at most two. */
    @Transactional(readOnly = true)
    public List<Long> documents(String number, @Nullable LocalDate issuedOn) {
        var where = new Where().and("d.number = :number", "number", number).and("d.issued_on = :on", "on", issuedOn);
        return jdbc.sql("select d.id from documents.document_ref d" + where.sql() + " order by d.id limit 2")
                .params(where.parameters())
                .query(Long.class)
                .list();
    }
}
