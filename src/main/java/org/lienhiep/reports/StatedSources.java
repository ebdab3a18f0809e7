package org.lienhiep.reports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of a report that somebody else counted, each with the paper or the words that say so. */
@Component
class StatedSources {

    /** A document of the registers. */
    record Document(long id, String number) {}

    private record Row(
            String printed,
            String source,
            java.time.LocalDate statedOn,
            @Nullable String document) {}

    private final JdbcClient jdbc;

    StatedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stated numbers of a report with their sources. */
    @Transactional(readOnly = true)
    public TableView table(Report report) {
        var rows = jdbc.sql("""
                        select s.printed, s.source, s.stated_on, d.number as document from reports.stated s
                        left join documents.document_ref d on d.union_id = s.union_id and d.id = s.document_id
                        where s.report_id = :report order by s.at, s.key
                        """).param("report", report.id()).query(Row.class).list().stream()
                .map(r -> TableView.Row.of(
                        "",
                        Cell.mark("stated", r.printed),
                        Cell.text(r.source),
                        Cell.text(r.document),
                        Cell.date(r.statedOn)))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("reports.number"),
                        Texts.t("reports.field.source"),
                        Texts.t("reports.field.document"),
                        Texts.t("reports.stated-on")),
                rows);
    }

    /** The newest document of the registers under this number. */
    @Transactional(readOnly = true)
    public Optional<Document> document(String number) {
        return jdbc.sql("select id, number from documents.document_ref where number = :number"
                        + " order by issued_on desc, id desc limit 1")
                .param("number", number)
                .query(Document.class)
                .optional();
    }
}
