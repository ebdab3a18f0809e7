package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of an edition under its rules, and their extensions: another closing day judges every entry's lateness anew. */
@Component
class Deadlines {

    private static final String EDITION = "contests.edition";

    /** An extension. */
    record Extension(
            long id,
            LocalDate until,
            String reason,
            long documentId,
            String number,
            LocalDate decidedOn,
            boolean withdrawn) {}

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Deadlines(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Takes days and fields over from rules that come into force. */
    @Transactional
    public void governedBy(long edition, long id, RuleSet rules) {
        var codes = rules.codes(RulePart.FIELD);
        boolean formal = rules.set().flag("formal");
        boolean before = jdbc.sql("select formal from contests.edition where id = :id")
                .param("id", edition)
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        update contests.edition set rules_id = :rules, opens_on = cast(:opens as date), closes_on = cast(:closes as date),
                            by_postmark = :post, formal = :formal, fields = case when :fields = '' then fields else :fields end,
                            version = version + 1
                        where id = :id
                        """)
                .param("rules", id)
                .param("opens", rules.set().day("opens_on"))
                .param("closes", latest(edition, rules.set().day("closes_on")))
                .param("post", rules.set().is("basis", "postmark"))
                .param("formal", formal)
                .param("fields", String.join(";", codes))
                .param("id", edition)
                .update();
        judgeAnew(edition, formal != before);
    }

    private @Nullable LocalDate latest(long edition, @Nullable LocalDate closes) {
        return jdbc.sql("select greatest(cast(:closes as date), (select max(x.until) from contests.extension x"
                        + " where x.edition_id = :id and x.withdrawn_at is null))")
                .param("closes", closes)
                .param("id", edition)
                .query(LocalDate.class)
                .optional()
                .orElse(closes);
    }

    /** Entries whose lateness changed count otherwise at once; all of them where recognition counts otherwise. */
    private void judgeAnew(long edition, boolean all) {
        List<Long> changed =
                jdbc.sql("""
                        update contests.entry e set late = not e.late
                        from contests.edition n
                        where n.union_id = e.union_id and n.id = e.edition_id and n.id = :edition
                          and e.late <> (coalesce(case when n.by_postmark then coalesce(e.postmarked_on, e.received_on)
                              else e.received_on end > n.closes_on, false) and e.late_excuse = '')
                        returning e.id
                        """).param("edition", edition).query(Long.class).list();
        List<Long> ids = !all
                ? changed
                : jdbc.sql("select id from contests.entry where edition_id = :edition order by id")
                        .param("edition", edition)
                        .query(Long.class)
                        .list();
        if (!ids.isEmpty()) facts.sync("contests.entry", ids);
    }

    /** The extensions of an edition, the newest first. */
    @Transactional(readOnly = true)
    public List<Extension> of(long edition) {
        return jdbc.sql("""
                        select x.id, x.until, x.reason, x.document_id, d.number, x.decided_on, x.withdrawn_at is not null as withdrawn
                        from contests.extension x
                        join documents.document_ref d on d.union_id = x.union_id and d.id = x.document_id
                        where x.edition_id = :edition order by x.id desc
                        """).param("edition", edition).query(Extension.class).list();
    }

    /** Moves the closing day by a paper; what came late until then is looked at anew by itself. */
    @Transactional
    public void extend(long edition, LocalDate until, String reason, long document, LocalDate decidedOn) {
        LocalDate closes = closing(edition);
        if (!until.isAfter(closes)) throw Rejected.field("until", "rules.not-later", org.lienhiep.web.Fmt.date(closes));
        jdbc.sql("""
                        insert into contests.extension (edition_id, until, reason, document_id, decided_on, by_account)
                        values (:edition, :until, :reason, :document, :on, :account)
                        """)
                .param("edition", edition)
                .param("until", until)
                .param("reason", reason)
                .param("document", document)
                .param("on", decidedOn)
                .param("account", Here.get().signedIn().account())
                .update();
        settle(edition);
        audit.record("extend", EDITION, edition, List.of("closes_on"));
    }

    /** Takes an extension back that was written by mistake. */
    @Transactional
    public void takeBack(long edition, long extension) {
        closing(edition);
        int changed = jdbc.sql("update contests.extension set withdrawn_at = now(), withdrawn_by = :account"
                        + " where id = :id and edition_id = :edition and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", extension)
                .param("edition", edition)
                .update();
        if (changed == 0) throw new NotFound();
        settle(edition);
        audit.record("extend-back", EDITION, edition, List.of("closes_on"));
    }

    private LocalDate closing(long edition) {
        return jdbc.sql("select closes_on from contests.edition where id = :id and rules_id is not null for update")
                .param("id", edition)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new Rejected("rules.none-in-force"));
    }

    private void settle(long edition) {
        jdbc.sql("""
                        update contests.edition n set version = n.version + 1, closes_on = greatest(
                            (select r.closes_on from contests.rule_set r where r.union_id = n.union_id and r.id = n.rules_id),
                            (select max(x.until) from contests.extension x
                             where x.union_id = n.union_id and x.edition_id = n.id and x.withdrawn_at is null))
                        where n.id = :id
                        """).param("id", edition).update();
        judgeAnew(edition, false);
    }
}
