package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.figures.TargetSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The targets of years and tasks, each with the value in force on a day; what was withdrawn or cancelled is left out. */
@Component
class YearTargets implements TargetSource {

    // before its first value is in force, a target shows that one
    private static final String SELECT = """
            select * from (
                select distinct on (g.id) g.id, t.id as task_id, t.title, t.assignee_id, g.indicator, g.filter, g.direction, g.own,
                       v.value, d.year, d.id as decision_id
                from assignments.target g
                join assignments.task t on t.union_id = g.union_id and t.id = g.task_id
                join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id
                where %s and g.withdrawn_on is null
                  and not exists (select 1 from assignments.cancellation c where c.union_id = t.union_id and c.task_id = t.id
                      and c.withdrawn_on is null)
                order by g.id, (v.valid_from <= :day) desc, case when v.valid_from <= :day then v.valid_from end desc, v.valid_from) x
            order by x.year, x.decision_id, x.task_id, x.id
            """;
    private static final String OF_YEARS = SELECT.formatted("d.year between :first and :last");
    /** The targets of the task {@code :task} on {@code :day}. */
    static final String OF_TASK = SELECT.formatted("t.id = :task");

    private final JdbcClient jdbc;

    YearTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Target> targets(LocalDate from, LocalDate to) {
        int first = from.minusDays(1).getYear() + 1;
        int last = to.plusDays(1).getYear() - 1;
        return ofYears(first, last, to).stream().map(YearTargets::told).toList();
    }

    private static Target told(YearTarget t) {
        String path = "/tasks/" + t.taskId();
        return new Target(t.id(), path, t.title(), t.indicator(), t.wholeFilter(), t.way(), t.value(), t.period());
    }

    /** The targets of these years. */
    @Transactional(readOnly = true)
    public List<YearTarget> ofYears(int first, int last, LocalDate day) {
        return jdbc.sql(OF_YEARS)
                .param("first", first)
                .param("last", last)
                .param("day", day)
                .query(YearTarget.class)
                .list();
    }
}
