package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with documents: entered in a register, corrected. */
@Component
class Documents {

    static final String TYPE = "documents.document";

    private final JdbcClient jdbc;
    private final Audit audit;

    Documents(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Enters a document; refuses one that stands in the register already. */
    @Transactional
    public long enter(Document document) {
        refuseDouble(document, 0);
        long id = write("""
                        insert into documents.document (code, direction, type, number, issuer_id, issuer_name, issued_on, subject, signer)
                        values (gen_random_uuid()::text, :direction, :type, :number, cast(:issuer as bigint), :issuerName, :issuedOn,
                            :subject, :signer) returning id
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
        refuseDouble(document, id);
        int changed =
                write("""
                        update documents.document set direction = :direction, type = :type, number = :number,
                            issuer_id = cast(:issuer as bigint), issuer_name = :issuerName, issued_on = :issuedOn,
                            subject = :subject, signer = :signer, version = version + 1
                        where id = :id and version = :version
                        """, document).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record("correct", TYPE, id, List.of("type", "number", "issuer", "issued_on", "subject", "signer"));
    }

    /**
     * Number and symbol are unique in a year for whoever issued them (NĐ 30/2020/NĐ-CP, Đ.15). Entries of one Union wait for each
     * other here, so that two people cannot enter the same paper at once.
     */
    private void refuseDouble(Document document, long except) {
        if (document.number().isEmpty()) return;
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('documents.document', current_setting('lienhiep.union')::bigint))")
                .query(row -> {});
        LocalDate year = document.issuedOn().withDayOfYear(1);
        boolean there = !jdbc.sql("""
                        select id from documents.document
                        where number = :number and issued_on >= :from and issued_on < :to and direction = :direction
                          and type = :type and issuer_id is not distinct from cast(:issuer as bigint)
                          and lower(issuer_name) = lower(:issuerName) and id <> :except limit 1
                        """)
                .param("number", document.number())
                .param("from", year)
                .param("to", year.plusYears(1))
                .param("direction", document.direction())
                .param("type", document.type())
                .param("issuer", document.issuer().id())
                .param("issuerName", document.issuer().name())
                .param("except", except)
                .query(Long.class)
                .list()
                .isEmpty();
        if (there)
            throw Rejected.field("number", "documents.double", document.number(), Integer.toString(year.getYear()));
    }

    private JdbcClient.StatementSpec write(String sql, Document document) {
        return jdbc.sql(sql)
                .param("direction", document.direction())
                .param("type", document.type())
                .param("number", document.number())
                .param("issuer", document.issuer().id())
                .param("issuerName", document.issuer().name())
                .param("issuedOn", document.issuedOn())
                .param("subject", document.subject())
                .param("signer", document.signer());
    }
}
