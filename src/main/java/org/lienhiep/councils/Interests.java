package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members declare, what the register finds, and what was decided about it. */
@Component
class Interests {

    static final List<String> KINDS =
            List.of("none", "self", "employer", "adviser", "relative", "mentor", "coauthor", "other");
    static final List<String> SOURCES = List.of("declared", "found");

    /** An interest on record; {@code recused} is null while nobody has decided. */
    record Kept(
            long id,
            long bodyId,
            long seatId,
            String name,
            String role,
            String item,
            String kind,
            String source,
            String words,
            LocalDate declaredOn,
            @Nullable Boolean recused,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {

        boolean waits() {
            return !kind.equals("none") && recused == null;
        }

        boolean concerns(String asked) {
            return item.isEmpty() || item.equals(asked);
        }
    }

    /** A seat that keeps out, and for which interest. */
    record Out(long seatId, long interestId) {}

    private final JdbcClient jdbc;
    private final CouncilLists lists;
    private final FoundInterests found;
    private final Audit audit;

    Interests(JdbcClient jdbc, CouncilLists lists, FoundInterests found, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.found = found;
        this.audit = audit;
    }

    /** Everything on record for a body, the newest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(long body) {
        return jdbc.sql("""
                        select i.id, i.body_id, i.seat_id, p.name, s.role, i.item, i.kind, i.source, i.words, i.declared_on,
                               v.recused, v.reason, v.decided_on
                        from councils.interest i
                        join councils.seat s on s.union_id = i.union_id and s.id = i.seat_id
                        join directory.person_name p on p.union_id = s.union_id and p.id = s.person_id
                        left join lateral (select n.recused, n.reason, n.decided_on from councils.verdict n
                            where n.union_id = i.union_id and n.interest_id = i.id order by n.id desc limit 1) v on true
                        where i.body_id = :body order by i.id desc
                        """).param("body", body).query(Kept.class).list();
    }

    /** What the register finds for some seats and is not among what is on record. */
    @Transactional(readOnly = true)
    public List<FoundInterests.Found> found(
            Council.Kept body, List<Council.Seat> seats, List<Kept> known, String item) {
        return found.of(body, seats, item).stream()
                .filter(f -> known.stream()
                        .noneMatch(k -> k.seatId() == f.seat().id() && k.kind().equals(f.kind()) && k.concerns(item)))
                .toList();
    }

    /** The names of those whose interest in an item nobody has decided on yet. */
    @Transactional(readOnly = true)
    public List<String> undecided(Council.Kept body, LocalDate day, String item) {
        var seats = lists.seats(body.id(), day);
        var known = of(body.id());
        var held = seats.stream().map(Council.Seat::id).toList();
        Stream<String> declared = known.stream()
                .filter(k -> k.waits() && k.concerns(item) && held.contains(k.seatId()))
                .map(Kept::name);
        Stream<String> seen =
                found(body, seats, known, item).stream().map(f -> f.seat().name());
        return Stream.concat(declared, seen).distinct().toList();
    }

    /** The seats that keep out of an item, each once. */
    @Transactional(readOnly = true)
    public List<Out> recused(long body, String item) {
        return of(body).stream()
                .filter(k -> Boolean.TRUE.equals(k.recused()) && k.concerns(item))
                .collect(java.util.stream.Collectors.toMap(Kept::seatId, Kept::id, (first, other) -> first))
                .entrySet()
                .stream()
                .map(e -> new Out(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparingLong(Out::seatId))
                .toList();
    }

    /** An interest as it is typed. */
    record Declaration(long seat, String item, String kind, String source, String words, LocalDate on) {}

    /** Writes an interest down. */
    @Transactional
    public void declare(Council.Kept body, Declaration said) {
        if (said.on().isBefore(body.establishedOn()))
            throw Rejected.field("declared_on", "councils.before-established");
        // who comes by a link has no account: the link names the seat
        var viewer = Here.get().viewer();
        jdbc.sql("""
                        insert into councils.interest (body_id, seat_id, item, kind, source, words, declared_on, by_account)
                        values (:body, :seat, :item, :kind, :source, :words, :on, cast(:account as bigint))
                        """)
                .param("body", body.id())
                .param("seat", said.seat())
                .param("item", said.item())
                .param("kind", said.kind())
                .param("source", said.source())
                .param("words", said.words())
                .param("on", said.on())
                .param("account", viewer == null ? null : viewer.account())
                .update();
        audit.record("declare-interest", Councils.TYPE, body.id());
    }

    /** Decides on an interest; a later verdict replaces an earlier one, both stay. */
    @Transactional
    public void decide(Kept interest, boolean recused, LocalDate on, String reason) {
        if (interest.kind().equals("none")) throw new Rejected("councils.nothing-to-decide");
        if (on.isBefore(interest.declaredOn())) throw Rejected.field("decided_on", "councils.before-declared");
        jdbc.sql("""
                        insert into councils.verdict (interest_id, recused, reason, decided_on, by_account)
                        values (:interest, :recused, :reason, :on, :account)
                        """)
                .param("interest", interest.id())
                .param("recused", recused)
                .param("reason", reason)
                .param("on", on)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record(recused ? "recuse" : "let-sit", Councils.TYPE, interest.bodyId(), reason);
    }

    /** One of a body's interests. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long body, long id) {
        return of(body).stream().filter(k -> k.id() == id).findFirst();
    }
}
