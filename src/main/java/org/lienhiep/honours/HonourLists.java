package org.lienhiep.honours;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Honours, rounds and publicity as lists and pages read them. */
@Component
class HonourLists {

    private static final String SELECT = """
            select h.id, h.round_id, r.name as round, h.person_id, p.name as person, h.proposer_id, h.proposed_on, h.achievement,
                   h.version, d.number, d.decided_on, b.document_id, w.withdrawn_on, w.reason as withdrawn_reason
            from honours.honour h
            join honours.round r on r.union_id = h.union_id and r.id = h.round_id
            join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
            left join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
            left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
            left join lateral (
                select min(x.id) as document_id from documents.document_ref x
                where x.union_id = d.union_id and x.number = d.number and x.issued_on = d.decided_on and d.number <> '') b on true
            """;
    private static final String COUNTED = """
            select count(*) from honours.honour h
            left join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
            left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
            """;
    private static final String ROUNDS = """
            select r.id, r.code, r.ordinal, r.name, r.opens_on, r.closes_on, r.version, n.proposed, n.decided, n.withdrawn, m.publicity
            from honours.round r
            cross join lateral (
                select count(*) as proposed, count(w.honour_id) as withdrawn,
                       count(d.honour_id) filter (where w.honour_id is null) as decided
                from honours.honour h
                left join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
                left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
                where h.union_id = r.union_id and h.round_id = r.id) n
            cross join lateral (
                select count(*) as publicity from honours.publicity x
                where x.union_id = r.union_id and x.round_id = r.id and not exists (
                    select 1 from honours.publicity_error e where e.union_id = x.union_id and e.publicity_id = x.id)) m
            """;
    private static final String PUBLICITY = """
            select x.id, x.round_id, r.name as round, x.kind, x.title, x.happened_on, x.place, x.version, e.reason as error_reason
            from honours.publicity x
            join honours.round r on r.union_id = x.union_id and r.id = x.round_id
            left join honours.publicity_error e on e.union_id = x.union_id and e.publicity_id = x.id
            """;

    private final JdbcClient jdbc;

    HonourLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the proposals, the newest first.
     *
     * @param round one round, or null for all
     * @param state one derived state, or null for all
     */
    @Transactional(readOnly = true)
    public Keyset.Page<Honour.Kept> page(@Nullable Long round, @Nullable String state, Keyset after) {
        var where = narrowed(round, state).and("(h.proposed_on, h.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(
                        SELECT + where.sql() + " order by h.proposed_on desc, h.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Honour.Kept.class)
                .list();
        var all = narrowed(round, state);
        long total = jdbc.sql(COUNTED + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, h -> new Keyset(h.proposedOn(), h.id()).toString());
    }

    private static Where narrowed(@Nullable Long round, @Nullable String state) {
        var where = new Where().and("h.round_id = :round", "round", round);
        if (state == null) return where;
        return switch (state) {
            case "withdrawn" -> where.and(true, "w.honour_id is not null");
            case "decided" -> where.and(true, "d.honour_id is not null and w.honour_id is null");
            default -> where.and(true, "d.honour_id is null and w.honour_id is null");
        };
    }

    /** One proposal. */
    @Transactional(readOnly = true)
    public Optional<Honour.Kept> find(long id) {
        return jdbc.sql(SELECT + " where h.id = :id")
                .param("id", id)
                .query(Honour.Kept.class)
                .optional();
    }

    /** The proposals of a round that wait for a decision, by name. */
    @Transactional(readOnly = true)
    public List<Honour.Kept> waiting(long round) {
        return jdbc.sql(
                        SELECT
                                + " where h.round_id = :round and d.honour_id is null and w.honour_id is null order by p.sort_key, h.id limit 500")
                .param("round", round)
                .query(Honour.Kept.class)
                .list();
    }

    /** The rounds, the last one first. */
    @Transactional(readOnly = true)
    public List<Honour.KeptRound> rounds() {
        return jdbc.sql(ROUNDS + " order by r.ordinal desc, r.id desc limit 200")
                .query(Honour.KeptRound.class)
                .list();
    }

    /** One round. */
    @Transactional(readOnly = true)
    public Optional<Honour.KeptRound> round(long id) {
        return jdbc.sql(ROUNDS + " where r.id = :id")
                .param("id", id)
                .query(Honour.KeptRound.class)
                .optional();
    }

    /** The publicity of a round, or of all when none is named, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Honour.KeptPublicity> publicity(@Nullable Long round) {
        var where = new Where().and("x.round_id = :round", "round", round);
        return jdbc.sql(PUBLICITY + where.sql() + " order by x.happened_on desc, x.id desc limit 200")
                .params(where.parameters())
                .query(Honour.KeptPublicity.class)
                .list();
    }

    /** One item of publicity. */
    @Transactional(readOnly = true)
    public Optional<Honour.KeptPublicity> item(long id) {
        return jdbc.sql(PUBLICITY + " where x.id = :id")
                .param("id", id)
                .query(Honour.KeptPublicity.class)
                .optional();
    }
}
