package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.documents.Numbers;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a report in for signature and signs it; signed text, figures and records are kept as they are, and never change again. */
@Component
class Issuing {

    private static final String TYPE = "reports.report";

    private final Reports reports;
    private final Composition composition;
    private final FrozenRecords records;
    private final FrozenTexts texts;
    private final Numbers numbers;
    private final JdbcClient jdbc;
    private final Audit audit;

    Issuing(
            Reports reports,
            Composition composition,
            FrozenRecords records,
            FrozenTexts texts,
            Numbers numbers,
            JdbcClient jdbc,
            Audit audit) {
        this.reports = reports;
        this.composition = composition;
        this.records = records;
        this.texts = texts;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Hands a draft in for signature: its words rest until it is signed or taken back. */
    @Transactional
    public void submit(long id) {
        Report report = reports.lock(id);
        if (report.issue() != null) throw new Rejected("reports.issued-already");
        if (report.submittedOn() != null) throw new Rejected("reports.being-signed");
        bound(composition.compose(report, "vi", ""));
        jdbc.sql(
                        "insert into reports.submission (report_id, submitted_on, by_account) values (:report, :today, :account)")
                .param("report", id)
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        audit.record("submit", TYPE, id);
    }

    /** Takes it back to be written on. */
    @Transactional
    public void takeBack(long id, String reason) {
        Report report = reports.lock(id);
        if (report.issue() != null) throw new Rejected("reports.issued-already");
        if (report.submittedOn() == null) throw new Rejected("reports.not-submitted");
        jdbc.sql("update reports.submission set withdrawn_at = now(), withdrawn_by = :account, reason = :reason"
                        + " where report_id = :report and withdrawn_at is null")
                .param("account", account())
                .param("reason", reason)
                .param("report", id)
                .update();
        audit.record("take-back", TYPE, id);
    }

    /** Issues a draft under its number; refuses one with unbound numbers, and one that is issued already. */
    @Transactional
    public void issue(long id, String number) {
        Report report = reports.lock(id);
        if (report.issue() != null) throw new Rejected("reports.issued-already");
        Composed composed = composition.compose(report, "vi", "");
        bound(composed);
        LocalDate today = Here.get().today();
        var given = numbers.enter(paper(report.title(), today), number);
        String figures = freeze(report, 0, composed.items());
        String text = texts.freeze(id, composed.sections());
        jdbc.sql("insert into reports.issue (report_id, document_id, number, issued_on, sha256, by_account)"
                        + " values (:report, :document, :number, :on, :sha256, :account)")
                .param("report", id)
                .param("document", given.document())
                .param("number", given.code())
                .param("on", today)
                .param("sha256", FrozenList.hash(figures + FrozenList.hash(text)))
                .param("account", account())
                .update();
        audit.record("issue", TYPE, id);
    }

    /** Signs an addendum under a number of its own, with the figures in its words as they are today. */
    @Transactional
    public void issueAddendum(long id, long no, String number) {
        Report report = reports.lock(id);
        Composed composed = composition.compose(report, "vi", "");
        Composed.Addition addition = composed.draft();
        if (addition == null || addition.no() != no) throw new NotFound();
        bound(composed);
        LocalDate today = Here.get().today();
        String subject = Texts.t("reports.addendum-subject", report.title());
        var given = numbers.enter(paper(subject, today), number);
        String figures = freeze(report, addition.no(), used(composed, addition));
        String text = texts.freeze(id, addition);
        jdbc.sql("insert into reports.addendum_issue (addendum_id, document_id, number, issued_on, sha256, by_account)"
                        + " values (:addendum, :document, :number, :on, :sha256, :account)")
                .param("addendum", addition.id())
                .param("document", given.document())
                .param("number", given.code())
                .param("on", today)
                .param("sha256", FrozenList.hash(figures + FrozenList.hash(text)))
                .param("account", account())
                .update();
        audit.record("issue-addendum", TYPE, id, List.of("addenda:" + no));
    }

    private static Numbers.Wanted paper(String subject, LocalDate on) {
        return new Numbers.Wanted("report", null, "", on, subject, "", "");
    }

    private static void bound(Composed composed) {
        if (!composed.unbound().isEmpty()) {
            throw new Rejected("reports.unbound-left", String.join(", ", composed.unbound()));
        }
    }

    /** The figures in the words of an addendum, counted today. */
    private Collection<Composed.Item> used(Composed composed, Composed.Addition addition) {
        Map<String, Composed.Item> used = new LinkedHashMap<>();
        var live = composition.live(composed.report());
        addition.runs().stream().map(Run::key).forEach(key -> {
            var compared = key == null ? null : live.get(Wording.figure(key));
            if (compared == null) return;
            String name = compared.figure().query().key();
            used.put(
                    name,
                    new Composed.Item(
                            name, compared, null, compared.figure().query().path()));
        });
        return used.values();
    }

    /** Keeps the figures; returns a line for each: its name, value, rule and the hash over its records. */
    private String freeze(Report report, int addendum, Collection<Composed.Item> items) {
        StringBuilder lines = new StringBuilder();
        int place = 0;
        for (Composed.Item item : items) {
            FrozenList list = records.take(item.live().figure().query());
            String hash = list.hash();
            insert(report, addendum, item, ++place, hash);
            records.keep(report.id(), addendum, item.key(), list);
            lines.append(item.key())
                    .append(' ')
                    .append(
                            item.value() == null
                                    ? "–"
                                    : item.value().stripTrailingZeros().toPlainString())
                    .append(' ')
                    .append(item.indicator().version())
                    .append(' ')
                    .append(hash)
                    .append('\n');
        }
        return lines.toString();
    }

    private void insert(Report report, int addendum, Composed.Item item, int place, String hash) {
        var verdict = item.verdict();
        jdbc.sql("""
                        insert into reports.frozen_figure (report_id, addendum_no, key, place, value, printed, total, rule_version,
                            previous, previous_printed, target, direction, verdict, sha256)
                        values (:report, :addendum, :key, :place, cast(:value as numeric), :printed, :total, :rule,
                            cast(:previous as numeric), :before, cast(:target as numeric), :direction, :verdict, :sha256)
                        """)
                .param("report", report.id())
                .param("addendum", addendum)
                .param("key", item.key())
                .param("place", place)
                .param("value", item.value())
                .param("printed", item.printed("vi"))
                .param("total", item.total())
                .param("rule", item.indicator().version())
                .param("previous", item.previous())
                .param("before", item.previousPrinted("vi"))
                .param("target", item.target())
                .param("direction", item.direction())
                .param("verdict", verdict == null ? null : verdict.code())
                .param("sha256", hash)
                .update();
    }

    private static long account() {
        return Here.get().signedIn().account();
    }
}
