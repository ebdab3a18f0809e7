package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with work files: opened under the next number, corrected, handed over, closed, taken up again. */
@Component
class WorkFiles {

    static final String SELECT = """
            select f.id, f.year, f.number, f.title, f.keeping, f.opened_on, f.keywords, f.note, f.version, k.unit_id,
                   o.short_name as unit, k.keeper, c.closed_on, c.sheets, coalesce(c.note, '') as closing_note,
                   d.id as deposit_id, d.on_day as deposited_on, (
                       select count(*)::integer from documents.work_file_entry e
                       where e.union_id = f.union_id and e.work_file_id = f.id and e.taken_out_on is null) as documents
            from documents.work_file f
            join documents.work_file_keeper k on k.union_id = f.union_id and k.work_file_id = f.id and k.ended_at is null
            left join directory.organisation_name o on o.union_id = k.union_id and o.id = k.unit_id
            left join documents.work_file_closing c on c.union_id = f.union_id and c.work_file_id = f.id and c.reopened_at is null
            left join lateral (
                select x.id, x.on_day from documents.deposit_file y
                join documents.deposit x on x.union_id = y.union_id and x.id = y.deposit_id and x.withdrawn_at is null
                where y.union_id = f.union_id and y.work_file_id = f.id limit 1) d on true
            """;

    /** Someone who held it. */
    record Held(@Nullable String unit, String keeper, LocalDate fromOn, String reason) {

        String words() {
            if (unit == null) return keeper;
            return keeper.isEmpty() ? unit : keeper + ", " + unit;
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;

    WorkFiles(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One file. */
    @Transactional(readOnly = true)
    public Optional<WorkFile.Kept> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(WorkFile.Kept.class)
                .optional();
    }

    /** Who held it, the present one first. */
    @Transactional(readOnly = true)
    public List<Held> keepers(long id) {
        return jdbc.sql("""
                        select o.short_name as unit, k.keeper, k.from_on, k.reason from documents.work_file_keeper k
                        left join directory.organisation_name o on o.union_id = k.union_id and o.id = k.unit_id
                        where k.work_file_id = :id order by k.id desc limit 50
                        """).param("id", id).query(Held.class).list();
    }

    /** Opens a file under the next number of its year; two who open at once wait for each other. */
    @Transactional
    public long open(WorkFile file, WorkFile.Keeper keeper) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents.work_file',"
                        + " current_setting('lienhiep.union')::bigint))")
                .query(row -> {});
        int year = file.openedOn().getYear();
        long id = write("""
                        insert into documents.work_file (year, number, title, keeping, opened_on, keywords, note, by_account)
                        select :year, coalesce(max(f.number), 0) + 1, :title, cast(:keeping as integer), :opened, :keywords, :note,
                               cast(:by as bigint)
                        from documents.work_file f where f.year = :year returning id
                        """, file)
                .param("year", year)
                .param("by", by())
                .query(Long.class)
                .single();
        hold(id, keeper, file.openedOn(), "");
        audit.record("open", WorkFile.TYPE, id);
        return id;
    }

    /** Corrects a file; its number and year stay. */
    @Transactional
    public void correct(long id, int version, WorkFile file) {
        WorkFile.Kept kept = lockOpen(id);
        if (file.openedOn().getYear() != kept.year()) {
            throw Rejected.field("opened_on", "documents.work-file.other-year", Integer.toString(kept.year()));
        }
        int changed = write("""
                        update documents.work_file set title = :title, keeping = cast(:keeping as integer), opened_on = :opened,
                            keywords = :keywords, note = :note, version = version + 1 where id = :id and version = :version
                        """, file).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record("correct", WorkFile.TYPE, id, List.of("title", "keeping", "opened_on", "keywords", "note"));
    }

    private JdbcClient.StatementSpec write(String sql, WorkFile file) {
        return jdbc.sql(sql)
                .param("title", file.title())
                .param("keeping", file.keeping())
                .param("opened", file.openedOn())
                .param("keywords", file.keywords())
                .param("note", file.note());
    }

    /** Hands it over; an open one and a closed one alike, as long as it is not in the archive. */
    @Transactional
    public void handOver(long id, WorkFile.Keeper keeper, LocalDate on, String reason) {
        WorkFile.Kept kept = lock(id);
        if (kept.deposited()) throw new Rejected("documents.work-file.deposited");
        LocalDate since = keepers(id).getFirst().fromOn();
        if (on.isBefore(since)) throw Rejected.field("from_on", "documents.work-file.before", Fmt.date(since));
        jdbc.sql("update documents.work_file_keeper set ended_at = now() where work_file_id = :id and ended_at is null")
                .param("id", id)
                .update();
        hold(id, keeper, on, reason);
        audit.record("hand-over", WorkFile.TYPE, id, List.of("keeper"));
    }

    private void hold(long id, WorkFile.Keeper keeper, LocalDate from, String reason) {
        jdbc.sql("""
                        insert into documents.work_file_keeper (work_file_id, unit_id, keeper, from_on, reason, by_account)
                        values (:id, cast(:unit as bigint), :keeper, :from, :reason, cast(:by as bigint))
                        """)
                .param("id", id)
                .param("unit", keeper.unit())
                .param("keeper", keeper.name())
                .param("from", from)
                .param("reason", reason)
                .param("by", by())
                .update();
    }

    /** The matter is done. An empty file is not closed: nothing would be kept. */
    @Transactional
    public void close(long id, LocalDate on, @Nullable Integer sheets, String note) {
        WorkFile.Kept kept = lockOpen(id);
        if (kept.documents() == 0) throw new Rejected("documents.work-file.empty-file");
        if (on.isBefore(kept.openedOn())) {
            throw Rejected.field("closed_on", "documents.work-file.before", Fmt.date(kept.openedOn()));
        }
        jdbc.sql("""
                        insert into documents.work_file_closing (work_file_id, closed_on, sheets, note, by_account)
                        values (:id, :on, cast(:sheets as integer), :note, cast(:by as bigint))
                        """)
                .param("id", id)
                .param("on", on)
                .param("sheets", sheets)
                .param("note", note)
                .param("by", by())
                .update();
        audit.record("close", WorkFile.TYPE, id, List.of("closed_on", "sheets"));
    }

    /** The matter is taken up again. */
    @Transactional
    public void reopen(long id, String reason) {
        WorkFile.Kept kept = lock(id);
        if (kept.open()) throw new Rejected("documents.work-file.open-already");
        if (kept.deposited()) throw new Rejected("documents.work-file.deposited");
        jdbc.sql("""
                        update documents.work_file_closing set reopened_at = now(), reopened_by = cast(:by as bigint),
                            reopened_reason = :reason where work_file_id = :id and reopened_at is null
                        """).param("id", id).param("by", by()).param("reason", reason).update();
        audit.record("reopen", WorkFile.TYPE, id, reason);
    }

    /** Holds a file until the transaction ends. */
    WorkFile.Kept lock(long id) {
        jdbc.sql("select id from documents.work_file where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return find(id).orElseThrow(NotFound::new);
    }

    /** Holds a file that is open; refuses one that is closed. */
    WorkFile.Kept lockOpen(long id) {
        WorkFile.Kept kept = lock(id);
        if (!kept.open()) throw new Rejected("documents.work-file.closed-already");
        return kept;
    }

    static @Nullable Long by() {
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        return viewer == null || viewer.account() == 0 ? null : viewer.account();
    }
}
