package org.lienhiep.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a document that arrived: passed to a unit or a person with a deadline, followed line by line, dealt with. */
@Component
class FollowUps {

    /**
     * A document passed on.
     *
     * @param unit a body of the directory, or null where only a person has it
     * @param handler the person, or empty
     * @param due until when; null for no deadline
     */
    record Passing(
            @Nullable Long unit,
            String handler,
            LocalDate on,
            @Nullable LocalDate due,
            String instruction) {}

    /** One line on how far it is. */
    record Line(OffsetDateTime at, LocalDate onDay, String words) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentLists lists;
    private final Audit audit;

    FollowUps(JdbcClient jdbc, Documents documents, DocumentLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.lists = lists;
        this.audit = audit;
    }

    /** Passes a document to a unit or a person; whoever had it before stays in its history. */
    @Transactional
    public void pass(long document, Passing passing) {
        Standing before = held(document);
        refuse(before.arrivalNo() == null, "documents.not-arrived");
        refuse(before.settledOn() != null, "documents.settled-already");
        refuse(before.struckOn() != null, "documents.struck-already");
        jdbc.sql("update documents.follow_up set ended_at = now(), ended_by = cast(:by as bigint)"
                        + " where document_id = :id and ended_at is null")
                .param("by", Numbers.by())
                .param("id", document)
                .update();
        jdbc.sql("""
            insert into documents.follow_up (document_id, unit_id, handler, handler_key, passed_on, due_on, instruction, by_account)
            values (:id, cast(:unit as bigint), :handler, :key, :on, cast(:due as date), :instruction, cast(:by as bigint))
            """)
                .param("id", document)
                .param("unit", passing.unit)
                .param("handler", passing.handler)
                .param("key", VietnameseNames.fold(passing.handler))
                .param("on", passing.on)
                .param("due", passing.due)
                .param("instruction", passing.instruction)
                .param("by", Numbers.by())
                .update();
        audit.record("pass", Documents.TYPE, document, List.of("unit", "handler", "due_on", "instruction"));
    }

    /** Writes a line on how far it is. */
    @Transactional
    public void progress(long document, String words) {
        Standing before = held(document);
        refuse(before.passedOn() == null, "documents.not-passed");
        refuse(before.settledOn() != null, "documents.settled-already");
        jdbc.sql("""
            insert into documents.progress (document_id, on_day, words, by_account)
            values (:id, :on, :words, cast(:by as bigint))
            """)
                .param("id", document)
                .param("on", Here.get().today())
                .param("words", words)
                .param("by", Numbers.by())
                .update();
        audit.record("progress", Documents.TYPE, document, List.of("progress"));
    }

    /**
     * Says that it is dealt with.
     *
     * @param reply the document of ours that answers it, or null where none was needed
     */
    @Transactional
    public void settle(long document, LocalDate on, @Nullable Long reply, String words) {
        Standing before = held(document);
        LocalDate arrived = before.arrivedOn();
        if (arrived == null) throw new Rejected("documents.not-arrived");
        refuse(before.settledOn() != null, "documents.settled-already");
        if (on.isBefore(arrived)) throw Rejected.field("settled_on", "documents.settled-early", Fmt.date(arrived));
        jdbc.sql("""
            insert into documents.settlement (document_id, settled_on, reply_id, words, by_account)
            values (:id, :on, cast(:reply as bigint), :words, cast(:by as bigint))
            """)
                .param("id", document)
                .param("on", on)
                .param("reply", reply)
                .param("words", words)
                .param("by", Numbers.by())
                .update();
        audit.record("settle", Documents.TYPE, document, List.of("settled_on", "reply"));
    }

    /** Takes it up again; what was said before stays. */
    @Transactional
    public void reopen(long document, String reason) {
        documents.lock(document);
        int changed = jdbc.sql("""
            update documents.settlement set reopened_at = now(), reopened_by = cast(:by as bigint), reopened_reason = :reason
            where document_id = :id and reopened_at is null
            """)
                .param("by", Numbers.by())
                .param("reason", reason)
                .param("id", document)
                .update();
        if (changed == 0) throw new Rejected("documents.not-settled");
        audit.record("reopen", Documents.TYPE, document, List.of("reason"));
    }

    /** The lines on a document, the newest first, among the lists of its page. */
    static Sheaf.Part<Line> lines(Sheaf page) {
        return page.list(
                Line.class,
                "select at, on_day, words from documents.progress where document_id = :document order by id desc limit 100");
    }

    /** The document as it stands, held until the change is over. */
    private Standing held(long document) {
        documents.lock(document);
        return lists.entry(document).orElseThrow(NotFound::new).standing();
    }

    private static void refuse(boolean so, String key) {
        if (so) throw new Rejected(key);
    }
}
