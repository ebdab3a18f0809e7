package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with documents in either register: written down, corrected, held while something is done to them. */
@Component
class Documents {

    static final String TYPE = "documents.document";

    private final JdbcClient jdbc;
    private final Audit audit;

    Documents(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Writes a document down. Numbers of the Union's own papers are given by {@link Numbers}. */
    @Transactional
    public long draft(Document document) {
        long id = write("""
            insert into documents.document (code, direction, type, number, issuer_id, issuer_name, issued_on, subject, signer,
                signer_post, body_id, unit, recipients, keeper, copies, pages, priority, answer_by, note)
            values (gen_random_uuid()::text, :direction, :type, :number, cast(:issuer as bigint), :issuerName, :issuedOn,
                :subject, :signer, :signerPost, cast(:body as bigint), :unit, :recipients, :keeper, cast(:copies as integer),
                cast(:pages as integer), :priority, cast(:answerBy as date), :note) returning id
            """, document).query(Long.class).single();
        jdbc.sql("update documents.document set code = 'vb-' || id where id = :id")
                .param("id", id)
                .update();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects a document; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Document document) {
        refuseFrozen(id);
        int changed =
                write("""
                    update documents.document set type = :type, number = :number,
                        issuer_id = cast(:issuer as bigint), issuer_name = :issuerName, issued_on = :issuedOn,
                        subject = :subject, signer = :signer, signer_post = :signerPost, body_id = cast(:body as bigint), unit = :unit,
                        recipients = :recipients, keeper = :keeper, copies = cast(:copies as integer),
                        pages = cast(:pages as integer), priority = :priority, answer_by = cast(:answerBy as date), note = :note,
                        version = version + 1
                    where id = :id and version = :version and direction = :direction
                    """, document).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record(
                "correct", TYPE, id, List.of("type", "number", "issuer", "issued_on", "subject", "signer", "more"));
    }

    /** Holds a document until the transaction ends; refuses one that was recalled. */
    @Transactional
    public void lock(long id) {
        var _ = jdbc.sql("select id from documents.document where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        refuseFrozen(id);
    }

    /** A document recalled is frozen (NĐ 30/2020/NĐ-CP, Phụ lục VI, Phần I, III.8). */
    private void refuseFrozen(long id) {
        boolean recalled =
                jdbc.sql("select count(*) from documents.recall where document_id = :id and withdrawn_at is null")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        > 0;
        if (recalled) throw new Rejected("documents.frozen");
    }

    /** A document that stands in a register already. */
    record There(long id, @Nullable Integer arrivalNo) {}

    /**
     * The same number and symbol from the same issuer within the year: Phụ lục VI asks to warn of it. Entries of one Union wait for
     * each other here, so that two people cannot enter the same paper at once.
     */
    @Transactional
    public Optional<There> alike(Document document, long except) {
        if (document.number().isEmpty()) return Optional.empty();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents.document',"
                        + " current_setting('lienhiep.union')::bigint))")
                .query(row -> {});
        LocalDate year = document.issuedOn().withDayOfYear(1);
        return jdbc.sql("""
            select d.id, a.value as arrival_no from documents.document d
            left join documents.arrival a on a.union_id = d.union_id and a.document_id = d.id
            where d.number_key = translate(upper(replace(:number, ' ', '')), 'đĐ', 'DD')
              and d.issued_on >= :from and d.issued_on < :to and d.direction = 'in'
              and d.issuer_id is not distinct from cast(:issuer as bigint)
              and lower(d.issuer_name) = lower(:issuerName) and d.id <> :except order by d.id limit 1
            """)
                .param("number", document.number())
                .param("from", year)
                .param("to", year.plusYears(1))
                .param("issuer", document.issuer().id())
                .param("issuerName", document.issuer().name())
                .param("except", except)
                .query(There.class)
                .optional();
    }

    private JdbcClient.StatementSpec write(String sql, Document document) {
        Document.Particulars more = document.more();
        return jdbc.sql(sql)
                .param("direction", document.direction())
                .param("type", document.type())
                .param("number", document.number())
                .param("issuer", document.issuer().id())
                .param("issuerName", document.issuer().name())
                .param("issuedOn", document.issuedOn())
                .param("subject", document.subject())
                .param("signer", document.signer())
                .param("signerPost", more.signerPost())
                .param("body", more.body())
                .param("unit", more.unit())
                .param("recipients", more.recipients())
                .param("keeper", more.keeper())
                .param("copies", more.copies())
                .param("pages", more.pages())
                .param("priority", more.priority())
                .param("answerBy", more.answerBy())
                .param("note", more.note());
    }
}
