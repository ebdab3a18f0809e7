package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with documents of the Union's own: entered, corrected, sent, received, recalled, replaced. */
@Component
class Outgoing {

    /** How documents are sent. */
    static final List<String> MEANS = List.of("exchange", "email", "post", "hand");

    /**
     * A document sent.
     *
     * @param means one of {@link #MEANS}
     * @param receipt who signed for it, or how it was confirmed; may be noted later
     */
    record Dispatch(
            LocalDate on,
            String recipients,
            String means,
            int copies,
            String receipt,
            @Nullable LocalDate received) {}

    /** A dispatch as kept. */
    record Sent(
            long id,
            long documentId,
            LocalDate sentOn,
            String recipients,
            String means,
            int copies,
            String receipt,
            @Nullable LocalDate receivedOn) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentLists lists;
    private final Numbers numbers;
    private final Audit audit;

    Outgoing(JdbcClient jdbc, Documents documents, DocumentLists lists, Numbers numbers, Audit audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.lists = lists;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Enters a document as a draft; with the number that it bears already, or with the next one at once.
     *
     * @param code the number and symbol that it bears, or empty
     * @param now whether it gets the next number at once
     * @param replaces the document whose place it takes, or null
     */
    @Transactional
    public long enter(Document document, String code, boolean now, String note, @Nullable Long replaces) {
        if (replaces != null) refuseReplacing(replaces);
        long id = documents.draft(document);
        if (replaces != null) {
            jdbc.sql("update documents.document set replaces_id = :old where id = :id")
                    .param("old", replaces)
                    .param("id", id)
                    .update();
            audit.record("replaced", Documents.TYPE, replaces, List.of("replaced_by"));
        }
        if (!code.isEmpty()) numbers.take(id, code);
        else if (now) numbers.give(id, note);
        return id;
    }

    private void refuseReplacing(long old) {
        jdbc.sql("select id from documents.document where id = :id for update")
                .param("id", old)
                .query(Long.class)
                .optional();
        var entry = lists.entry(old).orElseThrow(NotFound::new);
        if (entry.document().in()) throw new Rejected("documents.only-out");
        if (entry.document().number().isEmpty()) throw new Rejected("documents.replace-draft");
        if (entry.standing().replacedById() != null) throw new Rejected("documents.replaced-already");
    }

    /**
     * Corrects a document. Once it bears a number its type, issuer and year stay; once a signed copy is bound, so does all that was
     * signed.
     */
    @Transactional
    public void correct(long id, int version, Document changed) {
        Document.Kept kept = held(id).document();
        if (!kept.number().isEmpty()) {
            if (kept.issuedOn().getYear() != changed.issuedOn().getYear())
                throw Rejected.field("issued_on", "documents.other-year");
            boolean signed = jdbc.sql("select count(*) from documents.signed_copy where document_id = :id")
                            .param("id", id)
                            .query(Long.class)
                            .single()
                    > 0;
            boolean same = kept.issuedOn().equals(changed.issuedOn())
                    && kept.subject().equals(changed.subject())
                    && kept.signer().equals(changed.signer())
                    && kept.signerPost().equals(changed.more().signerPost());
            if (signed && !same && kept.version() == version) throw Rejected.field("subject", "documents.signed-stays");
        }
        documents.correct(id, version, changed);
    }

    /** Notes that a document was sent. */
    @Transactional
    public void send(long id, Dispatch dispatch) {
        Document.Kept kept = held(id).document();
        if (kept.number().isEmpty()
                && !kept.type().equals("minutes")
                && !kept.type().equals("own_letter")) throw new Rejected("documents.send-draft");
        if (dispatch.on.isBefore(kept.issuedOn()))
            throw Rejected.field("sent_on", "documents.sent-early", Fmt.date(kept.issuedOn()));
        jdbc.sql("""
            insert into documents.dispatch (document_id, sent_on, recipients, means, copies, receipt, received_on, by_account)
            values (:id, :on, :recipients, :means, :copies, :receipt, cast(:received as date), cast(:by as bigint))
            """)
                .param("id", id)
                .param("on", dispatch.on)
                .param("recipients", dispatch.recipients)
                .param("means", dispatch.means)
                .param("copies", dispatch.copies)
                .param("receipt", dispatch.receipt)
                .param("received", dispatch.received)
                .param("by", Numbers.by())
                .update();
        audit.record("send", Documents.TYPE, id, List.of("recipients", "sent_on", "copies"));
    }

    /** Notes who signed for what was sent, and when. */
    @Transactional
    public void receive(long id, long dispatch, String receipt, LocalDate on) {
        documents.lock(id);
        Sent sent = dispatch(dispatch).filter(x -> x.documentId == id).orElseThrow(NotFound::new);
        if (on.isBefore(sent.sentOn))
            throw Rejected.field("received_on", "documents.received-early", Fmt.date(sent.sentOn));
        jdbc.sql("update documents.dispatch set receipt = :receipt, received_on = :on where id = :id")
                .param("receipt", receipt)
                .param("on", on)
                .param("id", dispatch)
                .update();
        audit.record("receive", Documents.TYPE, id, List.of("receipt", "received_on"));
    }

    /** Recalls a document: it is frozen, and its notice can be written. */
    @Transactional
    public void recall(long id, LocalDate on, String reason) {
        Document.Kept kept = held(id).document();
        if (kept.number().isEmpty()) throw new Rejected("documents.recall-draft");
        if (on.isBefore(kept.issuedOn())) throw Rejected.field("recalled_on", "documents.recalled-early");
        jdbc.sql("""
            insert into documents.recall (document_id, recalled_on, reason, by_account)
            values (:id, :on, :reason, cast(:by as bigint))
            """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("by", Numbers.by())
                .update();
        audit.record("recall", Documents.TYPE, id, List.of("recalled_on", "reason"));
    }

    /** Takes a recall back; the record of it stays. */
    @Transactional
    public void takeBack(long id, String reason) {
        int changed = jdbc.sql("""
            update documents.recall set withdrawn_at = now(), withdrawn_by = cast(:by as bigint), withdrawn_reason = :reason
            where document_id = :id and withdrawn_at is null
            """)
                .param("by", Numbers.by())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (changed == 0) throw new Rejected("documents.not-recalled");
        audit.record("take-back-recall", Documents.TYPE, id, List.of("reason"));
    }

    /** What was sent of a document, the first first, among the lists of its page. */
    static Sheaf.Part<Sent> sent(Sheaf page) {
        return page.list(Sent.class, """
                select id, document_id, sent_on, recipients, means, copies, receipt, received_on from documents.dispatch
                where document_id = :document order by id limit 200
                """);
    }

    /** One dispatch. */
    @Transactional(readOnly = true)
    public Optional<Sent> dispatch(long dispatch) {
        return jdbc.sql("""
            select id, document_id, sent_on, recipients, means, copies, receipt, received_on from documents.dispatch
            where id = :id
            """).param("id", dispatch).query(Sent.class).optional();
    }

    private DocumentLists.Entry held(long id) {
        documents.lock(id);
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        if (entry.document().in()) throw new Rejected("documents.only-out");
        return entry;
    }
}
