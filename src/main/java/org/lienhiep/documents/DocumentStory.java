package org.lienhiep.documents;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a document: passed on and followed up, or numbered, signed, sent, recalled; and the work files it lies in. */
@Component
@Transactional(readOnly = true)
class DocumentStory {

    private record Cancelled(String code, String reason, java.time.LocalDate on) {}

    private final FollowUps followUps;
    private final Outgoing outgoing;
    private final SignedCopies signed;
    private final DocumentLists lists;
    private final JdbcClient jdbc;

    DocumentStory(FollowUps followUps, Outgoing outgoing, SignedCopies signed, DocumentLists lists, JdbcClient jdbc) {
        this.followUps = followUps;
        this.outgoing = outgoing;
        this.signed = signed;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** The story of a document that came in. */
    public void arrived(RecordView view, DocumentLists.Entry entry) {
        Standing s = entry.standing();
        if (s.passedOn() != null)
            view.fact("documents.holder", Cell.text(s.holder()))
                    .fact("documents.field.passed_on", Cell.date(s.passedOn()))
                    .fact("documents.field.due_on", Cell.date(s.dueOn()))
                    .fact("documents.field.instruction", Cell.text(s.instruction()));
        if (s.settledOn() != null)
            view.fact("documents.settled", Cell.text(DocumentFacts.joined(Fmt.date(s.settledOn()), s.settledWords())));
        var lines = followUps.lines(entry.document().id());
        if (!lines.isEmpty()) view.part(Texts.t("documents.follow-up"), "", DocumentParts.lines(lines));
    }

    /** The story of a document of the Union's own. */
    public void own(RecordView view, DocumentLists.Entry entry) {
        Document.Kept d = entry.document();
        for (Map.Entry<Long, String> answered : lists.answered(d.id()).entrySet())
            view.fact("documents.answers", Cell.link(answered.getValue(), "/documents/" + answered.getKey()));
        if (entry.standing().recalledOn() != null) notice(view, entry);
        var cancelled = jdbc.sql("""
            select n.code, c.reason, c.cancelled_on as "on" from documents.number n
            join documents.number_cancellation c on c.union_id = n.union_id and c.number_id = n.id
            where n.document_id = :id order by n.id desc limit 20
            """).param("id", d.id()).query(Cancelled.class).list();
        if (!cancelled.isEmpty()) view.part(Texts.t("documents.cancelled"), "", cancelled(cancelled));
        var copies = signed.of(d.id());
        if (!copies.isEmpty())
            view.part(Texts.t("documents.signed"), Texts.t("documents.signed.context"), DocumentParts.signed(copies));
        var sent = outgoing.sent(d.id());
        if (!sent.isEmpty()) view.part(Texts.t("documents.dispatches"), "", DocumentParts.sent(sent));
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
                .map(c -> TableView.Row.of("", Cell.text(c.code), Cell.date(c.on), Cell.text(c.reason)))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.number"),
                        Texts.t("documents.cancelled-on"),
                        Texts.t("documents.field.reason")),
                rows);
    }
}
