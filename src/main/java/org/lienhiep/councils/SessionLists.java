package org.lienhiep.councils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienhiep.runtime.Sheaf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions, their rolls and votes, as pages read them. */
@Component
class SessionLists {

    private static final String SELECT = """
            select s.id, s.body_id, s.held_on, s.starts_at, s.place, s.agenda, s.version, x.reason as cancelled,
                   (select count(*) from councils.attendance a where a.union_id = s.union_id and a.session_id = s.id) as called,
                   (select count(*) from councils.attendance a where a.union_id = s.union_id and a.session_id = s.id and a.present)
                       as present,
                   m.document_id as minutes_document, coalesce(d.number, m.paper) as minutes, m.conclusion
            from councils.session s
            left join councils.session_cancellation x on x.union_id = s.union_id and x.session_id = s.id
            left join lateral (select n.document_id, n.paper, n.conclusion, n.union_id from councils.minutes n
                where n.union_id = s.union_id and n.session_id = s.id order by n.id desc limit 1) m on true
            left join documents.document_ref d on d.union_id = s.union_id and d.id = m.document_id
            """;

    private record Row(
            long id,
            long sessionId,
            String question,
            String item,
            boolean secret,
            String majority,
            String base,
            @org.jspecify.annotations.Nullable Integer issued,
            int yes,
            int no,
            int abstain,
            int invalid,
            long counts) {}

    private record Out(long ballotId, long seatId) {}

    private final JdbcClient jdbc;

    SessionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One session. */
    @Transactional(readOnly = true)
    public Optional<Session.Kept> find(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Session.Kept.class)
                .optional();
    }

    /** The sessions of a body, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Session.Kept> of(long body) {
        return jdbc.sql(SELECT + " where s.body_id = :body order by s.held_on desc, s.id desc limit 200")
                .param("body", body)
                .query(Session.Kept.class)
                .list();
    }

    /** The seats of a session's day with what the roll says of each. */
    @Transactional(readOnly = true)
    public List<Quorum.Sitting> roll(Session.Kept session) {
        return jdbc.sql("""
                        select s.id as seat, s.person_id as person, p.name, s.role, a.present, a.reason from councils.seat s
                        join directory.person_name p on p.union_id = s.union_id and p.id = s.person_id
                        left join councils.seat_ending e on e.union_id = s.union_id and e.seat_id = s.id
                        left join councils.attendance a on a.union_id = s.union_id and a.seat_id = s.id and a.session_id = :session
                        where s.body_id = :body and s.from_on <= :day and (e.ended_on is null or e.ended_on > :day)
                        order by array_position(array['chair', 'vice', 'reviewer', 'member', 'secretary'], s.role), p.sort_key, s.id
                        """)
                .param("session", session.id())
                .param("body", session.bodyId())
                .param("day", session.heldOn())
                .query(Quorum.Sitting.class)
                .list();
    }

    /** The votes of a session in their order. */
    @Transactional(readOnly = true)
    public List<Session.Ballot> ballots(long session) {
        var sheaf = new Sheaf().param("session", session);
        var recused = sheaf.list(Out.class, """
                select r.ballot_id, r.seat_id from councils.recusal r
                join councils.ballot b on b.union_id = r.union_id and b.id = r.ballot_id where b.session_id = :session
                """);
        var ballots = sheaf.list(Row.class, """
                select b.id, b.session_id, b.question, b.item, b.secret, b.majority, b.base, c.issued, coalesce(c.yes, 0) as yes,
                       coalesce(c.no, 0) as no, coalesce(c.abstain, 0) as abstain, coalesce(c.invalid, 0) as invalid,
                       (select count(*) from councils.ballot_count n where n.union_id = b.union_id and n.ballot_id = b.id)
                           as counts
                from councils.ballot b
                left join lateral (select n.issued, n.yes, n.no, n.abstain, n.invalid from councils.ballot_count n
                    where n.union_id = b.union_id and n.ballot_id = b.id order by n.id desc limit 1) c on true
                where b.session_id = :session order by b.id
                """);
        sheaf.read(jdbc);
        Map<Long, List<Long>> out = recused.rows().stream()
                .collect(Collectors.groupingBy(Out::ballotId, Collectors.mapping(Out::seatId, Collectors.toList())));
        return ballots.rows().stream()
                .map(r -> new Session.Ballot(
                        r.id,
                        r.sessionId,
                        r.question,
                        r.item,
                        r.secret,
                        r.majority,
                        r.base,
                        r.issued,
                        r.yes,
                        r.no,
                        r.abstain,
                        r.invalid,
                        r.counts,
                        out.getOrDefault(r.id, List.of())))
                .toList();
    }
}
