package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the congress of a term: planned, moved, held, corrected, taken back. */
@Component
class Congresses {

    private final JdbcClient jdbc;
    private final Terms terms;

    Congresses(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The congress of a term, planned or held. */
    @Transactional(readOnly = true)
    public Optional<Congress> of(long term) {
        return jdbc.sql("select id, term_id, planned_on, held_on, place, version from associations.kept_congress"
                        + " where term_id = :term")
                .param("term", term)
                .query(Congress.class)
                .optional();
    }

    /** How a congress was moved, the last move first. */
    @Transactional(readOnly = true)
    public List<Congress.Move> moves(long congress) {
        return jdbc.sql("select from_on, to_on, reason from associations.congress_move where congress_id = :congress"
                        + " order by id desc limit 20")
                .param("congress", congress)
                .query(Congress.Move.class)
                .list();
    }

    /** Plans the congress. */
    @Transactional
    public void plan(long term, LocalDate on, String place) {
        Term.Kept kept = terms.lock(term);
        if (of(term).isPresent()) throw new Rejected("associations.planned-already");
        if (!on.isAfter(kept.startsOn()))
            throw Rejected.field("planned_on", "associations.before", Fmt.date(kept.startsOn()));
        insert(term, "planned_on", on, place);
        terms.done("congress-plan", term, kept.organisationId(), List.of("planned_on", "place"));
    }

    /** Puts a planned congress off, or brings it forward, with a reason. */
    @Transactional
    public void move(long term, int version, LocalDate on, String place, String reason) {
        Term.Kept kept = terms.lock(term);
        Congress congress = planned(term);
        if (!on.isAfter(kept.startsOn()))
            throw Rejected.field("planned_on", "associations.before", Fmt.date(kept.startsOn()));
        change(congress, version, "planned_on", on, place);
        LocalDate before = congress.plannedOn();
        if (before != null && !before.equals(on)) {
            jdbc.sql("insert into associations.congress_move (congress_id, from_on, to_on, reason, by_account)"
                            + " values (:id, :before, :on, :reason, :account)")
                    .param("id", congress.id())
                    .param("before", before)
                    .param("on", on)
                    .param("reason", reason)
                    .param("account", Here.get().signedIn().account())
                    .update();
        }
        terms.done("congress-move", term, kept.organisationId(), List.of("planned_on", "place"));
    }

    private Congress planned(long term) {
        return of(term).filter(c -> c.heldOn() == null).orElseThrow(() -> new Rejected("associations.not-planned"));
    }

    /** Records that the congress was held; it need not have been planned here. */
    @Transactional
    public void hold(long term, LocalDate on, String place) {
        Term.Kept kept = terms.lock(term);
        check(kept, on);
        var congress = of(term);
        if (congress.isEmpty()) insert(term, "held_on", on, place);
        else if (congress.get().heldOn() == null)
            change(congress.get(), congress.get().version(), "held_on", on, place);
        else
            throw new Rejected(
                    "associations.held-already", Fmt.date(congress.get().heldOn()));
        terms.done("congress-hold", term, kept.organisationId(), List.of("held_on", "place"));
    }

    /** Corrects the day or the place of a congress that was held; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long term, int version, LocalDate on, String place) {
        Term.Kept kept = terms.lock(term);
        check(kept, on);
        Congress congress =
                of(term).filter(c -> c.heldOn() != null).orElseThrow(() -> new Rejected("associations.not-held"));
        change(congress, version, "held_on", on, place);
        terms.done("congress-correct", term, kept.organisationId(), List.of("held_on", "place"));
    }

    /** The congress opens the next term, so it is held within its own and not after the next one began. */
    private static void check(Term.Kept term, LocalDate on) {
        if (!on.isAfter(term.startsOn()))
            throw Rejected.field("held_on", "associations.before", Fmt.date(term.startsOn()));
        if (term.nextStartsOn() != null && on.isAfter(term.nextStartsOn()))
            throw Rejected.field("held_on", "associations.after-next", Fmt.date(term.nextStartsOn()));
        if (on.isAfter(Here.get().today()))
            throw Rejected.field(
                    "held_on", "associations.future", Fmt.date(Here.get().today()));
    }

    /** Takes the congress back: it was not planned, or not held; the record of it stays. */
    @Transactional
    public void withdraw(long term, String reason) {
        Term.Kept kept = terms.lock(term);
        if (of(term).isEmpty()) throw new Rejected("associations.no-congress");
        jdbc.sql(
                        "update associations.congress set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason"
                                + " where term_id = :term and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("term", term)
                .update();
        terms.done("congress-withdraw", term, kept.organisationId(), List.of("withdrawn_reason"));
    }

    private void insert(long term, String column, LocalDate on, String place) {
        long id = jdbc.sql("insert into associations.congress (code, term_id, " + column + ", place)"
                        + " values (gen_random_uuid()::text, :term, :on, :place) returning id")
                .param("term", term)
                .param("on", on)
                .param("place", place)
                .query(Long.class)
                .single();
        jdbc.sql("update associations.congress set code = 'dh-m' || id where id = :id")
                .param("id", id)
                .update();
    }

    private void change(Congress congress, int version, String column, LocalDate on, String place) {
        int changed = jdbc.sql("update associations.congress set " + column
                        + " = :on, place = :place, version = version + 1 where id = :id and version = :version")
                .param("on", on)
                .param("place", place)
                .param("id", congress.id())
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
    }
}
