package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats: taken by a paper, left by another, taken over by somebody else. */
@Component
class Seats {

    private final JdbcClient jdbc;
    private final CouncilLists lists;
    private final Audit audit;

    Seats(JdbcClient jdbc, CouncilLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.audit = audit;
    }

    /** Holds a body until the transaction ends, so that two people cannot fill one seat. */
    @Transactional
    public void hold(long body) {
        var _ = jdbc.sql("select id from councils.body where id = :id for update")
                .param("id", body)
                .query(Long.class)
                .optional();
    }

    /** Seats a person. */
    @Transactional
    public void take(long body, Proposal who, LocalDate from, Basis basis) {
        hold(body);
        var kept = lists.find(body).orElseThrow(NotFound::new);
        if (kept.isDissolved()) throw new Rejected("councils.is-dissolved");
        if (from.isBefore(kept.establishedOn())) throw Rejected.field("from_on", "councils.before-established");
        mustBeFree(lists.seats(body), who, from);
        insert(body, who, from, basis);
        audit.record("seat", Councils.TYPE, body, List.of("person", "role", "from_on"));
    }

    private static void mustBeFree(List<Council.Seat> seats, Proposal who, LocalDate from) {
        var later = seats.stream()
                .filter(s -> s.endedOn() == null || s.endedOn().isAfter(from))
                .toList();
        if (later.stream().anyMatch(s -> s.personId() == who.person()))
            throw Rejected.field("person", "councils.sits-already");
        if (Council.ONE_ONLY.contains(who.role())
                && later.stream().anyMatch(s -> s.role().equals(who.role())))
            throw Rejected.field("role", "councils.role-taken");
    }

    /** Writes a seat; the caller holds the body. */
    @Transactional
    public long insert(long body, Proposal who, LocalDate from, Basis basis) {
        return jdbc.sql("""
                        insert into councils.seat (body_id, person_id, role, from_on, document_id, paper)
                        values (:body, :person, :role, :from, cast(:document as bigint), :paper) returning id
                        """)
                .param("body", body)
                .param("person", who.person())
                .param("role", who.role())
                .param("from", from)
                .param("document", basis.document())
                .param("paper", basis.paper())
                .query(Long.class)
                .single();
    }

    /**
     * A seat is left, and may be taken over on the same day.
     *
     * @param on the first day on which it is no longer held
     * @param successor who takes it over, or null
     */
    @Transactional
    public void leave(Council.Seat seat, LocalDate on, Basis basis, String reason, @Nullable Long successor) {
        hold(seat.bodyId());
        var now = lists.seats(seat.bodyId());
        if (now.stream().anyMatch(s -> s.id() == seat.id() && s.endedOn() != null))
            throw new Rejected("councils.left-already");
        if (!on.isAfter(seat.fromOn())) throw Rejected.field("ended_on", "councils.left-too-soon");
        if (satSince(seat.id(), on)) throw Rejected.field("ended_on", "councils.sat-since");
        Long next = null;
        if (successor != null) {
            var rest = now.stream().filter(s -> s.id() != seat.id()).toList();
            mustBeFree(rest, new Proposal(successor, seat.role()), on);
            next = insert(seat.bodyId(), new Proposal(successor, seat.role()), on, basis);
        }
        ending(seat.id(), on, basis, reason, next);
        audit.record("leave-seat", Councils.TYPE, seat.bodyId(), reason);
    }

    /** Whether the holder came to a session on or after a day: then the seat was still held. */
    private boolean satSince(long seat, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from councils.attendance a
                        join councils.session s on s.union_id = a.union_id and s.id = a.session_id
                        where a.seat_id = :seat and a.present and s.held_on >= :day
                        """)
                        .param("seat", seat)
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void ending(long seat, LocalDate on, Basis basis, String reason, @Nullable Long successor) {
        jdbc.sql("""
                        insert into councils.seat_ending (seat_id, ended_on, document_id, paper, reason, successor_id, by_account)
                        values (:seat, :on, cast(:document as bigint), :paper, :reason, cast(:successor as bigint), :account)
                        """)
                .param("seat", seat)
                .param("on", on)
                .param("document", basis.document())
                .param("paper", basis.paper())
                .param("reason", reason)
                .param("successor", successor)
                .param("account", Here.get().signedIn().account())
                .update();
    }
}
