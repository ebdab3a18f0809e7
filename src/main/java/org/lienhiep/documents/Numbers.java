package org.lienhiep.documents;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives documents their numbers, for every module that issues papers. A number once given stays in the book for good: one that is
 * cancelled is marked and never given again.
 */
@Component
public class Numbers {

    private static final int LONGEST_NOTE = 500;

    /**
     * A paper that wants a number.
     *
     * @param type its type, {@code decision}, {@code report}, {@code letter}, …
     * @param body the council or board that issues it under the Union's seal, or null for the Union itself
     * @param unit the unit that drafted it, as it stands in the symbol of a letter; empty for none
     * @param on the day it bears; in the past only with a note
     * @param subject what it is about
     * @param signer who signs it, or empty
     * @param note why the number is taken for a day gone by; empty otherwise
     */
    public record Wanted(
            String type, @Nullable Long body, String unit, LocalDate on, String subject, String signer, String note) {}

    /**
     * A number given.
     *
     * @param document the document of the outgoing register that bears it
     * @param number the number alone
     * @param code number and symbol, "07/QĐ-LHH"
     */
    public record Given(long document, int number, String code) {}

    private record Paper(
            String direction,
            String type,
            String number,
            LocalDate issuedOn,
            @Nullable Long bodyId,
            String unit) {}

    private final JdbcClient jdbc;
    private final NumberSeries series;
    private final Documents documents;
    private final Unions unions;
    private final Audit audit;

    Numbers(JdbcClient jdbc, NumberSeries series, Documents documents, Unions unions, Audit audit) {
        this.jdbc = jdbc;
        this.series = series;
        this.documents = documents;
        this.unions = unions;
        this.audit = audit;
    }

    /** Enters a paper in the outgoing register and gives it the next number of its run, in the caller's transaction. */
    @Transactional
    public Given give(Wanted paper) {
        var more = new Document.Particulars("", paper.body, paper.unit, "", "", null, null, "normal", null, "");
        long id = documents.draft(
                new Document("out", paper.type, "", paper.on, Document.Issuer.OWN, paper.subject, paper.signer, more));
        return give(id, paper.note);
    }

    /**
     * Enters a paper in the outgoing register under the number that its signer wrote, as {@link #take} does.
     *
     * @param code number and symbol, "07/BC-LHH" or "7/BC-LHH"; its symbol must be the one of the paper's type
     */
    @Transactional
    public Given enter(Wanted paper, String code) {
        var more = new Document.Particulars("", paper.body, paper.unit, "", "", null, null, "normal", null, paper.note);
        String symbol = Symbol.of(paper.type, series.issuer(paper.body), paper.unit);
        var parts = Symbol.parse(Symbol.clean(code))
                .filter(p -> p.symbol().equals(symbol))
                .orElseThrow(() -> Rejected.field("number", "documents.symbol-wanted", "03/" + symbol));
        long id = documents.draft(
                new Document("out", paper.type, "", paper.on, Document.Issuer.OWN, paper.subject, paper.signer, more));
        return take(id, Symbol.code(parts.value(), symbol));
    }

    /**
     * Gives a draft of the outgoing register the next number of its run.
     *
     * @param note why, for a paper of a day gone by or from before the last number; may be empty otherwise
     */
    @Transactional
    public Given give(long document, String note) {
        Paper paper = lock(document);
        var run = series.run(paper.type, paper.bodyId, paper.issuedOn.getYear());
        var locked = series.lock(run);
        if (note.isBlank() && late(paper.issuedOn, locked.id()))
            throw Rejected.field("number_note", "documents.number-late");
        int value = locked.last() + 1;
        String code = Symbol.code(value, Symbol.of(paper.type, series.issuer(paper.bodyId), paper.unit));
        series.reached(locked.id(), value);
        write(document, paper, locked.id(), value, code, note);
        return new Given(document, value, code);
    }

    /**
     * Takes the number that a paper bears already, as when the paper book is copied. In a run that holds none it is the beginning;
     * otherwise it is the next one or one left free before it.
     */
    @Transactional
    public Given take(long document, String code) {
        Paper paper = lock(document);
        var parts = Symbol.parse(code).orElseThrow(() -> Rejected.field("number", "documents.number-form"));
        var locked = series.lock(series.run(paper.type, paper.bodyId, paper.issuedOn.getYear()));
        int next = locked.last() + 1;
        if (locked.last() > 0 && parts.value() > next)
            throw Rejected.field("number", "documents.number-gap", Fmt.count(next));
        if (series.given(locked.id(), parts.value()))
            throw Rejected.field("number", "documents.double", code, Integer.toString(paper.issuedOn.getYear()));
        if (parts.value() >= next) series.reached(locked.id(), parts.value());
        write(document, paper, locked.id(), parts.value(), code, "");
        return new Given(document, parts.value(), code);
    }

