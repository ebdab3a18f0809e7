package org.lienhiep.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Signs a report: each figure's value, rule version, records and hash are kept as they are, and never change again. */
@Component
class Issuing {

    private static final int MOST_RECORDS = 10_000;

    private final Composition composition;
    private final FigureLists lists;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Audit audit;

    Issuing(Composition composition, FigureLists lists, JdbcClient jdbc, ObjectMapper json, Audit audit) {
        this.composition = composition;
        this.lists = lists;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** Issues a draft under its number; refuses one with unbound numbers, and one that is issued already. */
    @Transactional
    public void issue(Report report, String number) {
        if (report.issue() != null) throw new Rejected("reports.issued-already");
        var composed = composition.compose(report, "vi", "");
        if (!composed.unbound().isEmpty()) {
            throw new Rejected("reports.unbound-left", String.join(", ", composed.unbound()));
        }
        StringBuilder all = new StringBuilder();
        composed.items().forEach(item -> all.append(freeze(report, item)));
        int inserted = jdbc.sql("insert into reports.issue (report_id, number, issued_on, sha256, by_account)"
                        + " values (:report, :number, :on, :sha256, :account) on conflict do nothing")
                .param("report", report.id())
                .param("number", number)
                .param("on", Here.get().today())
                .param("sha256", sha256(all.toString()))
                .param("account", Here.get().signedIn().account())
                .update();
        if (inserted == 0) throw new Rejected("reports.issued-already");
        audit.record("issue", "reports.report", report.id());
    }

    private String freeze(Report report, Composed.Item item) {
        var live = item.live();
        List<FigureRow> rows = live.figure().total() > MOST_RECORDS
                ? List.of()
                : lists.counted(live.figure().query());
        StringBuilder text = new StringBuilder();
        rows.forEach(r -> text.append(r.type())
                .append(' ')
                .append(r.id())
                .append(' ')
                .append(r.part())
                .append(' ')
                .append(r.on())
                .append(' ')
                .append(r.amount().stripTrailingZeros().toPlainString())
                .append('\n'));
        String hash = sha256(item.key() + " " + live.figure().value() + "\n" + text);
        jdbc.sql("""
                        insert into reports.frozen_figure (report_id, key, value, printed, total, rule_version, previous, target,
                            verdict, records, sha256)
                        values (:report, :key, cast(:value as numeric), :printed, :total, :rule, cast(:previous as numeric),
                            cast(:target as numeric), :verdict, cast(:records as jsonb), :sha256)
                        """)
                .param("report", report.id())
                .param("key", item.key())
                .param("value", live.figure().value())
                .param("printed", live.figure().printed("vi"))
                .param("total", live.figure().total())
                .param("rule", live.figure().query().indicator().version())
                .param("previous", live.previous().value())
                .param("target", target(item))
                .param("verdict", live.verdict() == null ? null : live.verdict().code())
                .param(
                        "records",
                        json.writeValueAsString(
                                rows.stream().map(r -> r.type() + ":" + r.id()).toList()))
                .param("sha256", hash)
                .update();
        return hash;
    }

    private static java.math.@Nullable BigDecimal target(Composed.Item item) {
        var target = item.live().target();
        return target == null ? null : target.value();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
