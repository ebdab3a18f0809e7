package org.lienhiep.reports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Offer;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way from a document of the outgoing register to the report that was issued as it. */
@Component
class ReportOfDocument implements Offer {

    private static final Pattern DOCUMENT = Pattern.compile("/documents/(\\d{1,18})");

    private record Found(long id, int year) {}

    private final JdbcClient jdbc;

    ReportOfDocument(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public ListView.@Nullable Action on(String path) {
        var document = DOCUMENT.matcher(path);
        if (!document.matches() || !Menu.may("reports.read")) return null;
        return jdbc.sql("""
                        select r.id, r.year from reports.report r where r.id in (
                            select i.report_id from reports.issue i where i.document_id = :id
                            union all
                            select a.report_id from reports.addendum_issue i
                            join reports.addendum a on a.union_id = i.union_id and a.id = i.addendum_id
                            where i.document_id = :id)
                        """)
                .param("id", Long.parseLong(document.group(1)))
                .query(Found.class)
                .optional()
                .map(report -> new ListView.Action(
                        Texts.t("reports.of-document", Integer.toString(report.year)), "/reports/" + report.id))
                .orElse(null);
    }
}
