package org.lienhiep.imports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lienhiep.figures.Facts;
import org.lienhiep.figures.RecordTitles;
import org.lienhiep.identity.Audit;
import org.lienhiep.jobs.Jobs;
import org.lienhiep.runtime.ManyRows;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the records of an entry out again, exactly as they came in; refused where one was changed or is used by now. */
@Component
class Undoing {

    private static final int SHOWN = 50;

    /** A foreign key that points at a table of the entry. */
    private record Pointer(String fromTable, String column, List<String> keys) {}

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Written written;
    private final ImportTypes types;
    private final Facts facts;
    private final Audit audit;
    private final RecordTitles titles;
    private final ObjectProvider<Jobs> jobs;

    Undoing(
            JdbcClient jdbc,
            Batches batches,
            Written written,
            ImportTypes types,
            Facts facts,
            Audit audit,
            RecordTitles titles,
            ObjectProvider<Jobs> jobs) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.written = written;
        this.types = types;
        this.facts = facts;
        this.audit = audit;
        this.titles = titles;
        this.jobs = jobs;
    }

    /** Undoes an entry: at once, or a large one by a job. */
    @Transactional
    public void ask(long id) {
        Batch batch = undoable(id);
        if (Objects.requireNonNullElse(batch.added(), 0) <= BatchWork.AT_ONCE) undo(id);
        else batches.worked(id, jobs.getObject().start(BatchWork.UNDO, Long.toString(id)));
    }

    private Batch undoable(long id) {
        Batch batch = batches.lock(id);
        if (batch.removed() != null) throw new Rejected("imports.undone-already");
        if (batch.added() == null) throw new Rejected("imports.not-entered");
        if (!batch.undoable(OffsetDateTime.now())) throw new Rejected("imports.undo-too-late", Batch.UNDO_DAYS);
        ImportType type = types.find(batch.type()).orElseThrow(NotFound::new);
        if (!objections(batch, type).isEmpty()) throw new Rejected("imports.undo-objections");
        return batch;
    }

    /** Undoes an entry. */
    @Transactional
    public void undo(long id) {
        ImportType type = types.find(undoable(id).type()).orElseThrow(NotFound::new);
        ManyRows.planKeyChecksOnce(jdbc);
        Map<String, List<Long>> touched = touched(id);
        int removed = 0;
        try {
            for (Written.Table table : written.tables(id)) removed = remove(id, type, table);
        } catch (DataIntegrityViolationException used) {
            throw new Rejected("imports.undo-objections"); // somebody began to use a record in this very moment
        }
        touched.forEach(facts::sync);
        jdbc.sql("delete from imports.written where batch_id = :batch")
                .param("batch", id)
                .update();
        batches.undone(id, removed);
        audit.record("undo", "imports." + type.name(), id, List.of("rows=" + removed));
    }

    private Map<String, List<Long>> touched(long batch) {
        Map<String, List<Long>> touched = new HashMap<>();
        jdbc.sql("select record_type, record_id from imports.touched where batch_id = :batch order by 1, 2")
                .param("batch", batch)
                .query(row -> {
                    touched.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return touched;
    }

    private int remove(long batch, ImportType type, Written.Table table) {
        for (Pointer follower : pointers(table.tableName())) {
            if (!type.followers().contains(follower.fromTable)) continue;
            jdbc.sql("delete from " + follower.fromTable
                            + " f using imports.written w where w.batch_id = :batch and w.step = :step" + " and f."
                            + follower.column + " = w.first_key")
                    .param("batch", batch)
                    .param("step", table.step())
                    .update();
        }
        return jdbc.sql("delete from " + table.tableName()
                        + " t using imports.written w where w.batch_id = :batch and w.step = :step" + " and t."
                        + table.keys().getFirst() + " = w.first_key and " + table.key("t") + " = w.key")
                .param("batch", batch)
                .param("step", table.step())
                .update();
    }

    /** Why the entry cannot be undone; at most {@value #SHOWN} reasons for each table. */
    @Transactional(readOnly = true)
    public List<Objection> objections(Batch batch, ImportType type) {
        List<Objection> objections = new ArrayList<>();
        List<Written.Table> tables = written.tables(batch.id());
        for (Written.Table table : tables) {
            changed(batch.id(), table, objections);
            for (Pointer pointer : pointers(table.tableName())) {
                if (!type.followers().contains(pointer.fromTable)) used(batch.id(), table, pointer, tables, objections);
            }
        }
        return objections;
    }

    private void changed(long batch, Written.Table table, List<Objection> objections) {
        String join = " from imports.written w left join " + table.tableName() + " t on t."
                + table.keys().getFirst() + " = w.first_key and " + table.key("t") + " = w.key where w.batch_id = "
                + batch + " and w.step = " + table.step();
        String gone = "t." + table.keys().getFirst() + " is null";
        List<Long> missing = ids("select distinct w.first_key" + join + " and " + gone);
        List<Long> other = ids(
                "select distinct w.first_key" + join + " and not " + gone + " and " + table.hash("t") + " <> w.hash");
        add(table, missing, "gone", "", objections);
        add(table, other, "changed", "", objections);
    }

    private void used(
            long batch, Written.Table table, Pointer pointer, List<Written.Table> tables, List<Objection> objections) {
        String ours = tables.stream()
                .filter(t -> t.tableName().equals(pointer.fromTable))
                .map(t -> Integer.toString(t.step()))
                .collect(Collectors.joining(", "));
        String others = ours.isEmpty()
                ? ""
                : " and not exists (select 1 from imports.written v where v.batch_id = w.batch_id and v.step in ("
                        + ours
                        + ") and v.first_key = c." + pointer.keys.getFirst() + " and v.key = row("
                        + pointer.keys.stream().map(k -> "c." + k).collect(Collectors.joining(", ")) + ")::text)";
        add(
                table,
                ids("select distinct w.first_key from imports.written w join " + pointer.fromTable + " c on c."
                        + pointer.column + " = w.first_key where w.batch_id = " + batch + " and w.step = "
                        + table.step() + others),
                "used",
                pointer.fromTable,
                objections);
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql + " order by 1 limit " + SHOWN).query(Long.class).list();
    }

    private void add(Written.Table table, Collection<Long> ids, String reason, String by, List<Objection> objections) {
        if (ids.isEmpty()) return;
        var titles = this.titles.of(table.tableName(), ids);
        for (Long id : ids) {
            var titled = titles.get(id);
            objections.add(new Objection(
                    table.tableName() + ":" + id,
                    titled == null ? "" : titled.title(),
                    titled == null ? null : titled.path(),
                    reason,
                    by));
        }
    }

    /** The tables whose rows point at rows of this one by their id. */
    private List<Pointer> pointers(String table) {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as from_table, a.attname as column_name,
                               (select array_agg(k.attname order by array_position(i.indkey::int2[], k.attnum))
                                from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
                                where i.indrelid = c.oid and i.indisprimary and k.attname <> 'union_id')::text[] as keys
                        from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[2]
                        where f.contype = 'f' and f.confrelid = cast(:table as regclass) and cardinality(f.conkey) = 2
                          and n.nspname <> 'imports'
                        """)
                .param("table", table)
                .query((row, n) -> new Pointer(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }
}
