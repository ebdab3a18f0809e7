package org.lienhiep.documents.open;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens documents to everybody and takes that back. What is secret is not in this system; what names people needs their word. */
@Component
public class Openings {

    static final String TYPE = "documents.document";

    /** What a document says of people: nothing, what they agreed to, or more than that. */
    static final List<String> PERSONAL = List.of("none", "agreed", "present");

    /** A document that may be opened, or why it may not be. */
    record Candidate(
            long id, String direction, String type, String number, String subject, boolean recalled, boolean struck) {

        /** The key of the reason why nobody may open it, or null. */
        @Nullable
        String obstacle() {
            if (recalled) return "documents.opening.recalled";
            if (struck) return "documents.opening.struck";
            return number.isEmpty() ? "documents.opening.draft" : null;
        }
    }

    /** An opening in force. */
    record Opened(LocalDate openedOn, String personal, String basis) {}

    /**
     * What is written down when a document is opened.
     *
     * @param file the file given out with it, or null for none
     * @param personal {@code none} or {@code agreed}
     * @param basis where the agreement of the people named stands
     */
    record Opening(LocalDate on, @Nullable Long file, String personal, String basis) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Openings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A document of either register. */
    @Transactional(readOnly = true)
    public Optional<Candidate> candidate(long id) {
        return jdbc.sql("""
                        select d.id, d.direction, d.type, d.number, d.subject, exists (
                                select 1 from documents.recall r where r.union_id = d.union_id and r.document_id = d.id
                                  and r.withdrawn_at is null) as recalled, exists (
                                select 1 from documents.number n
                                join documents.number_cancellation x on x.union_id = n.union_id and x.number_id = n.id
                                where n.union_id = d.union_id and n.document_id = d.id and n.code = '') as struck
                        from documents.document d where d.id = :id
                        """).param("id", id).query(Candidate.class).optional();
    }

    /** The opening of a document in force. */
    @Transactional(readOnly = true)
    public Optional<Opened> of(long document) {
        return jdbc.sql(
                        "select opened_on, personal, basis from documents.opening where document_id = :id and withdrawn_at is null")
                .param("id", document)
                .query(Opened.class)
                .optional();
    }

    /** The files that may be given out with a document, the newest first. */
    @Transactional(readOnly = true)
    public Map<String, String> files(long document) {
        Map<String, String> files = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.id, f.name from documents.file f
                        where f.document_id = :id and not exists (
                            select 1 from documents.file r where r.union_id = f.union_id and r.replaces_id = f.id)
                        order by f.id desc limit 50
                        """).param("id", document).query(row -> {
            files.put(row.getString(1), row.getString(2));
        });
        return files;
    }

    /** Opens a document to everybody. */
    @Transactional
    public void open(long document, Opening opening) {
        String obstacle = lock(document).obstacle();
        if (obstacle != null) throw new Rejected(obstacle);
        if (of(document).isPresent()) throw new Rejected("documents.opening.already");
        jdbc.sql("""
                        insert into documents.opening (document_id, file_id, opened_on, personal, basis, by_account)
                        values (:document, cast(:file as bigint), :on, :personal, :basis, :account)
                        """)
                .param("document", document)
                .param("file", opening.file)
                .param("on", opening.on)
                .param("personal", opening.personal)
                .param("basis", opening.basis)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("open", TYPE, document, List.of("opened_on", "file", "personal", "basis"));
    }

    /** Takes it back: it is no longer in the public list, and its file no longer given out. */
    @Transactional
    public void withdraw(long document, String reason) {
        var _ = lock(document);
        int changed = jdbc.sql("""
                        update documents.opening set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason
                        where document_id = :document and withdrawn_at is null
                        """)
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("document", document)
                .update();
        if (changed == 0) throw new Rejected("documents.opening.none");
        audit.record("close", TYPE, document, reason);
    }

    private Candidate lock(long document) {
        var _ = jdbc.sql("select id from documents.document where id = :id for update")
                .param("id", document)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return candidate(document).orElseThrow(NotFound::new);
    }

    /** Says on a document's page since when everybody may read it, and offers the way there and back. */
    public void tell(RecordView view, long document, @Nullable LocalDate openedOn) {
        if (openedOn != null) {
            String since = Texts.t("documents.opening.since", Fmt.date(openedOn));
            view.fact("documents.opening", Cell.link(since, OpenDocuments.PATH + "/" + document));
        }
        view.action(
                "documents.write",
                Texts.t(openedOn != null ? "documents.opening.take-back" : "documents.opening.do"),
                "/documents/" + document + "/opening");
    }
}
