package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.documents.workfiles.WorkFileLinks;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a document: passed on and followed up, or numbered, signed, sent, recalled; its files and the work files it
 * lies in. Read in one statement.
 */
@Component
class DocumentStory {

    private record Cancelled(String code, String reason, LocalDate cancelledOn) {}

    private final JdbcClient jdbc;
    private final WorkFileLinks workFiles;

    DocumentStory(JdbcClient jdbc, WorkFileLinks workFiles) {
        this.jdbc = jdbc;
        this.workFiles = workFiles;
    }

    /** Tells the page of a document its story and its files. */
    @Transactional(readOnly = true)
    public void tell(RecordView view, DocumentLists.Entry entry) {
        long id = entry.document().id();
        var page = new Sheaf().param("document", id);
        Runnable story = entry.document().in() ? arrived(view, entry, page) : own(view, entry, page);
        var files = DocumentFiles.of(page);
        var lying = workFiles.links(page);
        page.read(jdbc);
        story.run();
        view.part(
                Texts.t("documents.files"),
                Texts.t("documents.files.context"),
                DocumentParts.files(id, files.rows(), entry.standing().recalledOn() == null));
        lying.accept(view);
    }

    /** The story of a document that came in. */
    private static Runnable arrived(RecordView view, DocumentLists.Entry entry, Sheaf page) {
        Standing s = entry.standing();
        if (s.passedOn() != null)
            view.fact("documents.holder", Cell.text(s.holder()))
                    .fact("documents.field.passed_on", Cell.date(s.passedOn()))
                    .fact("documents.field.due_on", Cell.date(s.dueOn()))
                    .fact("documents.field.instruction", Cell.text(s.instruction()));
        if (s.settledOn() != null)
            view.fact("documents.settled", Cell.text(DocumentFacts.joined(Fmt.date(s.settledOn()), s.settledWords())));
        var lines = FollowUps.lines(page);
        return () -> {
            if (!lines.rows().isEmpty())
                view.part(Texts.t("documents.follow-up"), "", DocumentParts.lines(lines.rows()));
        };
    }

    /** The story of a document of the Union's own. */
    private static Runnable own(RecordView view, DocumentLists.Entry entry, Sheaf page) {
        var answered = DocumentLists.answered(page);
        var cancelled = page.list(Cancelled.class, """
                select n.code, c.reason, c.cancelled_on from documents.number n
                join documents.number_cancellation c on c.union_id = n.union_id and c.number_id = n.id
                where n.document_id = :document order by n.id desc limit 20
                """);
        var copies = SignedCopies.of(page);
        var sent = Outgoing.sent(page);
        return () -> {
            for (var one : answered.rows())
                view.fact("documents.answers", Cell.link(one.number(), "/documents/" + one.id()));
            if (entry.standing().recalledOn() != null) notice(view, entry);
            if (!cancelled.rows().isEmpty()) view.part(Texts.t("documents.cancelled"), "", cancelled(cancelled.rows()));
            if (!copies.rows().isEmpty())
                view.part(
                        Texts.t("documents.signed"),
                        Texts.t("documents.signed.context"),
                        DocumentParts.signed(copies.rows()));
            if (!sent.rows().isEmpty()) view.part(Texts.t("documents.dispatches"), "", DocumentParts.sent(sent.rows()));
        };
    }

    /** The words of the notice that a recall asks for (NĐ 30/2020/NĐ-CP, Đ.18 k.5). */
    private static void notice(RecordView view, DocumentLists.Entry entry) {
        Document.Kept d = entry.document();
        String words = Texts.in(
                "vi",
                "documents.recall-notice",
                Here.get().union().name(),
                Texts.in("vi", "documents.type." + d.type()),
                d.number(),
                Fmt.date(d.issuedOn()),
                d.subject(),
                String.valueOf(entry.standing().recallReason()));
        view.part(
                Texts.t("documents.recall-words"),
                "",
                TableView.of(
                        List.of(Texts.t("documents.recall-copy")), List.of(TableView.Row.of("", Cell.text(words)))));
    }

    private static TableView cancelled(List<Cancelled> numbers) {
        var rows = numbers.stream()
                .map(c -> TableView.Row.of("", Cell.text(c.code), Cell.date(c.cancelledOn), Cell.text(c.reason)))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.number"),
                        Texts.t("documents.cancelled-on"),
                        Texts.t("documents.field.reason")),
                rows);
    }
}
