package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with papers: made, corrected while they are drafts, issued, revoked. */
@Component
class Papers {

    static final String TYPE = "documents.paper";

    private static final String SELECT = """
            select p.id, p.template::text as template, p.profile::text as profile, p.given::text as given, p.kind, p.subject,
                   p.record_type, p.record_id, p.member_id, p.record_title, p.person_id, p.missing, p.batch_id, p.made_on, p.version,
                   i.number, i.issued_on, i.code, i.address, i.sha256, r.revoked_on, r.reason
            from documents.paper p
            left join documents.paper_issue i on i.union_id = p.union_id and i.paper_id = p.id
            left join documents.paper_revocation r on r.union_id = p.union_id and r.paper_id = p.id
            """;

    /** A paper to be kept. */
    record Draft(
            String template,
            String profile,
            String given,
            PaperKind kind,
            String subject,
            PaperDrafts.Of of,
            String missing) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Papers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public long make(Draft draft, @Nullable Long batch) {
        long id = jdbc.sql("""
                        insert into documents.paper (template, profile, given, kind, subject, record_type, record_id, member_id,
                            record_title, person_id, missing, batch_id, made_on, by_account)
                        values (cast(:template as jsonb), cast(:profile as jsonb), cast(:given as jsonb), :kind, :subject, :type,
                            cast(:record as bigint), cast(:member as bigint), :title, cast(:person as bigint), :missing,
                            cast(:batch as bigint), :on, cast(:account as bigint)) returning id
                        """)
                .param("template", draft.template)
                .param("profile", draft.profile)
                .param("given", draft.given)
                .param("kind", draft.kind.code())
                .param("subject", draft.subject)
                .param("type", draft.of.type())
                .param("record", draft.of.record())
                .param("member", draft.of.member())
                .param("title", draft.of.title())
                .param("person", draft.of.person())
                .param("missing", draft.missing)
                .param("batch", batch)
                .param("on", Here.get().today())
                .param("account", account())
                .query(Long.class)
                .single();
        audit.record("make", TYPE, id);
        return id;
    }

    /** Fills a draft anew; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Draft draft) {
        if (!lock(id).draft()) throw new Rejected("papers.already-issued");
        int saved = jdbc.sql("""
                        update documents.paper set given = cast(:given as jsonb), subject = :subject, missing = :missing,
                            version = version + 1 where id = :id and version = :version
                        """)
                .param("given", draft.given)
                .param("subject", draft.subject)
                .param("missing", draft.missing)
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 0) throw new Stale();
        audit.record("correct", TYPE, id);
    }

    /** Issues a paper under a number; its file is kept already. */
    @Transactional
    public void issue(long id, Composing.Issue issue, String sha256) {
        Made paper = lock(id);
        if (!paper.draft()) throw new Rejected("papers.already-issued");
        if (!paper.gaps().isEmpty()) throw new Rejected("papers.gaps-left", String.join(", ", paper.gaps()));
        if (!issue.number().isEmpty() && taken(paper.kind(), issue.number(), issue.on()))
            throw Rejected.field("number", "papers.number-taken", issue.number());
        jdbc.sql("""
                        insert into documents.paper_issue (paper_id, number, issued_on, code, address, sha256, by_account)
                        values (:id, :number, :on, :code, :address, :sha, cast(:account as bigint))
                        """)
                .param("id", id)
                .param("number", issue.number())
                .param("on", issue.on())
                .param("code", issue.code())
                .param("address", issue.address())
                .param("sha", sha256)
                .param("account", account())
                .update();
        audit.record("issue", TYPE, id, List.of("number", "issued_on"));
    }

    /** A number and symbol is one paper's within its year. */
    private boolean taken(String kind, String number, LocalDate on) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('papers.number'), hashtext(:number))")
                .param("number", number)
                .query(rs -> {});
        return jdbc.sql("""
                        select count(*) from documents.paper_issue i
                        join documents.paper p on p.union_id = i.union_id and p.id = i.paper_id
                        where i.number = :number and i.issued_on between :from and :to and p.kind = :kind
                        """)
                        .param("number", number)
                        .param("from", on.withDayOfYear(1))
                        .param("to", on.withDayOfYear(on.lengthOfYear()))
                        .param("kind", kind)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Revokes an issued paper; its check page says so from now on. */
    @Transactional
    public void revoke(long id, LocalDate on, String reason) {
        Made paper = lock(id);
        if (paper.draft() || paper.revokedOn() != null) throw new Rejected("papers.not-valid");
        jdbc.sql("""
                        insert into documents.paper_revocation (paper_id, revoked_on, reason, by_account)
                        values (:id, :on, :reason, cast(:account as bigint))
                        """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("account", account())
                .update();
        audit.record("revoke", TYPE, id, List.of("revoked_on", "reason"));
    }

    private Made lock(long id) {
        jdbc.sql("select id from documents.paper where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Made> find(long id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(Made.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Made> byCode(String code) {
        return jdbc.sql(SELECT + " where i.code = :code")
                .param("code", code)
                .query(Made.class)
                .optional();
    }

    /** The papers of a batch in their order. */
    @Transactional(readOnly = true)
    public List<Made> ofBatch(long batch) {
        return jdbc.sql(SELECT + """
                         join documents.paper_batch_member m on m.union_id = p.union_id and m.paper_id = p.id
                        where m.batch_id = :batch order by m.no
                        """).param("batch", batch).query(Made.class).list();
    }

    /** The list, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Made> list(@Nullable String kind, Keyset after) {
        List<Made> rows = jdbc.sql(SELECT + """
                         where (:kind::text is null or p.kind = :kind) and (p.made_on, p.id) < (:on, :id)
                        order by p.made_on desc, p.id desc limit :most
                        """)
                .param("kind", kind)
                .param("on", after.on())
                .param("id", after.id())
                .param("most", Keyset.PAGE + 1)
                .query(Made.class)
                .list();
        long total = jdbc.sql("select count(*) from documents.paper where :kind::text is null or kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, p -> new Keyset(p.madeOn(), p.id()).toString());
    }

    /** The papers made of a record, the newest first. */
    @Transactional(readOnly = true)
    public List<Made> ofRecord(String type, long record) {
        return jdbc.sql(SELECT + " where p.record_type = :type and p.record_id = :record order by p.id desc limit 50")
                .param("type", type)
                .param("record", record)
                .query(Made.class)
                .list();
    }

    private static @Nullable Long account() {
        Viewer viewer = Here.get().viewer();
        return viewer == null || viewer.account() == 0 ? null : viewer.account();
    }
}
