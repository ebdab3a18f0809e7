package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a work file, in the order in which they lie there. */
@Component
class FiledDocuments {

    private static final int MOST = 1_000;

    /** A document in a file; {@code pages} is how many it has, where that is known. */
    record Entry(
            long id,
            long documentId,
            int place,
            String type,
            String number,
            LocalDate issuedOn,
            @Nullable String issuer,
            String issuerName,
            String direction,
            String subject,
            @Nullable Integer pages,
            String note,
            @Nullable LocalDate takenOutOn,
            String reason) {

        String path() {
            return "/documents/" + documentId;
        }

        /** The type's name; a code that the house does not know stays a code. */
        String typed() {
            String key = "documents.type." + type;
            return Texts.has(key) ? Texts.t(key) : type;
        }

        /** Type with number and symbol. */
        String title() {
            return number.isEmpty() ? typed() : typed() + " " + number;
        }

        /** Who issued it: the body, the name written, or the Union itself. */
        String author() {
            if (issuer != null) return issuer;
            return issuerName.isEmpty() && direction.equals("out")
                    ? Here.get().union().name()
                    : issuerName;
        }
    }

    private static final String SELECT = """
            select e.id, e.document_id, e.place, d.type, d.number, d.issued_on, o.name as issuer, d.issuer_name, d.direction, d.subject,
                   d.pages, e.note, e.taken_out_on, e.taken_out_reason as reason
            from documents.work_file_entry e
            join documents.document d on d.union_id = e.union_id and d.id = e.document_id
            left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
            """;

    private final JdbcClient jdbc;
    private final WorkFiles files;
    private final Audit audit;

    FiledDocuments(JdbcClient jdbc, WorkFiles files, Audit audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /** What lies in a file, in order. */
    @Transactional(readOnly = true)
    public List<Entry> of(long file) {
        return jdbc.sql(SELECT
                        + " where e.work_file_id = :file and e.taken_out_on is null order by e.place, e.id limit "
                        + MOST)
                .param("file", file)
                .query(Entry.class)
                .list();
    }

    /** What was taken out of a file, the last first. */
    @Transactional(readOnly = true)
    public List<Entry> takenOut(long file) {
        return jdbc.sql(SELECT
                        + " where e.work_file_id = :file and e.taken_out_on is not null order by e.taken_out_on desc,"
                        + " e.id desc limit 100")
                .param("file", file)
                .query(Entry.class)
                .list();
    }

    /** One that lies in a file. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(long file, long id) {
        return jdbc.sql(SELECT + " where e.work_file_id = :file and e.id = :id and e.taken_out_on is null")
                .param("file", file)
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    /** Puts a document into a file, at a place or behind the last. */
    @Transactional
    public void put(long file, long document, @Nullable Integer place, String note) {
        files.lockOpen(file);
        if (of(file).stream().anyMatch(e -> e.documentId == document)) {
            throw Rejected.field("document", "documents.work-file.there-already");
        }
        long id = jdbc.sql("""
                        insert into documents.work_file_entry (work_file_id, document_id, place, put_on, note, by_account)
                        values (:file, :document, 1000000, :on, :note, cast(:by as bigint)) returning id
                        """)
                .param("file", file)
                .param("document", document)
                .param("on", Here.get().today())
                .param("note", note)
                .param("by", WorkFiles.by())
                .query(Long.class)
                .single();
        arrange(file, id, place);
        audit.record("put-in", WorkFile.TYPE, file, List.of("document"));
        audit.record("put-in-file", "documents.document", document);
    }

    /** Lays it at another place of its file. */
    @Transactional
    public void move(long file, long id, int place) {
        files.lockOpen(file);
        var _ = find(file, id).orElseThrow(NotFound::new);
        arrange(file, id, place);
        audit.record("arrange", WorkFile.TYPE, file, List.of("place"));
    }

    /** Takes it out; that it lay there stays, with the reason. */
    @Transactional
    public void takeOut(long file, long id, String reason) {
        files.lockOpen(file);
        Entry entry = find(file, id).orElseThrow(NotFound::new);
        jdbc.sql("""
                        update documents.work_file_entry set taken_out_on = :on, taken_out_reason = :reason, taken_out_by = cast(:by as bigint)
                        where id = :id
                        """)
                .param("on", Here.get().today())
                .param("reason", reason)
                .param("by", WorkFiles.by())
                .param("id", id)
                .update();
        number(of(file).stream().map(Entry::id).toList());
        audit.record("take-out", WorkFile.TYPE, file, reason);
        audit.record("take-out-of-file", "documents.document", entry.documentId);
    }

    private void arrange(long file, long id, @Nullable Integer place) {
        List<Long> order = new ArrayList<>(of(file).stream().map(Entry::id).toList());
        order.remove(id);
        int at = place == null ? order.size() : Math.clamp(place - 1L, 0, order.size());
        order.add(at, id);
        number(order);
    }

    private void number(List<Long> order) {
        jdbc.sql("""
                        update documents.work_file_entry e set place = x.place
                        from unnest(cast(:ids as bigint[])) with ordinality as x(id, place) where e.id = x.id and e.place <> x.place
                        """).param("ids", order.toArray(Long[]::new)).update();
    }
}
