package org.lienhiep.documents.workfiles;

import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a work file: what lies in it, who holds it, how it stands; and the list of its documents, to be printed. */
@Controller
@Permit("workfiles.read")
class WorkFilePageController {

    private static final String WRITE = "workfiles.write";

    private final WorkFiles files;
    private final FiledDocuments entries;
    private final Audit audit;

    WorkFilePageController(WorkFiles files, FiledDocuments entries, Audit audit) {
        this.files = files;
        this.entries = entries;
        this.audit = audit;
    }

    @GetMapping(WorkFileController.LIST + "/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        WorkFile.Kept f = files.find(id).orElseThrow(NotFound::new);
        var view = new RecordView("documents/work-file", Texts.t("documents.work-file.named", f.symbol()))
                .crumb(Texts.t("documents.work-files.title"), WorkFileController.LIST)
                .clause(f.title())
                .fact("documents.work-file.state", f.state(Here.get().today()))
                .fact("documents.work-file.holder", Cell.text(f.holder()))
                .fact("documents.field.opened_on", Cell.date(f.openedOn()))
                .fact("documents.field.closed_on", Cell.date(f.closedOn()))
                .fact("documents.field.keeping", Cell.text(f.kept()))
                .fact("documents.field.sheets", f.sheets() == null ? Cell.text("") : Cell.number(f.sheets()))
                .fact("documents.field.keywords", Cell.text(f.keywords()))
                .fact("documents.field.note", Cell.text(f.note()))
                .fact("documents.work-file.closing-note", Cell.text(f.closingNote()));
        if (f.depositId() != null)
            view.fact(
                    "documents.deposit.one",
                    Cell.link(
                            Texts.t("documents.deposit.on", Fmt.date(f.depositedOn())),
                            DepositController.LIST + "/" + f.depositId()));
        actions(view, f);
        view.part(
                Texts.t("documents.contents.title"),
                Texts.t("documents.work-file.documents-in", f.documents()),
                inside(f, entries.of(id)));
        var out = entries.takenOut(id);
        if (!out.isEmpty()) view.part(Texts.t("documents.work-file.taken-out"), "", outside(out));
        view.part(Texts.t("documents.work-file.holders"), "", holders(files.keepers(id)));
        view.part(Texts.t("documents.history"), "", history(audit.of(WorkFile.TYPE, id)));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static void actions(RecordView view, WorkFile.Kept f) {
        String path = f.path();
        if (f.open()) view.action(WRITE, Texts.t("documents.work-file.put-in"), path + "/entries/new");
        view.action("workfiles.read", Texts.t("documents.contents.print"), path + "/contents");
        if (f.open()) view.action(WRITE, Texts.t("documents.work-file.close"), path + "/closing");
        if (!f.open() && !f.deposited()) {
            if (f.handInBy() != null)
                view.action(WRITE, Texts.t("documents.deposit.new"), DepositController.LIST + "/new?file=" + f.id());
            view.action(WRITE, Texts.t("documents.work-file.reopen"), path + "/reopening");
        }
        if (!f.deposited()) view.action(WRITE, Texts.t("documents.work-file.hand-over"), path + "/handover");
        if (f.open()) view.action(WRITE, Texts.t("documents.work-file.correct"), path + "/edit");
    }

    private static TableView inside(WorkFile.Kept f, List<FiledDocuments.Entry> entries) {
        boolean may = f.open() && Menu.may(WRITE);
        var rows = entries.stream()
                .map(e -> TableView.Row.of(
                        "documents.document:" + e.documentId(),
                        Cell.number(e.place()),
                        Cell.link(e.title(), e.path()),
                        Cell.date(e.issuedOn()),
                        Cell.text(e.author()),
                        Cell.text(e.subject()),
                        may
                                ? Cell.link(
                                        Texts.t("documents.work-file.move"), f.path() + "/entries/" + e.id() + "/place")
                                : Cell.text(""),
                        may
                                ? Cell.link(
                                        Texts.t("documents.work-file.take-out"),
                                        f.path() + "/entries/" + e.id() + "/removal")
                                : Cell.text("")))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.place"),
                        Texts.t("documents.field.number"),
                        Texts.t("documents.field.issued_on"),
                        Texts.t("documents.contents.author"),
                        Texts.t("documents.field.subject"),
                        "",
                        ""),
                rows);
    }

    private static TableView outside(List<FiledDocuments.Entry> entries) {
        var rows = entries.stream()
                .map(e -> TableView.Row.of(
                        "", Cell.link(e.title(), e.path()), Cell.date(e.takenOutOn()), Cell.text(e.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.number"),
                        Texts.t("documents.when"),
                        Texts.t("documents.field.reason")),
                rows);
    }

    private static TableView holders(List<WorkFiles.Held> keepers) {
        var rows = keepers.stream()
                .map(k -> TableView.Row.of("", Cell.date(k.fromOn()), Cell.text(k.words()), Cell.text(k.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.from_on"),
                        Texts.t("documents.work-file.holder"),
                        Texts.t("documents.field.reason")),
                rows);
    }

    private static TableView history(List<Audit.Line> lines) {
        var rows = lines.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("documents.work-file.did." + l.action()))))
                .toList();
        return TableView.of(
                List.of(Texts.t("documents.when"), Texts.t("documents.who"), Texts.t("documents.what")), rows);
    }

    /** The list of the documents in a file, as it is printed and laid on top. */
    @GetMapping(WorkFileController.LIST + "/{id:\\d+}/contents")
    ModelAndView contents(@PathVariable long id) {
        WorkFile.Kept f = files.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "documents/workfiles/contents", Map.of("view", PrintedList.ofDocuments(f, entries.of(id))));
    }
}
