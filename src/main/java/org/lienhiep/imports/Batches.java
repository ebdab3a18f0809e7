package org.lienhiep.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that were brought, and what became of them. */
@Component
class Batches {

    private static final String SELECT = """
        select b.id, b.upload::text as upload, b.type, b.name, b.sheet, b.bytes, b.last_row, b.head_row, b.exact, b.places, b.constants,
               b.today, b.version, b.judged_version, b.job, b.at, b.by_name as account, e.added, e.same, e.left_out,
               e.at as entered_at, u.removed, w.at as withdrawn_at
        from imports.batch b
        left join imports.entry e on e.union_id = b.union_id and e.batch_id = b.id
        left join imports.undoing u on u.union_id = b.union_id and u.batch_id = b.id
        left join imports.withdrawal w on w.union_id = b.union_id and w.batch_id = b.id
        """;

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch by its id. */
    @Transactional(readOnly = true)
    public Optional<Batch> find(long id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id)
                .query(Batches::batch)
                .optional();
    }

    /** A batch that is changed now and by nobody else until the transaction ends. */
    Batch lock(long id) {
        jdbc.sql("select id from imports.batch where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
        return find(id).orElseThrow(NotFound::new);
    }

    /** A batch whose rows are changed now; refused once it was entered or put aside. */
    Batch lockOpen(long id) {
        Batch batch = lock(id);
        if (!batch.open()) throw new Rejected("imports.closed");
        return batch;
    }

    /** One page, the newest first. */
    @Transactional(readOnly = true)
    public List<Batch> before(long id) {
        return jdbc.sql(SELECT + " where b.id < :id order by b.id desc limit " + (Keyset.PAGE + 1))
                .param("id", id)
                .query(Batches::batch)
                .list();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long total() {
        return jdbc.sql("select count(*) from imports.batch").query(Long.class).single();
    }

    /** The other batches of the same file. */
    @Transactional(readOnly = true)
    public List<Batch> beside(Batch batch) {
        return jdbc.sql(SELECT + " where b.upload = cast(:upload as uuid) and b.id <> :id order by b.id")
                .param("upload", batch.upload())
                .param("id", batch.id())
                .query(Batches::batch)
                .list();
    }

    /** Opens a batch; its rows follow. */
    long open(UUID upload, String type, String name, String sheet, long bytes, String sha256) {
        return jdbc.sql("""
            insert into imports.batch (upload, type, name, sheet, bytes, sha256, today, by_account, by_name)
            values (:upload, :type, :name, :sheet, :bytes, :sha256, :today, cast(:account as bigint), :name_of) returning id
            """)
                .param("upload", upload)
                .param("type", type)
                .param("name", name)
                .param("sheet", sheet)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("today", Here.get().today())
                .param("account", account())
                .param("name_of", Here.get().signedIn().name())
                .query(Long.class)
                .single();
    }

    /** Notes how the columns are understood; the rows are to be judged anew. */
    void understand(long id, int lastRow, Heads.Guess guess, String[] constants) {
        Integer[] places = new Integer[guess.places().length];
        for (int i = 0; i < places.length; i++) places[i] = guess.places()[i];
        jdbc.sql("""
                        update imports.batch set last_row = :lastRow, head_row = :head, exact = :exact, places = :places,
                               constants = :constants, version = version + 1 where id = :id
                        """)
                .param("lastRow", lastRow)
                .param("head", guess.row())
                .param("exact", guess.exact())
                .param("places", places)
                .param("constants", constants)
                .param("id", id)
                .update();
    }

    /** The rows changed; they are to be judged anew. */
    void changed(long id) {
        jdbc.sql("update imports.batch set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** The verdicts fit the rows. */
    void judged(long id, int version) {
        jdbc.sql("update imports.batch set judged_version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    /** A job works on it. */
    void worked(long id, @Nullable Long job) {
        jdbc.sql("update imports.batch set job = cast(:job as bigint) where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** It was entered. */
    void entered(long id, int added, int same, int leftOut) {
        jdbc.sql("""
                        insert into imports.entry (batch_id, added, same, left_out, by_account)
                        values (:id, :added, :same, :leftOut, cast(:account as bigint))
                        """)
                .param("id", id)
                .param("added", added)
                .param("same", same)
                .param("leftOut", leftOut)
                .param("account", account())
                .update();
    }

    /** Its entry was undone. */
    void undone(long id, int removed) {
        jdbc.sql("insert into imports.undoing (batch_id, removed, by_account) values (:id, :removed,"
                        + " cast(:account as bigint))")
                .param("id", id)
                .param("removed", removed)
                .param("account", account())
                .update();
    }

    /** It was put aside. */
    void withdraw(long id) {
        jdbc.sql("insert into imports.withdrawal (batch_id, by_account) values (:id, cast(:account as bigint))")
                .param("id", id)
                .param("account", account())
                .update();
    }

    private static @Nullable Long account() {
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        return viewer == null || viewer.account() == 0 ? null : viewer.account();
    }

    private static Batch batch(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("upload"),
                row.getString("type"),
                row.getString("name"),
                row.getString("sheet"),
                row.getLong("bytes"),
                row.getInt("last_row"),
                row.getInt("head_row"),
                row.getBoolean("exact"),
                (Integer[]) row.getArray("places").getArray(),
                (String[]) row.getArray("constants").getArray(),
                row.getObject("today", java.time.LocalDate.class),
                row.getInt("version"),
                row.getInt("judged_version"),
                row.getObject("job", Long.class),
                row.getObject("at", java.time.OffsetDateTime.class),
                row.getString("account"),
                row.getObject("added", Integer.class),
                row.getObject("same", Integer.class),
                row.getObject("left_out", Integer.class),
                row.getObject("entered_at", java.time.OffsetDateTime.class),
                row.getObject("removed", Integer.class),
                row.getObject("withdrawn_at", java.time.OffsetDateTime.class));
    }
}
