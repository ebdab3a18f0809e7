package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of arrivals: a document gets the next number of the year when it is entered, and keeps it. */
@Component
class Arrivals {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Numbers numbers;
    private final FollowUps followUps;
    private final Audit audit;

    Arrivals(JdbcClient jdbc, Documents documents, Numbers numbers, FollowUps followUps, Audit audit) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.numbers = numbers;
        this.followUps = followUps;
        this.audit = audit;
    }

    /**
     * Enters a document that came in, and passes it on where somebody is named.
     *
     * @param knownTwice whether the user says that it is another document than the one alike
     */
    @Transactional
    public long enter(Document document, LocalDate arrivedOn, FollowUps.@Nullable Passing passing, boolean knownTwice) {
        documents.alike(document, 0).filter(there -> !knownTwice).ifPresent(there -> {
            throw twice(document, there);
        });
        long id = documents.draft(document);
        book(id, arrivedOn);
        if (passing != null) followUps.pass(id, passing);
        return id;
    }

    private static Rejected twice(Document document, Documents.There there) {
        String year = Integer.toString(document.issuedOn().getYear());
        return there.arrivalNo() == null
                ? Rejected.field("number", "documents.double", document.number(), year)
                : Rejected.field(
                        "number",
                        "documents.double-arrived",
                        document.number(),
                        year,
                        there.arrivalNo().toString());
    }

    /** Enters in the book a document that stands in the register without an arrival number. */
    @Transactional
    public void register(long document, LocalDate arrivedOn) {
        documents.lock(document);
        boolean incoming = jdbc.sql("select count(*) from documents.document where id = :id and direction = 'in'")
                        .param("id", document)
                        .query(Long.class)
                        .single()
                > 0;
        if (!incoming) throw new Rejected("documents.only-in");
        book(document, arrivedOn);
        audit.record("arrive", Documents.TYPE, document, List.of("arrived_on"));
    }

    private void book(long document, LocalDate arrivedOn) {
        boolean there = jdbc.sql("select count(*) from documents.arrival where document_id = :id")
                        .param("id", document)
                        .query(Long.class)
                        .single()
                > 0;
        if (there) throw new Rejected("documents.arrived-already");
        long number = numbers.arrived(document, arrivedOn.getYear());
        jdbc.sql("""
            insert into documents.arrival (document_id, number_id, year, value, arrived_on)
            select n.document_id, n.id, n.year, n.value, :on from documents.number n where n.id = :number
            """).param("on", arrivedOn).param("number", number).update();
    }

    /** Corrects the day of arrival within its year, together with the document. */
    @Transactional
    public void correct(long id, int version, Document document, @Nullable LocalDate arrivedOn, boolean knownTwice) {
        documents.alike(document, id).filter(there -> !knownTwice).ifPresent(there -> {
            throw twice(document, there);
        });
        documents.correct(id, version, document);
        if (arrivedOn == null) return;
        int changed = jdbc.sql("update documents.arrival set arrived_on = :on where document_id = :id and year = :year")
                .param("on", arrivedOn)
                .param("id", id)
                .param("year", arrivedOn.getYear())
                .update();
        if (changed == 0) throw Rejected.field("arrived_on", "documents.other-year");
    }

    /** Cancels an arrival number: it stays in the book, marked, with the reason. */
    @Transactional
    public void strike(long document, String reason) {
        documents.lock(document);
        long number = jdbc.sql("select number_id from documents.arrival where document_id = :id")
                .param("id", document)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        boolean struck = jdbc.sql("select count(*) from documents.number_cancellation where number_id = :id")
                        .param("id", number)
                        .query(Long.class)
                        .single()
                > 0;
        if (struck) throw new Rejected("documents.struck-already");
        numbers.strike(number, reason);
        audit.record("strike", Documents.TYPE, document, List.of("reason"));
    }
}
