package org.lienhiep.directory.privacy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Breaches of personal data, and the hours left to report each to the authority. */
@Component
class Breaches {

    static final String TYPE = "directory.breach";

    // NĐ 13/2023/NĐ-CP, Đ.23: within 72 hours; kept by Luật 91/2025/QH15 for breaches that may do harm
    private static final int HOURS = 72;

    /** A breach as entered. */
    record Entry(LocalDateTime foundAt, String what, String data, int people, boolean harm, String measures) {}

    /** A breach as kept. */
    record Kept(
            long id,
            LocalDateTime foundAt,
            String what,
            String data,
            int people,
            boolean harm,
            String measures,
            @Nullable LocalDateTime reportedAt,
            @Nullable String paper,
            @Nullable String lateReason) {}

    private static final String SELECT = """
            select b.id, b.found_at, b.what, b.data, b.people, b.harm, b.measures, r.reported_at, r.paper, r.late_reason
            from directory.breach b
            left join directory.breach_report r on r.union_id = b.union_id and r.breach_id = b.id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    Breaches(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The last hour to report it. */
    LocalDateTime due(Kept breach) {
        return breach.foundAt.plusHours(HOURS);
    }

    /** How it stands: the hours left, the hours over, or when it was reported. Without harm nothing need be reported. */
    Cell state(Kept breach, LocalDateTime now) {
        LocalDateTime reported = breach.reportedAt;
        LocalDateTime due = due(breach);
        if (reported != null) {
            return reported.isAfter(due)
                    ? Cell.mark("late", Texts.t("privacy.reported-late"))
                    : Cell.mark("ok", Texts.t("privacy.reported"));
        }
        if (!breach.harm) return Cell.mark("open", Texts.t("privacy.no-harm"));
        long hours = Duration.between(now, due).toHours();
        return now.isAfter(due)
                ? Cell.mark("hard", Texts.t("privacy.hours-over", -hours))
                : Cell.mark("soon", Texts.t("privacy.hours-left", hours));
    }

    /** One breach. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** One page of them, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Kept> page(@Nullable Long before) {
        long total = jdbc.sql("select count(*) from directory.breach")
                .query(Long.class)
                .single();
        var where = new Where().and("b.id < :before", "before", before);
        var rows = jdbc.sql(SELECT + where.sql() + " order by b.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .query(Kept.class)
                .list();
        return Keyset.Page.of(rows, total, b -> Long.toString(b.id));
    }

    /** Those that do harm and are not reported yet. */
    @Transactional(readOnly = true)
    public List<Kept> unreported() {
        return jdbc.sql(SELECT + " where b.harm and r.reported_at is null order by b.found_at limit 25")
                .query(Kept.class)
                .list();
    }

    /** Enters a breach. */
    @Transactional
    public long enter(Entry entry) {
        long id = jdbc.sql("""
                        insert into directory.breach (found_at, what, data, people, harm, measures, by_account)
                        values (:found, :what, :data, :people, :harm, :measures, :account) returning id
                        """)
                .param("found", entry.foundAt)
                .param("what", entry.what)
                .param("data", entry.data)
                .param("people", entry.people)
                .param("harm", entry.harm)
                .param("measures", entry.measures)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Notes that it was reported; later than the hours allow needs a reason. */
    @Transactional
    public void report(long id, LocalDateTime at, String paper, String lateReason) {
        Kept breach = find(id).orElseThrow(NotFound::new);
        if (at.isBefore(breach.foundAt)) throw Rejected.field("day", "privacy.before-found");
        if (at.isAfter(due(breach)) && lateReason.isEmpty())
            throw Rejected.field("late_reason", "privacy.late-needs-reason");
        int written = jdbc.sql("""
                        insert into directory.breach_report (breach_id, reported_at, paper, late_reason, by_account)
                        values (:id, :at, :paper, :late, :account) on conflict do nothing
                        """)
                .param("id", id)
                .param("at", at)
                .param("paper", paper)
                .param("late", lateReason)
                .param("account", Here.get().signedIn().account())
                .update();
        if (written == 0) throw new Rejected("privacy.reported-already");
        audit.record("report", TYPE, id);
    }
}
