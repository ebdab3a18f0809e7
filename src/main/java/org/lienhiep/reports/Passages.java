package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the words of a report: written, rewritten, left out, added to. Signed words are never touched. */
@Component
class Passages {

    private static final String PARAGRAPH = """
            select p.report_id as report, 'paragraphs' as place, p.id as no, p.section, p.title, p.text, p.version
            from reports.paragraph p where p.report_id = :report and p.id = :no
            """;
    private static final String ADDENDUM = """
            select a.report_id as report, 'addenda' as place, a.no, a.section, '' as title, a.text, a.version from reports.addendum a
            where a.report_id = :report and a.no = :no
              and not exists (select 1 from reports.addendum_issue i where i.union_id = a.union_id and i.addendum_id = a.id)
              and not exists (select 1 from reports.addendum_withdrawal w where w.union_id = a.union_id and w.addendum_id = a.id)
            """;
    private static final String TYPE = "reports.report";

    private final Reports reports;
    private final JdbcClient jdbc;
    private final Audit audit;

    Passages(Reports reports, JdbcClient jdbc, Audit audit) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One passage; an addendum only while it is being written. */
    @Transactional(readOnly = true)
    public Optional<Passage> find(long report, String place, long no) {
        return jdbc.sql(place.equals(Passage.ADDENDA) ? ADDENDUM : PARAGRAPH)
                .param("report", report)
                .param("no", no)
                .query(Passage.class)
                .optional();
    }

    /** The addendum that is being written; refuses where there is none. */
    @Transactional(readOnly = true)
    public Passage draft(long report) {
        return jdbc.sql(ADDENDUM.replace("a.no = :no", "true"))
                .param("report", report)
                .query(Passage.class)
                .optional()
                .orElseThrow(() -> new Rejected("reports.no-addendum"));
    }

    /** Replaces the words; fails if somebody saved others since they were read, or the text rests. */
    @Transactional
    public void rewrite(Passage passage, int version, String text) {
        mayChange(reports.lock(passage.report()), passage.place());
        String table = passage.added() ? "reports.addendum" : "reports.paragraph";
        String key = passage.added() ? "no" : "id";
        int changed = jdbc.sql(
                        "update " + table + " set text = :text, version = version + 1 where report_id = :report and "
                                + key + " = :no and version = :version")
                .param("text", text)
                .param("report", passage.report())
                .param("no", passage.no())
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        audit.record("rewrite", TYPE, passage.report(), List.of(passage.place() + ":" + passage.no()));
    }

    /** Adds a paragraph at the end of a section. */
    @Transactional
    public long add(long report, String section, String text) {
        mayChange(reports.lock(report), Passage.PARAGRAPHS);
        record Last(String title, int place) {}
        Last last = jdbc.sql(
                        "select title, place from reports.paragraph where report_id = :report and section = :section"
                                + " order by place desc limit 1")
                .param("report", report)
                .param("section", section)
                .query(Last.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("update reports.paragraph set place = place + 1 where report_id = :report and place > :place")
                .param("report", report)
                .param("place", last.place())
                .update();
        long id = insert(report, section, last.title(), last.place() + 1, text);
        audit.record("add", TYPE, report, List.of("paragraphs:" + id));
        return id;
    }

    /** A paragraph as the template or its writer puts it. */
    long insert(long report, String section, String title, int place, String text) {
        return jdbc.sql("""
                        insert into reports.paragraph (report_id, section, title, place, text)
                        values (:report, :section, :title, :place, :text) returning id
                        """)
                .param("report", report)
                .param("section", section)
                .param("title", title)
                .param("place", place)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    /** Leaves a paragraph out of the text; it is kept. */
    @Transactional
    public void close(Passage passage) {
        mayChange(reports.lock(passage.report()), passage.place());
        int closed = jdbc.sql("insert into reports.paragraph_closing (paragraph_id, closed_on, by_account)"
                        + " values (:id, :today, :account) on conflict do nothing")
                .param("id", passage.no())
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        if (closed == 0) throw new Rejected("reports.closed-already");
        audit.record("close", TYPE, passage.report(), List.of("paragraphs:" + passage.no()));
    }

    /** Takes a paragraph that was left out back into the text. */
    @Transactional
    public void takeBack(Passage passage) {
        mayChange(reports.lock(passage.report()), passage.place());
        jdbc.sql("update reports.paragraph_closing set taken_back_at = now(), taken_back_by = :account"
                        + " where paragraph_id = :id and taken_back_at is null")
                .param("id", passage.no())
                .param("account", account())
                .update();
        audit.record("take-back", TYPE, passage.report(), List.of("paragraphs:" + passage.no()));
    }

    /** Begins an addendum to an issued report; there is one at a time. */
    @Transactional
    public long addAddendum(long report, String section, String text) {
        Report locked = reports.lock(report);
        if (locked.issue() == null) throw new Rejected("reports.not-issued");
        if (reports.addenda(report).stream().anyMatch(a -> a.number() == null)) {
            throw new Rejected("reports.addendum-open");
        }
        int no = jdbc.sql("""
                        insert into reports.addendum (report_id, no, section, text, drafted_on, by_account)
                        select :report, coalesce(max(no), 0) + 1, :section, :text, :today, :account
                        from reports.addendum where report_id = :report returning no
                        """)
                .param("report", report)
                .param("section", section)
                .param("text", text)
                .param("today", Here.get().today())
                .param("account", account())
                .query(Integer.class)
                .single();
        audit.record("addendum", TYPE, report, List.of("addenda:" + no));
        return no;
    }

    /** Gives a draft addendum up; the row of it stays. */
    @Transactional
    public void withdraw(Passage addendum) {
        reports.lock(addendum.report());
        jdbc.sql("""
                        insert into reports.addendum_withdrawal (addendum_id, withdrawn_on, by_account)
                        select id, :today, :account from reports.addendum where report_id = :report and no = :no
                        """)
                .param("report", addendum.report())
                .param("no", addendum.no())
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        audit.record("withdraw", TYPE, addendum.report(), List.of("addenda:" + addendum.no()));
    }

    /** A number of this text, from now on stated with its source; its name in the text is returned. */
    @Transactional
    public String state(long report, String printed, String source, @Nullable Long document) {
        LocalDate today = Here.get().today();
        String key = jdbc.sql("""
                        insert into reports.stated (report_id, key, printed, source, document_id, stated_on, by_account)
                        select :report, 'stated_' || (count(*) + 1), :printed, :source, cast(:document as bigint), :today, :account
                        from reports.stated where report_id = :report returning key
                        """)
                .param("report", report)
                .param("printed", printed)
                .param("source", source)
                .param("document", document)
                .param("today", today)
                .param("account", account())
                .query(String.class)
                .single();
        audit.record("state", TYPE, report, List.of(key));
        return key;
    }

    private static void mayChange(Report report, String place) {
        if (place.equals(Passage.ADDENDA)) return;
        if (report.issue() != null) throw new Rejected("reports.issued-already");
        if (report.submittedOn() != null) throw new Rejected("reports.being-signed");
    }

    private static long account() {
        return Here.get().signedIn().account();
    }
}
