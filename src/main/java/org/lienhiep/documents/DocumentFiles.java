package org.lienhiep.documents;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of documents: attached, replaced, never removed. */
@Component
class DocumentFiles {

    private static final int ADDRESS_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A file on a document's page; {@code replaced} where another has taken its place. */
    record Listed(
            long id,
            String address,
            String name,
            long bytes,
            String sha256,
            OffsetDateTime addedAt,
            boolean replaced) {}

    /** A file as it is sent out. */
    record Sent(long unionId, String name, String mediaType, String sha256) {}

    /** A file whose bytes are kept already. */
    record Kept(String name, FileType type, long bytes, String sha256) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Audit audit;

    DocumentFiles(JdbcClient jdbc, Documents documents, Audit audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.audit = audit;
    }

    /** Attaches a file to a document and gives its key; the same bytes a second time change nothing. */
    @Transactional
    public long attach(long document, Kept file) {
        documents.lock(document);
        return of(document).stream()
                .filter(f -> !f.replaced && f.sha256.equals(file.sha256))
                .findFirst()
                .map(Listed::id)
                .orElseGet(() -> insert("attach", document, file, null));
    }

    /** Puts a file in the place of another, which stays listed. */
    @Transactional
    public void replace(long document, long replaced, Kept file) {
        documents.lock(document);
        Listed before = find(document, replaced).orElseThrow(NotFound::new);
        if (before.replaced) throw Rejected.field(FileType.FIELD, "documents.file.replaced-already");
        if (before.sha256.equals(file.sha256)) throw Rejected.field(FileType.FIELD, "documents.file.same");
        boolean signed = jdbc.sql("select count(*) from documents.signed_copy where file_id = :id")
                        .param("id", replaced)
                        .query(Long.class)
                        .single()
                > 0;
        if (signed) throw Rejected.field(FileType.FIELD, "documents.file.signed");
        insert("replace", document, file, replaced);
    }

    private long insert(String action, long document, Kept file, @Nullable Long replaced) {
        byte[] address = new byte[ADDRESS_BYTES];
        RANDOM.nextBytes(address);
        long id = jdbc.sql("""
            insert into documents.file (document_id, address, name, media_type, bytes, sha256, added_by, replaces_id)
            values (:document, :address, :name, :type, :bytes, :sha256, :account, cast(:replaced as bigint)) returning id
            """)
                .param("document", document)
                .param("address", HexFormat.of().formatHex(address))
                .param("name", file.name)
                .param("type", file.type.mediaType())
                .param("bytes", file.bytes)
                .param("sha256", file.sha256)
                .param("account", Here.get().signedIn().account())
                .param("replaced", replaced)
                .query(Long.class)
                .single();
        audit.record(action, Documents.TYPE, document, List.of(FileType.FIELD));
        return id;
    }

    private static final String LISTED = """
            select f.id, f.address, f.name, f.bytes, f.sha256, f.added_at, r.id is not null as replaced
            from documents.file f
            left join documents.file r on r.union_id = f.union_id and r.replaces_id = f.id
            where f.document_id = :document order by f.id desc
            """;

    /** The files of a document, the newest first, among the lists of its page, which has the parameter {@code document}. */
    static Sheaf.Part<Listed> of(Sheaf page) {
        return page.list(Listed.class, LISTED);
    }

    /** The files of a document, the newest first. */
    @Transactional(readOnly = true)
    public List<Listed> of(long document) {
        return jdbc.sql(LISTED).param("document", document).query(Listed.class).list();
    }

    /** One file of a document. */
    @Transactional(readOnly = true)
    public Optional<Listed> find(long document, long id) {
        return of(document).stream().filter(f -> f.id == id).findFirst();
    }

    /** The file behind an address. */
    @Transactional(readOnly = true)
    public Optional<Sent> at(String address) {
        return jdbc.sql("select union_id, name, media_type, sha256 from documents.file where address = :address")
                .param("address", address)
                .query(Sent.class)
                .optional();
    }
}
