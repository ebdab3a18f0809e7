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
        long facts =
                jdbc.sql("select count(*) from figures.fact").query(Long.class).single();
        long differ = 0;
        for (var module : types.byModule().entrySet()) {
            var names = module.getValue().stream().map(RecordPages::type).toList();
            differ += differ("figures.fact", module.getKey() + ".fact_source", Facts.COLUMNS, names);
            differ += differ("figures.fact_body", module.getKey() + ".fact_body_source", Facts.BODY_COLUMNS, names);
        }
        return new Result(facts, differ);
    }

    private long differ(String table, String view, String columns, List<String> types) {
        String kept = "select " + columns + " from " + table + " where record_type = any(:types)";
        String derived = "select " + columns + " from " + view + " where record_type = any(:types)";
        String sql = "select (select count(*) from (" + kept + " except all " + derived
                + ") lost) + (select count(*) from (" + derived + " except all " + kept + ") gained)";
        return jdbc.sql(sql)
                .param("types", types.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
