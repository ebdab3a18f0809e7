package org.lienhiep.documents.workfiles;

import java.util.List;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Menu;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a document's page says about the work files that it lies in. */
@Component
@Transactional(readOnly = true)
public class WorkFileLinks {

    private final JdbcClient jdbc;

    WorkFileLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells those who may read files in which a document lies, and at which place. */
    public void tell(RecordView view, long document) {
        if (!Menu.may("workfiles.read")) return;
        List<TableView.Row> rows = jdbc.sql("""
                        select f.id, f.number, f.year, f.title, e.place from documents.work_file_entry e
                        join documents.work_file f on f.union_id = e.union_id and f.id = e.work_file_id
                        where e.document_id = :document and e.taken_out_on is null order by f.id limit 50
                        """)
                .param("document", document)
                .query((row, n) -> TableView.Row.of(
                        WorkFile.TYPE + ":" + row.getLong("id"),
                        Cell.text((row.getInt("number") < 10 ? "0" : "") + row.getInt("number") + "/"
                                + row.getInt("year")),
                        Cell.link(row.getString("title"), WorkFileController.LIST + "/" + row.getLong("id")),
                        Cell.number(row.getInt("place"))))
                .list();
        if (rows.isEmpty()) return;
        view.part(
                Texts.t("documents.work-files.title"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("documents.work-file.symbol"),
                                Texts.t("documents.field.title"),
                                Texts.t("documents.field.place")),
                        rows));
    }
}