    /** The code that would be given now; another may be quicker. */
    @Transactional(readOnly = true)
    public String next(String type, @Nullable Long body, String unit, int year) {
        int value = series.last(series.run(type, body, year)) + 1;
        return Symbol.code(value, Symbol.of(type, series.issuer(body), unit));
    }

    /** Cancels the number of a document that was not sent: it stays in the book, marked, and the document is a draft again. */
    @Transactional
    public void cancel(long document, String reason) {
        documents.lock(document);
        Long number = jdbc.sql("""
            select n.id from documents.number n where n.document_id = :id and n.code <> '' and not exists (
                select 1 from documents.number_cancellation c where c.union_id = n.union_id and c.number_id = n.id)
              and not exists (select 1 from documents.dispatch s where s.union_id = n.union_id and s.document_id = n.document_id)
              and not exists (select 1 from documents.signed_copy s where s.union_id = n.union_id and s.document_id = n.document_id)
            """)
                .param("id", document)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Rejected("documents.number-not-cancelled"));
        strike(number, reason);
        jdbc.sql("update documents.document set number = '', version = version + 1 where id = :id")
                .param("id", document)
                .update();
        audit.record("cancel-number", Documents.TYPE, document, List.of("number", "reason"));
    }

    /** Marks a number as cancelled, for good. */
    void strike(long number, String reason) {
        jdbc.sql("""
            insert into documents.number_cancellation (number_id, cancelled_on, reason, by_account)
            values (:id, :on, :reason, cast(:account as bigint))
            """)
                .param("id", number)
                .param("on", unions.today(unions.current()))
                .param("reason", reason)
                .param("account", by())
                .update();
    }

    /** Gives a document that arrived the next number of the year's book; returns the number's key. */
    long arrived(long document, int year) {
        var locked = series.lock(NumberSeries.Run.arrivals(year));
        series.reached(locked.id(), locked.last() + 1);
        return insert(document, year, locked.id(), locked.last() + 1, "", "");
    }

    private Paper lock(long document) {
        documents.lock(document);
        Paper paper = jdbc.sql(
                        "select direction, type, number, issued_on, body_id, unit from documents.document where id ="
                                + " :id")
                .param("id", document)
                .query(Paper.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!paper.direction.equals("out")) throw new Rejected("documents.only-out");
        if (!paper.number.isEmpty()) throw new Rejected("documents.numbered-already", paper.number);
        return paper;
    }

    /** Whether a paper's day lies before the last number of its run, or before the last working day (Đ.15: at the latest then). */
    private boolean late(LocalDate on, long run) {
        LocalDate before = unions.today(unions.current()).minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY)
            before = before.minusDays(1);
        return on.isBefore(before) || series.lastDay(run).filter(on::isBefore).isPresent();
    }

    private void write(long document, Paper paper, long run, int value, String code, String note) {
        int year = paper.issuedOn.getYear();
        boolean there = jdbc.sql("select count(*) from documents.number where year = :year and code = :code")
                        .param("year", year)
                        .param("code", code)
                        .query(Long.class)
                        .single()
                > 0;
        if (there) throw Rejected.field("number", "documents.double", code, Integer.toString(year));
        insert(document, year, run, value, code, note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note);
        jdbc.sql("update documents.document set number = :code, version = version + 1 where id = :id")
                .param("code", code)
                .param("id", document)
                .update();
        audit.record("number", Documents.TYPE, document, List.of("number"));
    }

    private long insert(long document, int year, long run, int value, String code, String note) {
        return jdbc.sql("""
            insert into documents.number (series_id, value, document_id, year, code, given_on, given_by, note)
            values (:run, :value, :document, :year, :code, :on, cast(:account as bigint), :note) returning id
            """)
                .param("run", run)
                .param("value", value)
                .param("document", document)
                .param("year", year)
                .param("code", code)
                .param("on", unions.today(unions.current()))
                .param("account", by())
                .param("note", note)
                .query(Long.class)
                .single();
    }

    /** The account that acts, or null for a command or a job of the system. */
    static @Nullable Long by() {
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        return viewer == null || viewer.account() == 0 ? null : viewer.account();
    }
}
