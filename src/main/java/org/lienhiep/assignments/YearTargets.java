package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lienhiep.figures.Direction;
import org.lienhiep.figures.TargetSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The targets in force in a year, with the value of the latest amendment. */
@Component
class YearTargets implements TargetSource {

    private record Row(
            long id,
            long taskId,
            String title,
            String indicator,
            String filter,
            String direction,
            BigDecimal value,
            int year) {

        Target target() {
            var period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            var way = Direction.valueOf(direction.toUpperCase(Locale.ROOT));
            return new Target(id, "/tasks/" + taskId, title, indicator, filter, way, value, period);
        }
    }

    private final JdbcClient jdbc;

    YearTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Target> targets(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct on (g.id) g.id, t.id as task_id, t.title, g.indicator, g.filter, g.direction, v.value, d.year
                        from assignments.target g
                        join assignments.task t on t.union_id = g.union_id and t.id = g.task_id
                        join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                        join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id and v.valid_from <= :to
                        where make_date(d.year, 1, 1) >= :from and make_date(d.year, 12, 31) <= :to
                        order by g.id, v.valid_from desc
                        """).param("from", from).param("to", to).query(Row.class).list().stream()
                .map(Row::target)
                .toList();
    }
}
