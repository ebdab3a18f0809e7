package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files handed in to the archive, several in one go; an entry made in error is taken back. */
@Component
class Deposits {

    static final String TYPE = "documents.deposit";

    private static final String SELECT = """
            select d.id, d.on_day, d.giver, d.receiver, d.note, d.withdrawn_at::date as withdrawn_on, d.withdrawn_reason as reason, (
                select count(*)::integer from documents.deposit_file x where x.union_id = d.union_id and x.deposit_id = d.id) as files
            from documents.deposit d
            """;

    /** A deposit as kept. */
    record Kept(
            long id,
            LocalDate onDay,
            String giver,
            String receiver,
            String note,
            @Nullable LocalDate withdrawnOn,
            String reason,
            int files) {

        String path() {
            return DepositController.LIST + "/" + id;
        }

        String title() {
            return Texts.t("documents.deposit.on", Fmt.date(onDay));
        }
    }

    private final JdbcClient jdbc;
    private final WorkFiles files;
    private final Audit audit;

    Deposits(JdbcClient jdbc, WorkFiles files, Audit audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /** One deposit. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** One page, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Kept> page(Keyset after) {
        long total = jdbc.sql("select count(*) from documents.deposit")
                .query(Long.class)
                .single();
        var where = new Where().and("(d.on_day, d.id) < (:on, :id)", "on", after.on());
        where.parameters().put("id", after.id());
        var rows = jdbc.sql(SELECT + where.sql() + " order by d.on_day desc, d.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .query(Kept.class)
                .list();
        return Keyset.Page.of(rows, total, d -> new Keyset(d.onDay(), d.id()).toString());
    }

    /** Hands files in. Each is held in the order of its key, so that nobody hands one in twice. */
    @Transactional
    public long handIn(Collection<Long> chosen, LocalDate on, String giver, String receiver, String note) {
        for (long file : chosen.stream().sorted().toList()) mustBeReady(files.lock(file), on);
        long id = jdbc.sql("""
                        insert into documents.deposit (on_day, giver, receiver, note, by_account)
                        values (:on, :giver, :receiver, :note, cast(:by as bigint)) returning id
                        """)
                .param("on", on)
                .param("giver", giver)
                .param("receiver", receiver)
                .param("note", note)
                .param("by", WorkFiles.by())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into documents.deposit_file (deposit_id, work_file_id) select :id, unnest(cast(:files as bigint[]))")
                .param("id", id)
                .param("files", chosen.toArray(Long[]::new))
                .update();
        audit.record("hand-in", TYPE, id, List.of("files"));
        chosen.forEach(file -> audit.record("hand-in", WorkFile.TYPE, file));
        return id;
    }

    private static void mustBeReady(WorkFile.Kept file, LocalDate on) {
        LocalDate closed = file.closedOn();
        if (closed == null) throw Rejected.field("file", "documents.deposit.still-open", file.symbol());
        if (file.deposited()) throw Rejected.field("file", "documents.deposit.in-already", file.symbol());
        if (file.handInBy() == null) throw Rejected.field("file", "documents.deposit.not-kept", file.symbol());
        if (on.isBefore(closed))
            throw Rejected.field("on_day", "documents.deposit.before-closed", file.symbol(), Fmt.date(closed));
    }

    /** Takes back one that was entered in error: its files are to be handed in again. */
    @Transactional
    public void takeBack(long id, String reason) {
        jdbc.sql("select id from documents.deposit where id = :id for update")
                .param("id", id)
                .query(row -> {});
        Kept kept = find(id).orElseThrow(NotFound::new);
        if (kept.withdrawnOn() != null) throw new Rejected("documents.deposit.taken-back-already");
        jdbc.sql("""
                        update documents.deposit set withdrawn_at = now(), withdrawn_by = cast(:by as bigint), withdrawn_reason = :reason
                        where id = :id
                        """)
                .param("by", WorkFiles.by())
                .param("reason", reason)
                .param("id", id)
                .update();
        audit.record("take-back", TYPE, id, reason);
    }
}
