package org.lienhiep.contests.jury;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienhiep.contests.scoring.Assignment;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sheets given out: all at once as worked out, or one by one by hand; taken back with a reason. */
@Component
class Assigning {

    /** What was worked out for a round: whom it gives what, and who was kept out of how many entries. */
    record Proposal(Assignment.Answer answer, List<Judging.Judge> judges, Map<Long, Map<Long, String>> conflicts) {}

    private final JdbcClient jdbc;
    private final Judgings judgings;
    private final Conflicts conflicts;
    private final Audit audit;

    Assigning(JdbcClient jdbc, Judgings judgings, Conflicts conflicts, Audit audit) {
        this.jdbc = jdbc;
        this.judgings = judgings;
        this.conflicts = conflicts;
        this.audit = audit;
    }

    /** Works out who marks what: as many judges for each entry as the rules say, nobody with an interest, loads as even as can be. */
    @Transactional(readOnly = true)
    public Proposal propose(Judging judging) {
        var judges = judgings.judges(judging.id());
        var known = conflicts.of(judging.id(), judges);
        var entries = judgings.entries(judging.id());
        Set<String> fields = entries.stream().map(Judging.Judged::field).collect(Collectors.toSet());
        var asked = entries.stream()
                .map(e -> new Assignment.Entry(e.entryId(), e.field()))
                .toList();
        var able = judges.stream()
                .map(j -> new Assignment.Judge(
                        j.seatId(),
                        j.field().isEmpty() ? fields : Set.of(j.field()),
                        Objects.requireNonNullElse(j.most(), Integer.MAX_VALUE),
                        new HashSet<>(known.getOrDefault(j.seatId(), Map.of()).keySet())))
                .toList();
        int each = judgings.rules(judging).judges();
        return new Proposal(Assignment.of(asked, able, each), judges, known);
    }

    /** Gives the sheets out as worked out now. Once a mark was typed, sheets go out by hand only. */
    @Transactional
    public int give(long judging) {
        Judging held = judgings.hold(judging);
        if (begun(judging)) throw new Rejected("judging.begun");
        var answer = propose(held).answer();
        var assignment = answer.assignment().orElseThrow(() -> new Rejected("judging.short-of-judges"));
        jdbc.sql("update contests.sheet set ended_at = now(), ended_by = :by, ended_reason = 'given out anew'"
                        + " where judging_id = :judging and ended_at is null")
                .param("by", Here.get().signedIn().account())
                .param("judging", judging)
                .update();
        List<Long> entries = new ArrayList<>();
        List<Long> seats = new ArrayList<>();
        assignment
                .judges()
                .forEach((entry, judges) -> judges.forEach(seat -> {
                    entries.add(entry);
                    seats.add(seat);
                }));
        jdbc.sql("""
                        insert into contests.sheet (judging_id, entry_id, seat_id, assigned_by)
                        select :judging, g.entry, g.seat, :by from unnest(cast(:entries as bigint[]), cast(:seats as bigint[])) as g(entry, seat)
                        """)
                .param("judging", judging)
                .param("by", Here.get().signedIn().account())
                .param("entries", entries.toArray(Long[]::new))
                .param("seats", seats.toArray(Long[]::new))
                .update();
        audit.record("give-sheets", Judging.TYPE, judging);
        return entries.size();
    }

    private boolean begun(long judging) {
        return jdbc.sql("""
                        select exists (select 1 from contests.sheet t where t.judging_id = :judging and t.ended_at is null
                            and exists (select 1 from contests.mark m where m.union_id = t.union_id and m.sheet_id = t.id))
                        """).param("judging", judging).query(Boolean.class).single();
    }

    /** Gives one entry to one judge, unless an interest stands in the way. */
    @Transactional
    public void give(long judging, long entry, long seat) {
        judgings.hold(judging);
        var judges = judgings.judges(judging);
        var judge = judges.stream()
                .filter(j -> j.seatId() == seat)
                .findFirst()
                .orElseThrow(() -> Rejected.field("seat", "judging.no-judge"));
        var judged = judgings.entries(judging).stream()
                .filter(e -> e.entryId() == entry)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!judge.marks(judged.field())) throw Rejected.field("seat", "judging.other-field");
        if (conflicts.of(judging, judges).getOrDefault(seat, Map.of()).containsKey(entry))
            throw Rejected.field("seat", "judging.has-interest");
        int given = jdbc.sql("insert into contests.sheet (judging_id, entry_id, seat_id, assigned_by)"
                        + " values (:judging, :entry, :seat, :by) on conflict do nothing")
                .param("judging", judging)
                .param("entry", entry)
                .param("seat", seat)
                .param("by", Here.get().signedIn().account())
                .update();
        if (given == 0) throw Rejected.field("seat", "judging.given-already");
        audit.record("give-sheet", Judging.TYPE, judging);
    }

    /** Takes sheets that are not signed yet from a judge, of some entries. */
    @Transactional
    public void takeBack(long judging, long seat, Set<Long> entries, String reason) {
        judgings.hold(judging);
        var viewer = Here.get().viewer();
        jdbc.sql("""
                        update contests.sheet set ended_at = now(), ended_by = cast(:by as bigint), ended_reason = :reason
                        where judging_id = :judging and seat_id = :seat and entry_id = any(:entries) and ended_at is null
                          and signed_at is null
                        """)
                .param("by", viewer == null ? null : viewer.account())
                .param("reason", reason)
                .param("judging", judging)
                .param("seat", seat)
                .param("entries", entries.toArray(Long[]::new))
                .update();
        audit.record("take-back-sheet", Judging.TYPE, judging, reason);
    }
}
