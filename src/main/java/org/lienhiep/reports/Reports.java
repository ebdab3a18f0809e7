package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports kept: drafts, their text and figures, what was frozen. */
@Component
public class Reports {

    private static final String SELECT = """
            select r.id, r.year, r.from_on, r.to_on, r.title, i.number, i.issued_on, i.sha256, p.report_id is not null as published
            from reports.report r
            left join reports.issue i on i.union_id = r.union_id and i.report_id = r.id
            left join reports.publication p on p.union_id = r.union_id and p.report_id = r.id
            """;

    private record Row(
            long id,
            int year,
            LocalDate fromOn,
            LocalDate toOn,
            String title,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String sha256,
            boolean published) {

        Report report() {
            Report.Issue issue = number == null || issuedOn == null || sha256 == null
                    ? null
                    : new Report.Issue(number, issuedOn, sha256);
            return new Report(id, year, fromOn, toOn, title, issue, published);
        }
    }

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All reports, the newest year first. */
    @Transactional(readOnly = true)
    public List<Report> all() {
        return jdbc.sql(SELECT + " order by r.year desc").query(Row.class).list().stream()
                .map(Row::report)
                .toList();
    }

    /** The report of a year. */
    @Transactional(readOnly = true)
    public Optional<Report> ofYear(int year) {
        return jdbc.sql(SELECT + " where r.year = :year")
                .param("year", year)
                .query(Row.class)
                .optional()
                .map(Row::report);
    }

    /** One report. */
    @Transactional(readOnly = true)
    public Optional<Report> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::report);
    }

    /** A report with its text, its figures and what was frozen. */
    Report.Whole whole(Report report) {
        Map<String, Report.Frozen> frozen = new HashMap<>();
        if (report.issue() != null) {
            rows(
                            "select key, value, printed, total, previous, target, verdict from reports.frozen_figure",
                            report,
                            "key",
                            Report.Frozen.class)
                    .forEach(f -> frozen.put(f.key(), f));
        }
        return new Report.Whole(
                report,
                rows("select section, title, text from reports.paragraph", report, "place", Report.Paragraph.class),
                rows("select key, indicator, filter from reports.figure", report, "place", Report.Used.class),
                frozen,
                report.issue() == null
                        ? List.of()
                        : rows("select text from reports.addendum", report, "id", String.class));
    }

    private <T> List<T> rows(String select, Report report, String order, Class<T> type) {
        return jdbc.sql(select + " where report_id = :id order by " + order)
                .param("id", report.id())
                .query(type)
                .list();
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

    void addParagraph(long report, String section, String title, int place, String text) {
        jdbc.sql(
                        "insert into reports.paragraph (report_id, section, title, place, text) values (:report, :section, :title, :place, :text)")
                .param("report", report)
                .param("section", section)
                .param("title", title)
                .param("place", place)
                .param("text", text)
                .update();
    }

    void addFigure(long report, String key, int place, String indicator, String filter) {
        jdbc.sql(
                        "insert into reports.figure (report_id, key, place, indicator, filter) values (:report, :key, :place, :indicator, :filter)")
                .param("report", report)
                .param("key", key)
                .param("place", place)
                .param("indicator", indicator)
                .param("filter", filter)
                .update();
    }

    /** Replaces the words of a draft's paragraph. */
    boolean rewrite(long report, int place, String text) {
        return jdbc.sql("update reports.paragraph set text = :text where report_id = :report and place = :place")
                        .param("text", text)
                        .param("report", report)
                        .param("place", place)
                        .update()
                == 1;
    }

    void addAddendum(long report, String text, LocalDate today, long account) {
        jdbc.sql(
                        "insert into reports.addendum (report_id, text, added_on, by_account) values (:report, :text, :today, :account)")
                .param("report", report)
                .param("text", text)
                .param("today", today)
                .param("account", account)
                .update();
    }

    void addPublication(long report, LocalDate today, long account) {
        jdbc.sql(
                        "insert into reports.publication (report_id, published_on, by_account) values (:report, :today, :account)"
                                + " on conflict do nothing")
                .param("report", report)
                .param("today", today)
                .param("account", account)
                .update();
    }
}
