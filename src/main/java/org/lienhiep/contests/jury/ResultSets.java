package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.Awards;
import org.lienhiep.contests.scoring.Method;
import org.lienhiep.contests.scoring.Standing;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results kept to be compared. One is applied as a whole: its prizes become the edition's proposals; the others stay on record. */
@Component
class ResultSets {

    private static final String SELECT = """
            select r.id, r.judging_id, r.method, r.note, r.kept_on, r.applied_on, r.applied_reason,
                   (select count(*) from contests.result_place p where p.union_id = r.union_id and p.set_id = r.id and p.rank is not null)
                       as prizes
            from contests.result_set r
            """;

    /** A set as lists show it. */
    record Kept(
            long id,
            long judgingId,
            String method,
            String note,
            LocalDate keptOn,
            @Nullable LocalDate appliedOn,
            String appliedReason,
            long prizes) {}

    /** An entry's place in a set. */
    record Place(
            long entryId,
            String code,
            String title,
            int place,
            BigDecimal score,
            @Nullable String rank) {}

    private final JdbcClient jdbc;
    private final Judgings judgings;
    private final Sheets sheets;
    private final Awards awards;
    private final Audit audit;

    ResultSets(JdbcClient jdbc, Judgings judgings, Sheets sheets, Awards awards, Audit audit) {
        this.jdbc = jdbc;
        this.judgings = judgings;
        this.sheets = sheets;
        this.awards = awards;
        this.audit = audit;
    }

    /** The results of a round as they stand now. */
    @Transactional(readOnly = true)
    public RoundResults now(Judging judging, Method method) {
        return RoundResults.of(
                judgings.rules(judging),
                method,
                judgings.entries(judging.id()),
                sheets.all(judging.id()),
                sheets.signedMarks(judging.id()));
    }

    /** The sets of a round, the newest first. */
    @Transactional(readOnly = true)
    public List<Kept> of(long judging) {
        return jdbc.sql(SELECT + " where r.judging_id = :judging order by r.id desc limit 100")
                .param("judging", judging)
                .query(Kept.class)
                .list();
    }

    /** One set of a round. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long judging, long id) {
        return of(judging).stream().filter(s -> s.id == id).findFirst();
    }

    /** The places of a set. */
    @Transactional(readOnly = true)
    public List<Place> places(long judging, long set) {
        return jdbc.sql("""
                        select p.entry_id, d.code, e.title, p.place, p.score, p.rank from contests.result_place p
                        join contests.judged_entry d on d.union_id = p.union_id and d.entry_id = p.entry_id and d.judging_id = :judging
                        join contests.entry e on e.union_id = p.union_id and e.id = p.entry_id
                        where p.set_id = :set order by p.place, d.code
                        """)
                .param("judging", judging)
                .param("set", set)
                .query(Place.class)
                .list();
    }

    /** Keeps the results by a method, with the sheets that they were counted from. */
    @Transactional
    public long keep(long judging, Method method, String note) {
        Judging held = judgings.hold(judging);
        RoundResults results = now(held, method);
        if (!results.complete()) throw new Rejected("judging.not-complete");
        long id = jdbc.sql("""
                        insert into contests.result_set (judging_id, method, note, kept_on, by_account)
                        values (:judging, :method, :note, :on, :account) returning id
                        """)
                .param("judging", judging)
                .param("method", method.code())
                .param("note", note)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        int decimals = judgings.rules(held).decimals();
        write(id, results, method, decimals);
        audit.record("keep-results", Judging.TYPE, judging, List.of("method"));
        return id;
    }

    private void write(long set, RoundResults results, Method method, int decimals) {
        List<Standing> ranking = results.ranking(method);
        jdbc.sql("""
                        insert into contests.result_place (set_id, entry_id, place, score, sheets, rank)
                        select :set, r.entry, r.place, r.score, cast(string_to_array(r.sheets, ',') as bigint[]), nullif(r.rank, '')
                        from unnest(cast(:entries as bigint[]), cast(:places as integer[]), cast(:scores as numeric[]),
                            cast(:sheets as text[]), cast(:ranks as text[])) as r(entry, place, score, sheets, rank)
                        """)
                .param("set", set)
                .param("entries", ranking.stream().map(Standing::entry).toArray(Long[]::new))
                .param("places", ranking.stream().map(Standing::place).toArray(Integer[]::new))
                .param(
                        "scores",
                        ranking.stream().map(s -> s.score().rounded(decimals)).toArray(BigDecimal[]::new))
                .param(
                        "sheets",
                        ranking.stream().map(s -> counted(results, s.entry())).toArray(String[]::new))
                .param(
                        "ranks",
                        ranking.stream()
                                .map(s -> given(results, s.entry(), method))
                                .toArray(String[]::new))
                .update();
    }

    private static String counted(RoundResults results, long entry) {
        return results.sheets().getOrDefault(entry, List.of()).stream()
                .map(s -> Long.toString(s.id()))
                .collect(Collectors.joining(","));
    }

    /** The rank that an entry gets; empty for none, and where a tie is still to be decided on. */
    private static String given(RoundResults results, long entry, Method method) {
        String rank = results.rank(entry, method);
        return rank == null || rank.equals("?") ? "" : rank;
    }

    /** Applies a set: every prize in it is proposed for its entry. What came by another set is revoked first by hand. */
    @Transactional
    public void apply(long judging, long set, String reason) {
        judgings.hold(judging);
        Kept kept = find(judging, set).orElseThrow(NotFound::new);
        if (of(judging).stream().anyMatch(s -> s.appliedOn != null)) throw new Rejected("judging.applied-already");
        LocalDate today = Here.get().today();
        for (Place place : places(judging, set))
            if (place.rank != null) awards.propose(place.entryId, place.rank, today);
        jdbc.sql(
                        "update contests.result_set set applied_on = :on, applied_by = :account, applied_reason = :reason where id = :id")
                .param("on", today)
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", kept.id)
                .update();
        audit.record("apply-results", Judging.TYPE, judging, reason);
    }

    /** Closes a round: what the rules admit goes on to the next. */
    @Transactional
    public void close(long judging) {
        Judging held = judgings.hold(judging);
        RoundRules rules = judgings.rules(held);
        RoundResults results = now(held, rules.method());
        if (!results.complete()) throw new Rejected("judging.not-complete");
        Long[] admitted =
                Admission.of(rules, results, judgings.entries(judging)).toArray(Long[]::new);
        jdbc.sql("update contests.judged_entry set admitted = entry_id = any(:admitted) where judging_id = :judging")
                .param("admitted", admitted)
                .param("judging", judging)
                .update();
        jdbc.sql("update contests.judging set closed_on = :on, closed_by = :by where id = :id")
                .param("on", Here.get().today())
                .param("by", Here.get().signedIn().account())
                .param("id", judging)
                .update();
        audit.record("close-round", Judging.TYPE, judging);
    }
}
