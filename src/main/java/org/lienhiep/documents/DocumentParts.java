package org.lienhiep.documents;

import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Menu;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The tables of a document's page. */
final class DocumentParts {

    private static final int HASH_SHOWN = 12;

    private DocumentParts() {}

    static TableView files(long id, List<DocumentFiles.Listed> files, boolean open) {
        boolean mayReplace = open && Menu.may("documents.write");
        var rows = files.stream()
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

    static TableView signed(List<SignedCopies.Copy> copies) {
        var rows = copies.stream()
                .map(c -> new TableView.Row(
                        "",
                        List.of(
                                Cell.link(c.name(), "/files/" + c.address()),
                                Cell.text(Texts.t("documents.form." + c.form())),
                                Cell.date(c.signedOn()),
                                Cell.text(c.sha256().substring(0, HASH_SHOWN) + "…"),
                                c == copies.getFirst()
                                        ? Cell.mark("ok", Texts.t("documents.file.current"))
                                        : Cell.mark("plain", Texts.t("documents.file.replaced")),
                                Cell.text(c.reason())),
                        c != copies.getFirst()))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.file"),
                        Texts.t("documents.field.form"),
                        Texts.t("documents.field.signed_on"),
                        Texts.t("documents.fingerprint"),
                        Texts.t("documents.file.state"),
                        Texts.t("documents.field.reason")),
                rows);
    }

    static TableView sent(List<Outgoing.Sent> dispatches) {
        boolean may = Menu.may("documents.write");
        var rows = dispatches.stream()
                .map(s -> TableView.Row.of(
                        "",
                        Cell.date(s.sentOn()),
                        Cell.text(s.recipients()),
                        Cell.text(Texts.t("documents.means." + s.means())),
                        Cell.number(s.copies()),
                        s.receipt().isEmpty() && may
                                ? Cell.link(
                                        Texts.t("documents.note-receipt"),
                                        "/documents/dispatches/" + s.id() + "/receipt")
                                : Cell.text(DocumentFacts.joined(s.receipt(), Fmt.date(s.receivedOn())))))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.sent_on"),
                        Texts.t("documents.field.sent_to"),
                        Texts.t("documents.field.means"),
                        Texts.t("documents.field.sent_copies"),
                        Texts.t("documents.field.receipt")),
                rows);
    }

    static TableView lines(List<FollowUps.Line> lines) {
        var rows = lines.stream()
                .map(l -> TableView.Row.of("", Cell.date(l.onDay()), Cell.text(l.words())))
                .toList();
        return TableView.of(List.of(Texts.t("documents.when"), Texts.t("documents.progress")), rows);
    }

    static TableView history(List<Audit.Line> lines) {
        var rows = lines.stream()
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
