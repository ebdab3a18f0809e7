package org.lienhiep.assignments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions: entered once, corrected, listed the newest first. */
@Component
class Decisions {

    static final String TYPE = "assignments.decision";

    /** The same paper is entered already: same number, same issuer, same day. */
    static final class There extends RuntimeException {
        private final long id;

        There(long id) {
            this.id = id;
        }

        /** The decision that is there. */
        long id() {
            return id;
        }
    }

    private static final String SELECT = """
            select d.id, r.number, r.issued_on, coalesce(r.issuer_id, 0) as issuer_id, coalesce(o.name, '') as issuer, d.nature, d.year,
                   r.subject, r.signer, d.version,
                   (select count(*) from assignments.task t where t.union_id = d.union_id and t.decision_id = d.id) as tasks
            from assignments.decision d
            join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
            left join directory.organisation_name o on o.union_id = r.union_id and o.id = r.issuer_id
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Decisions(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters a decision; the paper in the register is taken if it stands there already, or written. */
    @Transactional
    public long enter(Decision decision) {
        refuseTwice(decision, -1);
        long document = document(decision).orElseGet(() -> register(decision));
        long id = jdbc.sql("""
                        insert into assignments.decision (code, document_id, nature, year)
                        values ('qd-' || right(gen_random_uuid()::text, 12), :document, :nature, :year) returning id
                        """)
                .param("document", document)
                .param("nature", decision.nature())
                .param("year", decision.year())
                .query(Long.class)
                .single();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects a decision; fails if somebody saved it since it was read. Its tasks follow its year and nature. */
    @Transactional
    public void correct(long id, int version, Decision decision) {
        refuseTwice(decision, id);
        int changed = jdbc.sql("""
                        update assignments.decision set nature = :nature, year = :year, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("nature", decision.nature())
                .param("year", decision.year())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        write("""
                update documents.document_ref set number = :number, issued_on = :on, issuer_id = :issuer, subject = :subject,
                    signer = :signer
                where id = (select document_id from assignments.decision where id = :id)
                """, decision).param("id", id).update();
        facts.sync(
                Task.TYPE,
                jdbc.sql("select id from assignments.task where decision_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .list());
        audit.record(
                "correct", TYPE, id, List.of("number", "issued_on", "issuer", "nature", "year", "subject", "signer"));
    }

    /** One Union enters one decision at a time, so that two desks cannot enter the same paper. */
    private void refuseTwice(Decision decision, long except) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('assignments.decision.' || current_setting('lienhiep.union'), 0))")
                .query((row, n) -> n)
                .list();
        write("""
                select d.id from assignments.decision d
                join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                where r.issued_on = :on and r.issuer_id = :issuer
                  and upper(replace(r.number, ' ', '')) = upper(replace(:number, ' ', '')) limit 1
                """, decision)
                .query(Long.class)
                .optional()
                .filter(id -> id != except)
                .ifPresent(id -> {
                    throw new There(id);
                });
    }

    private Optional<Long> document(Decision decision) {
        return write("""
                select r.id from documents.document_ref r
                where r.issued_on = :on and r.issuer_id = :issuer
                  and upper(replace(r.number, ' ', '')) = upper(replace(:number, ' ', '')) order by r.id limit 1
                """, decision).query(Long.class).optional();
    }

    private long register(Decision decision) {
        return write("""
                insert into documents.document_ref (code, type, number, issuer_id, issued_on, subject, signer)
                values ('vb-' || right(gen_random_uuid()::text, 12), 'decision', :number, :issuer, :on, :subject, :signer) returning id
                """, decision).query(Long.class).single();
    }

    private JdbcClient.StatementSpec write(String sql, Decision decision) {
        return jdbc.sql(sql)
                .param("number", decision.number())
                .param("issuer", decision.issuer())
                .param("on", decision.issuedOn())
                .param("subject", decision.subject())
                .param("signer", decision.signer());
    }

    /** One page of the decisions, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Decision.Kept> page(@Nullable String nature, Keyset after) {
        var where = new Where()
                .and("d.nature = :nature", "nature", nature)
                .and("(r.issued_on, d.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by r.issued_on desc, d.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Decision.Kept.class)
                .list();
        var all = new Where().and("d.nature = :nature", "nature", nature);
        long total = jdbc.sql("select count(*) from assignments.decision d" + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, d -> new Keyset(d.issuedOn(), d.id()).toString());
    }

    /** One decision. */
    @Transactional(readOnly = true)
    public Optional<Decision.Kept> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Decision.Kept.class)
                .optional();
    }

    /** The decisions of a year as a form offers them: those that hold tasks, and amending ones. */
    @Transactional(readOnly = true)
    public Map<String, String> options(int from, int to) {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.id, r.number || ' (' || to_char(r.issued_on, 'DD/MM/YYYY') || ')' from assignments.decision d
                        join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                        where d.year between :from and :to and d.nature in ('assigned', 'approved', 'amending')
                        order by r.issued_on, d.id limit 200
                        """).param("from", from).param("to", to).query(row -> {
            options.put(row.getString(1), row.getString(2));
        });
        return options;
    }

    /** The values of targets that a decision set, each beside the one it took the place of. */
    @Transactional(readOnly = true)
    public List<Decision.Change> changes(long id) {
        return jdbc.sql("""
                        select t.id as task_id, t.title, g.indicator, v.valid_from, coalesce(trim_scale(b.value)::text, '') as before,
                               trim_scale(v.value)::text as value
                        from assignments.target_value v
                        join assignments.target g on g.union_id = v.union_id and g.id = v.target_id and g.withdrawn_on is null
                        join assignments.task t on t.union_id = g.union_id and t.id = g.task_id
                        left join lateral (select w.value from assignments.target_value w where w.union_id = v.union_id
                            and w.target_id = v.target_id and w.valid_from < v.valid_from order by w.valid_from desc limit 1) b on true
                        where v.decision_id = :id order by t.id limit 500
                        """).param("id", id).query(Decision.Change.class).list();
    }
}
