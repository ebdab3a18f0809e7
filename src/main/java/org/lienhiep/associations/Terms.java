package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with terms: entered, corrected, prolonged, followed up, taken back. A term ends when the next one begins, so the
 * facts of all terms of the association are derived anew.
 */
@Component
class Terms {

    static final String TYPE = "associations.term";

    /** What was agreed about a term: why it is late, what comes next and until when. */
    record Step(
            String reason,
            String note,
            String step,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final TermLists lists;
    private final Facts facts;
    private final Audit audit;

    Terms(JdbcClient jdbc, TermLists lists, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters a term of an association. */
    @Transactional
    public long enter(long organisation, Term term) {
        fits(organisation, term, 0);
        long id = write("""
                insert into associations.term (code, organisation_id, ordinal, starts_on, ends_on)
                values (gen_random_uuid()::text, :organisation, :ordinal, :from, :to) returning id
                """, term)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        jdbc.sql("update associations.term set code = 'nk-m' || id where id = :id")
                .param("id", id)
                .update();
        done("enter", id, organisation, List.of());
        return id;
    }

    /** Corrects a term; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Term term) {
        Term.Kept kept = lists.find(id).orElseThrow(NotFound::new);
        fits(kept.organisationId(), term, id);
        if (kept.heldOn() != null && kept.heldOn().isBefore(term.startsOn()))
            throw Rejected.field("starts_on", "associations.congress-before", Fmt.date(kept.heldOn()));
        if (kept.extendedTo() != null && !kept.extendedTo().isAfter(term.endsOn()))
            throw Rejected.field("ends_on", "associations.extension-before", Fmt.date(kept.extendedTo()));
        int changed = write("""
                update associations.term set ordinal = :ordinal, starts_on = :from, ends_on = :to, version = version + 1
                where id = :id and version = :version and withdrawn_at is null
                """, term).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        done("correct", id, kept.organisationId(), List.of("ordinal", "starts_on", "ends_on"));
    }

    /** Prolongs a term on a document; an earlier extension is replaced and stays in the history. */
    @Transactional
    public void extend(long id, LocalDate until, long document) {
        Term.Kept term = lock(id);
        if (!until.isAfter(term.endsOn()))
            throw Rejected.field("until_on", "associations.extension-early", Fmt.date(term.endsOn()));
        if (term.heldOn() != null) throw new Rejected("associations.held-already", Fmt.date(term.heldOn()));
        end("associations.extension", id, "");
        jdbc.sql("insert into associations.extension (term_id, until_on, document_id, by_account)"
                        + " values (:id, :until, :document, :account)")
                .param("id", id)
                .param("until", until)
                .param("document", document)
                .param("account", account())
                .update();
        done("extend", id, term.organisationId(), List.of("until_on", "document_id"));
    }

    /** The extension does not apply after all. */
    @Transactional
    public void withdrawExtension(long id, String reason) {
        Term.Kept term = lock(id);
        if (term.extendedTo() == null) throw new Rejected("associations.no-extension");
        end("associations.extension", id, reason);
        done("withdraw-extension", id, term.organisationId(), List.of("withdrawn_reason"));
    }

    /** Notes what was agreed; what was agreed before stays in the history. */
    @Transactional
    public void agree(long id, Step step) {
        Term.Kept term = lock(id);
        end("associations.step", id, "");
        jdbc.sql("""
                        insert into associations.step (term_id, reason, note, step, due_on, agreed_on, by_account)
                        values (:id, :reason, :note, :step, cast(:due as date), :today, :account)
                        """)
                .param("id", id)
                .param("reason", step.reason)
                .param("note", step.note)
                .param("step", step.step)
                .param("due", step.dueOn)
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        done("step", id, term.organisationId(), List.of("reason", "step", "due_on"));
    }

    /** Takes a term back that was entered in error; the record of it stays. */
    @Transactional
    public void withdraw(long id, String reason) {
        Term.Kept term = lock(id);
        if (term.plannedOn() != null || term.heldOn() != null) throw new Rejected("associations.has-congress");
        jdbc.sql(
                        "update associations.term set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason"
                                + " where id = :id")
                .param("account", account())
                .param("reason", reason)
                .param("id", id)
                .update();
        done("withdraw", id, term.organisationId(), List.of("withdrawn_reason"));
    }

    /** The term, locked until the change is over. */
    Term.Kept lock(long id) {
        jdbc.sql("select id from associations.term where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return lists.find(id).orElseThrow(NotFound::new);
    }

    /** Numbers and days of an association's terms must run the same way; only one user at a time may add to them. */
    private void fits(long organisation, Term term, long id) {
        jdbc.sql(
                        "select count(pg_advisory_xact_lock(hashtext('associations.term'), hashtext(cast(:organisation as text))))")
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        for (Term.Kept other : lists.of(organisation)) {
            if (other.id() == id) continue;
            if (other.ordinal() == term.ordinal())
                throw Rejected.field("ordinal", "associations.ordinal-taken", Roman.of(term.ordinal()));
            boolean before = other.ordinal() < term.ordinal();
            boolean ordered = before
                    ? other.startsOn().isBefore(term.startsOn())
                    : term.startsOn().isBefore(other.startsOn());
            if (!ordered)
                throw Rejected.field(
                        "starts_on",
                        before ? "associations.starts-early" : "associations.starts-late",
                        other.title(),
                        Fmt.date(other.startsOn()));
        }
    }

    private JdbcClient.StatementSpec write(String sql, Term term) {
        return jdbc.sql(sql)
                .param("ordinal", term.ordinal())
                .param("from", term.startsOn())
                .param("to", term.endsOn());
    }

    private void end(String table, long term, String reason) {
        String why = table.endsWith("extension") ? ", withdrawn_reason = :reason" : "";
        var update = jdbc.sql("update " + table + " set withdrawn_at = now(), withdrawn_by = :account" + why
                        + " where term_id = :term and withdrawn_at is null")
                .param("account", account())
                .param("term", term);
        if (!why.isEmpty()) update.param("reason", reason);
        update.update();
    }

    private static long account() {
        return Here.get().signedIn().account();
    }

    /** Ends a use case: the facts of all terms of the association, one line of history. */
    void done(String action, long id, long organisation, List<String> fields) {
        facts.sync(
                TYPE,
                jdbc.sql("select id from associations.term where organisation_id = :organisation")
                        .param("organisation", organisation)
                        .query(Long.class)
                        .list());
        audit.record(action, TYPE, id, fields);
    }
}
