package org.lienhiep.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the facts kept with the facts that the modules' views give now. */
@Component
public class Verification {

    /** How many facts are kept, and how many of kept and derived differ. */
    public record Result(long facts, long differ) {}

    private final JdbcClient jdbc;
    private final RecordTypes types;

    Verification(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Compares all facts of the current Union. */
    @Transactional(readOnly = true)
    public Result verify() {
        // everything is compared with everything: a plan that goes row by row would cost rows times rows
        rowByRow("off");
        long facts =
                jdbc.sql("select count(*) from figures.fact").query(Long.class).single();
        long differ = 0;
        for (var module : types.byModule().entrySet()) {
            var names = module.getValue().stream().map(RecordPages::type).toList();
            differ += differ("figures.fact", module.getKey() + ".fact_source", Facts.COLUMNS, names);
            differ += differ("figures.fact_body", module.getKey() + ".fact_body_source", Facts.BODY_COLUMNS, names);
        }
        rowByRow("on");
        return new Result(facts, differ);
    }

    private void rowByRow(String onOrOff) {
        jdbc.sql("select set_config('enable_nestloop', :set, true)")
                .param("set", onOrOff)
                .query(row -> {});
    }

    private long differ(String table, String view, String columns, List<String> types) {
        // one pass over both: what is on both sides as often cancels out
        String sql = "select coalesce(sum(abs(x.n)), 0) from (select sum(side) as n from ("
                + "select 1 as side, " + columns + " from " + table + " where record_type = any(:types) union all "
                + "select -1, " + columns + " from " + view + " where record_type = any(:types)"
                + ") f group by " + columns + " having sum(side) <> 0) x";
        return jdbc.sql(sql)
                .param("types", types.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
