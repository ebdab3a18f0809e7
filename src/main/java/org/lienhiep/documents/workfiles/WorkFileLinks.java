package org.lienhiep.documents.workfiles;

import java.util.List;
import java.util.function.Consumer;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Menu;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** What a document's page says about the work files that it lies in. */
@Component
public class WorkFileLinks {

    private record Place(long id, int number, int year, String title, int place) {}

    /**
     * Tells those who may read files in which of them a document lies, and at which place.
     *
     * @param page the lists of the document's page, with the parameter {@code document}
     * @return tells the page, once its lists were read
     */
    public Consumer<RecordView> links(Sheaf page) {
        if (!Menu.may("workfiles.read")) return view -> {};
        var places = page.list(Place.class, """
                select f.id, f.number, f.year, f.title, e.place from documents.work_file_entry e
                join documents.work_file f on f.union_id = e.union_id and f.id = e.work_file_id
                where e.document_id = :document and e.taken_out_on is null order by f.id limit 50
                """);
        return view -> tell(view, places.rows());
    }

    private static void tell(RecordView view, List<Place> places) {
        var rows = places.stream()
                .map(p -> TableView.Row.of(
                        WorkFile.TYPE + ":" + p.id,
                        Cell.text((p.number < 10 ? "0" : "") + p.number + "/" + p.year),
                        Cell.link(p.title, WorkFileController.LIST + "/" + p.id),
                        Cell.number(p.place)))
                .toList();
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
