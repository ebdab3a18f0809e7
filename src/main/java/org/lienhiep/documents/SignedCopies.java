package org.lienhiep.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed copy of a document of ours, bound to it by the hash of its bytes; every copy bound before stays beside it. */
@Component
class SignedCopies {

    /** Scanned from the signed paper, or signed electronically. */
    static final List<String> FORMS = List.of("scan", "electronic");

    /** A signed copy; the newest is in force. */
    record Copy(
            long id,
            String address,
            String name,
            String sha256,
            String form,
            LocalDate signedOn,
            String reason,
            OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentFiles files;
    private final DocumentLists lists;
    private final Audit audit;

    SignedCopies(JdbcClient jdbc, Documents documents, DocumentFiles files, DocumentLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.lists = lists;
        this.audit = audit;
    }

    /** Binds a signed copy; where one is bound already, only with the reason why another takes its place. */
    @Transactional
    public void bind(long document, DocumentFiles.Kept file, String form, LocalDate signedOn, String reason) {
        documents.lock(document);
        Document.Kept kept = lists.find(document).orElseThrow(NotFound::new);
        if (kept.in()) throw new Rejected("documents.only-out");
        if (kept.number().isEmpty() && !kept.type().equals("minutes")) throw new Rejected("documents.sign-draft");
        if (signedOn.isBefore(kept.issuedOn().minusDays(30)))
            throw Rejected.field("signed_on", "documents.signed-early", Fmt.date(kept.issuedOn()));
        List<Copy> before = of(document);
        if (!before.isEmpty() && before.getFirst().sha256.equals(file.sha256()))
            throw Rejected.field(FileType.FIELD, "documents.file.same");
        if (!before.isEmpty() && reason.isBlank()) throw Rejected.field("reason", "documents.signed-reason");
        long id = files.attach(document, file);
        jdbc.sql("""
            insert into documents.signed_copy (document_id, file_id, sha256, form, signed_on, reason, by_account)
            values (:document, :file, :sha256, :form, :on, :reason, cast(:by as bigint))
            """)
                .param("document", document)
                .param("file", id)
                .param("sha256", file.sha256())
                .param("form", form)
                .param("on", signedOn)
                .param("reason", reason)
                .param("by", Numbers.by())
                .update();
        audit.record("sign", Documents.TYPE, document, List.of("signed_copy", "sha256=" + file.sha256()));
    }

    private static final String COPIES = """
            select c.id, f.address, f.name, c.sha256, c.form, c.signed_on, c.reason, c.at from documents.signed_copy c
            join documents.file f on f.union_id = c.union_id and f.id = c.file_id
            where c.document_id = :document order by c.id desc limit 50
            """;

    /** The signed copies of a document, the one in force first, among the lists of its page. */
    static Sheaf.Part<Copy> of(Sheaf page) {
        return page.list(Copy.class, COPIES);
    }

    /** The signed copies of a document, the one in force first. */
    @Transactional(readOnly = true)
    public List<Copy> of(long document) {
        return jdbc.sql(COPIES).param("document", document).query(Copy.class).list();
    }
}
