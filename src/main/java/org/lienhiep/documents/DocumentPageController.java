package org.lienhiep.documents;

import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
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

/** The page of a document: what it is, its files, its history. */
@Controller
@Permit("documents.read")
class DocumentPageController {

    private final DocumentLists lists;
    private final DocumentFiles files;
    private final Audit audit;

    DocumentPageController(DocumentLists lists, DocumentFiles files, Audit audit) {
        this.lists = lists;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/documents/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        Document.Kept document = lists.find(id).orElseThrow(NotFound::new);
        boolean in = document.direction().equals("in");
        Cell issuer = document.issuerId() != null
                ? Cell.link(DocumentWords.issuer(document), "/organisations/" + document.issuerId())
                : Cell.text(DocumentWords.issuer(document));
        var view = new RecordView("documents/document", title(document))
                .crumb(Texts.t(in ? "documents.in.title" : "documents.out.title"), "/documents/" + document.direction())
                .clause(document.subject())
                .fact("documents.field.type", Cell.text(DocumentWords.type(document)))
                .fact("documents.field.number", Cell.text(document.number()))
                .fact("documents.field.issued_on", Cell.date(document.issuedOn()))
                .fact("documents.issuer", issuer)
                .fact("documents.field.signer", Cell.text(document.signer()))
                .part(Texts.t("documents.files"), Texts.t("documents.files.context"), files(id))
                .part(Texts.t("documents.history"), "", history(id))
                .action("documents.write", Texts.t("documents.attach"), document.path() + "/files/new")
                .action("documents.write", Texts.t("documents.correct"), document.path() + "/edit");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static String title(Document.Kept document) {
        return document.number().isEmpty()
                ? DocumentWords.type(document) + ", " + Fmt.date(document.issuedOn())
                : DocumentWords.type(document) + " " + document.number();
    }

    private TableView files(long id) {
        boolean mayReplace = Menu.may("documents.write");
        var rows = files.of(id).stream()
                .map(f -> new TableView.Row(
                        "documents.file:" + f.id(),
                        List.of(
                                Cell.link(f.name(), "/files/" + f.address()),
                                Cell.text(DocumentWords.size(f.bytes())),
                                Cell.text(Fmt.date(f.addedAt().toLocalDate())),
                                f.replaced()
                                        ? Cell.mark("plain", Texts.t("documents.file.replaced"))
                                        : Cell.mark("ok", Texts.t("documents.file.current")),
                                f.replaced() || !mayReplace
                                        ? Cell.text("")
                                        : Cell.link(
                                                Texts.t("documents.replace"),
                                                "/documents/" + id + "/files/" + f.id() + "/replacement")),
                        f.replaced()))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.file"),
                        Texts.t("documents.file.size"),
                        Texts.t("documents.file.added"),
                        Texts.t("documents.file.state"),
                        ""),
                rows);
    }

    private TableView history(long id) {
        var rows = audit.of(Documents.TYPE, id).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("documents.did." + l.action()))))
                .toList();
        return TableView.of(
                List.of(Texts.t("documents.when"), Texts.t("documents.who"), Texts.t("documents.what")), rows);
    }
}
