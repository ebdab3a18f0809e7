package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reports kept: drafts, their text and figures, what was frozen. */
@Component
@Transactional(readOnly = true)
public class Reports {

    private static final String SELECT = """
            select r.id, r.year, r.from_on, r.to_on, r.title, i.document_id, i.number, i.issued_on, i.sha256, s.submitted_on,
                p.id is not null as published
            from reports.report r
            left join reports.issue i on i.union_id = r.union_id and i.report_id = r.id
            left join reports.submission s on s.union_id = r.union_id and s.report_id = r.id and s.withdrawn_at is null
            left join reports.publication p on p.union_id = r.union_id and p.report_id = r.id and p.withdrawn_at is null
            """;

    private static final String USED =
            "select key, indicator, filter from reports.figure where report_id = :id order by place";

    private static final String STATED = """
            select key, printed, source, document_id, stated_on from reports.stated where report_id = :id order by key
            """;

    private static final String PARAGRAPHS = """
            select p.id, p.place, p.section, p.title, p.text, p.version, exists (
                select 1 from reports.paragraph_closing c
                where c.union_id = p.union_id and c.paragraph_id = p.id and c.taken_back_at is null) as closed
            from reports.paragraph p where p.report_id = :id order by p.place
            """;

    private static final String FROZEN = """
            select addendum_no, key, value, printed, total, rule_version, previous, previous_printed, target, direction, verdict
            from reports.frozen_figure where report_id = :id order by addendum_no, place
            """;

    private static final String FROZEN_TEXT = """
            select addendum_no, place, section, title, kind, runs::text as runs
            from reports.frozen_text where report_id = :id order by addendum_no, place
            """;

    private static final String ADDENDA = """
            select a.id, a.no, a.section, a.text, a.version, a.drafted_on, i.number, i.issued_on from reports.addendum a
            left join reports.addendum_issue i on i.union_id = a.union_id and i.addendum_id = a.id
            where a.report_id = :id and not exists (
                select 1 from reports.addendum_withdrawal w where w.union_id = a.union_id and w.addendum_id = a.id)
            order by a.no
            """;

    private record Row(
            long id,
            int year,
            LocalDate fromOn,
            LocalDate toOn,
            String title,
            @Nullable Long documentId,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String sha256,
            @Nullable LocalDate submittedOn,
            boolean published) {

        Report report() {
            Report.Issue issue = documentId == null || number == null || issuedOn == null || sha256 == null
                    ? null
                    : new Report.Issue(documentId, number, issuedOn, sha256);
            return new Report(id, year, fromOn, toOn, title, issue, published, submittedOn);
        }
    }

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All reports, the newest year first. */
    public List<Report> all() {
        return jdbc.sql(SELECT + " order by r.year desc").query(Row.class).list().stream()
                .map(Row::report)
                .toList();
    }

    /** The report of a year. */
    public Optional<Report> ofYear(int year) {
        return jdbc.sql(SELECT + " where r.year = :year")
                .param("year", year)
                .query(Row.class)
                .optional()
                .map(Row::report);
    }

    /** One report. */
    public Optional<Report> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::report);
    }

    /** One report, kept from changing under anybody else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report lock(long id) {
        var found = jdbc.sql("select id from reports.report where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) throw new NotFound();
        return find(id).orElseThrow(NotFound::new);
    }

    private record Kept(long id, int place, String section, String title, String text, int version, boolean closed) {

        Report.Paragraph paragraph() {
            return new Report.Paragraph(id, place, section, title, text, version);
        }
    }

    /**
     * A report and all that it is put together from.
     *
     * @param frozen what was signed, in the report and in its addenda; empty in a draft
     * @param addenda those that were not withdrawn
     */
    record Content(
            Report report,
            List<Report.Used> used,
            Map<String, Report.Stated> stated,
            Composed.Paragraphs paragraphs,
            List<Report.Frozen> frozen,
            List<Report.FrozenText> frozenText,
            List<Report.Addendum> addenda) {

        /** The texts of the paragraphs that stand. */
        List<String> texts() {
            return paragraphs.standing().stream().map(Report.Paragraph::text).toList();
        }
    }

    /** A report and all that it is put together from, in one statement. */
    public Optional<Content> content(long report) {
        var sheaf = new Sheaf().param("id", report);
        var row = sheaf.list(Row.class, SELECT + " where r.id = :id");
        var used = sheaf.list(Report.Used.class, USED);
        var stated = sheaf.list(Report.Stated.class, STATED);
        var paragraphs = sheaf.list(Kept.class, PARAGRAPHS);
        var frozen = sheaf.list(Report.Frozen.class, FROZEN);
        var frozenText = sheaf.list(Report.FrozenText.class, FROZEN_TEXT);
        var addenda = sheaf.list(Report.Addendum.class, ADDENDA);
        sheaf.read(jdbc);
        return row.first()
                .map(found -> new Content(
                        found.report(),
                        used.rows(),
                        stated.rows().stream().collect(Collectors.toMap(Report.Stated::key, Function.identity())),
                        paragraphs(paragraphs.rows()),
                        frozen.rows(),
                        frozenText.rows(),
                        addenda.rows()));
    }

    Composed.Paragraphs paragraphs(long report) {
        return paragraphs(rows(PARAGRAPHS, report, Kept.class));
    }

    private static Composed.Paragraphs paragraphs(List<Kept> all) {
        return new Composed.Paragraphs(
                all.stream().filter(p -> !p.closed).map(Kept::paragraph).toList(),
                all.stream().filter(p -> p.closed).map(Kept::paragraph).toList(),
                all.stream().mapToLong(p -> p.version - 1L).sum());
    }

    List<Report.Used> used(long report) {
        return rows(USED, report, Report.Used.class);
    }

    List<Report.Stated> stated(long report) {
        return rows(STATED, report, Report.Stated.class);
    }

    List<Report.Frozen> frozen(long report) {
        return rows(FROZEN, report, Report.Frozen.class);
    }

    /** The addenda that were not withdrawn. */
    List<Report.Addendum> addenda(long report) {
        return rows(ADDENDA, report, Report.Addendum.class);
    }

    private <T> List<T> rows(String sql, long report, Class<T> type) {
        return jdbc.sql(sql).param("id", report).query(type).list();
    }

    /** Begins a draft. */
    long insert(int year, String title, LocalDate today) {
        return jdbc.sql("""
                        insert into reports.report (year, from_on, to_on, title, drafted_on)
                        values (:year, :from, :to, :title, :today) returning id
                        """)
                .param("year", year)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("title", title)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Shows an issued report's article on the portal from today on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(long report, LocalDate today, long account) {
        jdbc.sql("insert into reports.publication (report_id, published_on, by_account)"
                        + " values (:report, :today, :account) on conflict do nothing")
                .param("report", report)
                .param("today", today)
                .param("account", account)
                .update();
    }

    /** Takes a report off the portal; its public lists close with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unpublish(long report, long account) {
        jdbc.sql("update reports.publication set withdrawn_at = now(), withdrawn_by = :account"
                        + " where report_id = :report and withdrawn_at is null")
                .param("report", report)
                .param("account", account)
                .update();
    }
}
