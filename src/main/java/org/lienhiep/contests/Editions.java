package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with contests and their editions: set up, corrected, closed, opened again. */
@Component
class Editions {

    static final String TYPE = "contests.edition";
    private static final String SERIES = "contests.series";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Editions(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Sets up a contest; its code is short and stands in filters of figures. */
    @Transactional
    public void found(String code, String name) {
        if (taken("select count(*) from contests.series where code = :code", code)) {
            throw Rejected.field("code", "contests.code-taken", code);
        }
        long id = jdbc.sql("insert into contests.series (code, name) values (:code, :name) returning id")
                .param("code", code)
                .param("name", name)
                .query(Long.class)
                .single();
        audit.record("enter", SERIES, id, List.of("code", "name"));
    }

    /** Gives a contest another name; its code stays, because figures are kept under it. */
    @Transactional
    public void rename(long id, int version, String name) {
        int changed = jdbc.sql(
                        "update contests.series set name = :name, version = version + 1 where id = :id and version = :version")
                .param("name", name)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        audit.record("correct", SERIES, id, List.of("name"));
    }

    /** Sets up an edition of a contest. */
    @Transactional
    public long open(Edition edition) {
        Edition.Series series = series(edition.series()).orElseThrow(NotFound::new);
        ordinalIsFree(0, edition);
        String code = series.code().toLowerCase(java.util.Locale.ROOT) + "-" + edition.ordinal();
        boolean used = taken("select count(*) from contests.edition where code = :code", code);
        long id = write("""
                        insert into contests.edition (code, series_id, ordinal, name, fields, opens_on, closes_on)
                        values (:code, :series, :ordinal, :name, :fields, :opens, :closes) returning id
                        """, edition)
                .param("code", used ? code + "-" + edition.intake().opensOn().getYear() : code)
                .query(Long.class)
                .single();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects an edition. Another closing day makes entries late, or no longer late, at once. */
    @Transactional
    public void correct(long id, int version, Edition edition) {
        ordinalIsFree(id, edition);
        int changed =
                write("""
                        update contests.edition set series_id = :series, ordinal = :ordinal, name = :name, fields = :fields,
                            opens_on = :opens, closes_on = :closes, version = version + 1
                        where id = :id and version = :version
                        """, edition).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        facts.sync(Entries.TYPE, judgedAnew(id));
        audit.record("correct", TYPE, id, List.of("ordinal", "name", "fields", "opens_on", "closes_on"));
    }

    /** The entries whose being late changed with the closing day. */
    private List<Long> judgedAnew(long edition) {
        return jdbc.sql("""
                        update contests.entry e set late = not e.late
                        from contests.edition n
                        where n.union_id = e.union_id and n.id = e.edition_id and n.id = :edition
                          and e.late <> (coalesce(case when n.by_postmark then coalesce(e.postmarked_on, e.received_on)
                              else e.received_on end > n.closes_on, false) and e.late_excuse = '')
                        returning e.id
                        """).param("edition", edition).query(Long.class).list();
    }

    /** Ends the work on an edition; what is still only proposed has to be decided or dropped first. */
    @Transactional
    public void close(long id, LocalDate on, String note) {
        if (lock(id).closedOn() != null) throw new Rejected("contests.edition-closed");
        long open = jdbc.sql("""
                        select count(*) from contests.entry_award w
                        join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                        where e.edition_id = :id and w.decided_on is null and w.revoked_on is null
                        """).param("id", id).query(Long.class).single();
        if (open > 0) throw new Rejected("contests.still-proposed", Fmt.count(open));
        jdbc.sql("insert into contests.edition_closure (edition_id, closed_on, note, by_account)"
                        + " values (:id, :on, :note, :account)")
                .param("id", id)
                .param("on", on)
                .param("note", note)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("close", TYPE, id, List.of("closed_on", "note"));
    }

    /** Opens a closed edition again; the record of its closing stays. */
    @Transactional
    public void reopen(long id) {
        lock(id);
        jdbc.sql("update contests.edition_closure set withdrawn_at = now(), withdrawn_by = :account"
                        + " where edition_id = :id and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        audit.record("reopen", TYPE, id);
    }

    private Edition.Kept lock(long id) {
        jdbc.sql("select id from contests.edition where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(NotFound::new);
    }

    /** One edition. */
    @Transactional(readOnly = true)
    public Optional<Edition.Kept> find(long id) {
        return jdbc.sql(EditionLists.SELECT + " where n.id = :id")
                .param("id", id)
                .query(Edition.Kept.class)
                .optional();
    }

    /** One contest. */
    @Transactional(readOnly = true)
    public Optional<Edition.Series> series(long id) {
        return jdbc.sql("select id, code, name, version from contests.series where id = :id")
                .param("id", id)
                .query(Edition.Series.class)
                .optional();
    }

    private void ordinalIsFree(long id, Edition edition) {
        boolean used = jdbc.sql("select count(*) from contests.edition"
                                + " where series_id = :series and ordinal = :ordinal and id <> :id")
                        .param("series", edition.series())
                        .param("ordinal", edition.ordinal())
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
        if (used) throw Rejected.field("ordinal", "contests.ordinal-taken", edition.ordinal());
    }

    private boolean taken(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Long.class).single() > 0;
    }

    private JdbcClient.StatementSpec write(String sql, Edition edition) {
        return jdbc.sql(sql)
                .param("series", edition.series())
                .param("ordinal", edition.ordinal())
                .param("name", edition.name())
                .param("fields", String.join(";", edition.fields()))
                .param("opens", edition.intake().opensOn())
                .param("closes", edition.intake().closesOn());
    }
}
