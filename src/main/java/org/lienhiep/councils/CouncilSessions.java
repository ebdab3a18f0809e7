package org.lienhiep.councils;

import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with sessions: called, moved, cancelled; the roll called, the minutes laid down. */
@Component
class CouncilSessions {

    static final String TYPE = "councils.session";

    private final JdbcClient jdbc;
    private final Councils councils;
    private final SessionLists lists;
    private final Audit audit;

    CouncilSessions(JdbcClient jdbc, Councils councils, SessionLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.lists = lists;
        this.audit = audit;
    }

    /** Calls a session. */
    @Transactional
    public long call(long body, Session session) {
        var kept = councils.standing(body);
        if (session.heldOn().isBefore(kept.establishedOn()))
            throw Rejected.field("held_on", "councils.before-established");
        long id = write("""
                        insert into councils.session (body_id, held_on, starts_at, place, agenda)
                        values (:body, :on, :at, :place, :agenda) returning id
                        """, session).param("body", body).query(Long.class).single();
        audit.record("call", TYPE, id);
        return id;
    }

    /** Moves or corrects a session; its day stands once the roll was called. */
    @Transactional
    public void correct(long id, int version, Session session) {
        var kept = open(id);
        var body = councils.standing(kept.bodyId());
        if (kept.called() > 0 && !kept.heldOn().equals(session.heldOn()))
            throw Rejected.field("held_on", "councils.roll-stands");
        if (session.heldOn().isBefore(body.establishedOn()))
            throw Rejected.field("held_on", "councils.before-established");
        int changed =
                write("""
                        update councils.session set held_on = :on, starts_at = :at, place = :place, agenda = :agenda,
                            version = version + 1 where id = :id and version = :version
                        """, session).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record("correct", TYPE, id, List.of("held_on", "starts_at", "place", "agenda"));
    }

    private JdbcClient.StatementSpec write(String sql, Session session) {
        return jdbc.sql(sql)
                .param("on", session.heldOn())
                .param("at", session.startsAt())
                .param("place", session.place())
                .param("agenda", session.agenda());
    }

    /** A session does not take place. */
    @Transactional
    public void cancel(long id, String reason) {
        var kept = open(id);
        if (kept.called() > 0) throw new Rejected("councils.was-held");
        jdbc.sql(
                        "insert into councils.session_cancellation (session_id, reason, by_account) values (:id, :reason, :account)")
                .param("id", id)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("cancel", TYPE, id, reason);
    }

    /**
     * The roll of the session: every seat of its day. Called again it is corrected, until something was put to the vote.
     *
     * @param absent the reasons of those who stayed away, by seat; everybody else came
     */
    @Transactional
    public void roll(long id, Map<Long, String> absent) {
        var kept = open(id);
        if (kept.heldOn().isAfter(Here.get().today())) throw new Rejected("councils.not-yet");
        if (!lists.ballots(id).isEmpty()) throw new Rejected("councils.voted-already");
        var seats = lists.roll(kept);
        if (seats.isEmpty()) throw new Rejected("councils.no-seats");
        for (var seat : seats) {
            jdbc.sql("""
                            insert into councils.attendance (session_id, seat_id, present, reason)
                            values (:session, :seat, :present, :reason)
                            on conflict (union_id, session_id, seat_id) do update
                                set present = excluded.present, reason = excluded.reason
                            """)
                    .param("session", id)
                    .param("seat", seat.seat())
                    .param("present", !absent.containsKey(seat.seat()))
                    .param("reason", absent.getOrDefault(seat.seat(), ""))
                    .update();
        }
        audit.record("call-roll", TYPE, id);
    }

    /** Lays down the minutes; a later paper replaces them, both stay. */
    @Transactional
    public void minute(long id, Basis basis, String conclusion) {
        var kept = open(id);
        if (kept.called() == 0) throw new Rejected("councils.roll-first");
        jdbc.sql("""
                        insert into councils.minutes (session_id, document_id, paper, conclusion, by_account)
                        values (:id, cast(:document as bigint), :paper, :conclusion, :account)
                        """)
                .param("id", id)
                .param("document", basis.document())
                .param("paper", basis.paper())
                .param("conclusion", conclusion)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("minute", TYPE, id);
    }

    /** Holds a session that was not cancelled until the transaction ends. */
    @Transactional
    public Session.Kept open(long id) {
        var _ = jdbc.sql("select id from councils.session where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        var kept = lists.find(id).orElseThrow(NotFound::new);
        if (kept.cancelled() != null) throw new Rejected("councils.is-cancelled");
        return kept;
    }
}
