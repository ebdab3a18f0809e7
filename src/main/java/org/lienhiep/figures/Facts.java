package org.lienhiep.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.RecordWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps {@code figures.fact} true to the modules' views. A use case calls {@link #sync} for what it changed, in its own
 * transaction: a figure is right from the moment the change is.
 */
@Component
public class Facts {

    static final String COLUMNS =
            "kind, record_type, record_id, part, happened_on, ended_on, amount, currency, subject_id, "
                    + "type_code, field_code, series_code, level_code, result_code, dims, precision, excluded_by";
    static final String BODY_COLUMNS = "kind, record_type, record_id, part, organisation_id, role_code";

    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final ObjectProvider<RecordWatch> watches;

    Facts(JdbcClient jdbc, RecordTypes types, ObjectProvider<RecordWatch> watches) {
        this.jdbc = jdbc;
        this.types = types;
        this.watches = watches;
    }

    /** Derives the facts of these records anew. The records are locked first, in order, so that two users cannot collide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sync(String type, Collection<Long> ids) {
        if (ids.isEmpty()) return;
        String module = types.get(type).module();
        Map<String, Object> what =
                Map.of("type", type, "ids", ids.stream().sorted().toArray(Long[]::new));
        run(
                "select count(*) from (select id from " + type + " where id = any(:ids) order by id for update) locked",
                what);
        run("delete from figures.fact where record_type = :type and record_id = any(:ids)", what);
        run("delete from figures.fact_body where record_type = :type and record_id = any(:ids)", what);
        run(insert("figures.fact", COLUMNS, module + ".fact_source"), what);
        run(insert("figures.fact_body", BODY_COLUMNS, module + ".fact_body_source"), what);
        watches.forEach(w -> w.changed(type, ids));
    }

    /** Derives the facts of one record anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sync(String type, long id) {
        sync(type, List.of(id));
    }

    private static String insert(String table, String columns, String view) {
        return "insert into " + table + " (" + columns + ") select " + columns + " from " + view
                + " where record_type = :type and record_id = any(:ids)";
    }

    private void run(String sql, Map<String, Object> what) {
        var statement = jdbc.sql(sql).params(what);
        if (sql.startsWith("select")) statement.query(Long.class).single();
        else statement.update();
    }
}
