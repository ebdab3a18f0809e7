package org.lienhiep.documents;

import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;

/** What a document is, fact by fact. */
final class DocumentFacts {

    private DocumentFacts() {}

    static void tell(RecordView view, DocumentLists.Entry entry) {
        Document.Kept d = entry.document();
        Standing s = entry.standing();
        if (d.in()) arrival(view, s);
        else view.fact("documents.state", s.sendingMark(d));
        Cell issuer = d.issuerId() != null
                ? Cell.link(DocumentWords.issuer(d), "/organisations/" + d.issuerId())
                : Cell.text(DocumentWords.issuer(d));
        view.fact("documents.field.type", Cell.text(DocumentWords.type(d)))
                .fact("documents.field.number", Cell.text(d.number()))
                .fact("documents.number-note", Cell.text(s.numberNote()))
                .fact("documents.field.issued_on", Cell.date(d.issuedOn()))
                .fact("documents.issuer", issuer)
                .fact("documents.field.signer", Cell.text(joined(d.signerPost(), d.signer())))
                .fact("documents.field.recipients", Cell.text(d.recipients()))
                .fact("documents.field.keeper", Cell.text(d.keeper()))
                .fact("documents.field.copies", count(d.copies()))
                .fact("documents.field.pages", count(d.pages()))
                .fact("documents.field.answer_by", Cell.date(d.answerBy()))
                .fact("documents.field.note", Cell.text(d.note()));
        if (!d.priority().equals("normal"))
            view.fact("documents.field.priority", Cell.text(Texts.t("documents.priority." + d.priority())));
        related(view, s);
    }

    private static void arrival(RecordView view, Standing s) {
        view.fact("documents.state", s.arrivalMark(Here.get().today(), DocumentWords.WARN_DAYS));
        if (s.arrivalNo() != null)
            view.fact("documents.arrival-no", Cell.text(s.arrivalNo() + "/" + s.arrivalYear()))
                    .fact("documents.field.arrived_on", Cell.date(s.arrivedOn()));
        if (s.struckOn() != null)
            view.fact("documents.struck", Cell.text(joined(Fmt.date(s.struckOn()), s.struckReason())));
    }

    private static void related(RecordView view, Standing s) {
        if (s.recalledOn() != null)
            view.fact("documents.recalled", Cell.text(joined(Fmt.date(s.recalledOn()), s.recallReason())));
        if (s.replacesId() != null) view.fact("documents.replaces", link(s.replaces(), s.replacesId()));
        if (s.replacedById() != null) view.fact("documents.replaced-by", link(s.replacedBy(), s.replacedById()));
        if (s.replyId() != null) view.fact("documents.field.reply", link(s.reply(), s.replyId()));
    }

    private static Cell link(@Nullable String number, long id) {
        String words = number == null || number.isEmpty() ? Texts.t("documents.state.draft") : number;
        return Cell.link(words, "/documents/" + id);
    }

    private static Cell count(@Nullable Integer number) {
        return Cell.text(number == null ? "" : Fmt.count(number));
    }

    static String joined(@Nullable String first, @Nullable String second) {
        String one = first == null ? "" : first;
        String two = second == null ? "" : second;
        return one.isEmpty() || two.isEmpty() ? one + two : one + ", " + two;
    }
}
