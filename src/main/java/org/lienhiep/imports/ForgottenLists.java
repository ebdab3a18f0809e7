package org.lienhiep.imports;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists that brought records in and must say no more what stood in them, because the records themselves no longer say it. */
@Component
public class ForgottenLists {

    private final JdbcClient jdbc;

    ForgottenLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empties the cells of every list that wrote rows of a table, and what was noted about those rows. Such a list cannot be undone
     * any more.
     *
     * @param table {@code contests.entry_author}
     * @param keys the first column of the rows' keys
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String table, Collection<Long> keys) {
        Long[] ids = keys.toArray(Long[]::new);
        List<Long> batches = jdbc.sql("""
                        update imports.written w set key = md5(random()::text), hash = ''
                        from imports.written_table t
                        where t.union_id = w.union_id and t.batch_id = w.batch_id and t.step = w.step and t.table_name = :table
                          and w.first_key = any(:ids)
                        returning w.batch_id
                        """).param("table", table).param("ids", ids).query(Long.class).list().stream()
                .distinct()
                .toList();
        if (batches.isEmpty()) return;
        Long[] own = batches.toArray(Long[]::new);
        jdbc.sql("update imports.line set cells = " + ImportedPeople.EMPTIED + " where batch_id = any(:ids)")
                .param("ids", own)
                .update();
        jdbc.sql("delete from imports.fault where batch_id = any(:ids)")
                .param("ids", own)
                .update();
        jdbc.sql("update imports.batch set emptied_at = now() where id = any(:ids) and emptied_at is null")
                .param("ids", own)
                .update();
    }
}
