package org.lienhiep.imports;

import java.util.List;
import java.util.Map;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.ManyRows;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a batch: judged once more, all rows or none, facts in the same transaction, one line in the audit trail. */
@Component
class Entering {

    private final JdbcClient jdbc;
    private final Judge judge;
    private final Lines lines;
    private final Batches batches;
    private final Written written;
    private final ImportTypes types;
    private final Facts facts;
    private final Audit audit;

    Entering(
            JdbcClient jdbc,
            Judge judge,
            Lines lines,
            Batches batches,
            Written written,
            ImportTypes types,
            Facts facts,
            Audit audit) {
        this.jdbc = jdbc;
        this.judge = judge;
        this.lines = lines;
        this.batches = batches;
        this.written = written;
        this.types = types;
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Enters a batch.
     *
     * @param withoutWrong whether the rows that are wrong are left out
     * @return whether it was; false where a row has become wrong since, or is: the verdicts kept say which
     */
    @Transactional
    public boolean enter(long id, boolean withoutWrong) {
        Batch batch = batches.lock(id);
        if (batch.added() != null) return true;
        batches.lockOpen(id);
        ManyRows.planKeyChecksOnce(jdbc);
        ImportType type = types.find(batch.type()).orElseThrow(NotFound::new);
        if (!batch.missing(type).isEmpty()) throw new Rejected("imports.columns-missing");
        if (withoutWrong) lines.leaveWrongOut(id);
        Judgement judgement = judge.keep(id);
        if (judgement.hasFaults()) return false;
        int added =
                jdbc.sql("select count(*) from staging").query(Integer.class).single();
        if (added > 0) written.insert(id, type);
        sync(id, type, added);
        batches.entered(id, added, judgement.same(), judgement.left());
        audit.record("import", "imports." + type.name(), id, List.of("rows=" + added));
        return true;
    }

    private void sync(long id, ImportType type, int added) {
        if (added == 0) return;
        for (Map.Entry<String, String> changed : type.synced().entrySet()) {
            List<Long> records = jdbc.sql(changed.getValue()).query(Long.class).list();
            facts.sync(changed.getKey(), records);
            jdbc.sql("insert into imports.touched (batch_id, record_type, record_id)"
                            + " select :batch, :type, unnest(cast(:ids as bigint[])) on conflict do nothing")
                    .param("batch", id)
                    .param("type", changed.getKey())
                    .param("ids", records.toArray(Long[]::new))
                    .update();
        }
    }
}
