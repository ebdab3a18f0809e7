package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as lists and pages read them. */
@Component
class CritiqueLists {

    /** What was taken back or moved, for the history of a case. */
    record Undone(LocalDate day, String what, @Nullable String detail, String reason) {}

    private static final String SELECT = """
            select c.id, c.type, c.title, c.requester_id, c.field, c.received_on, c.deadline_on, c.conclusion, c.version,
                   d.original_deadline, d.moved_by, r.reached_on as issued_on, w.withdrawn_on, w.reason as withdrawn_reason
            """;
    private static final String FROM = """
            from critiques.critique c
            left join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
            left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
            """;
    private static final String MOVES = """
            left join lateral (
                select (array_agg(x.from_on order by x.id))[1] as original_deadline,
                       (array_agg(coalesce(nullif(x.paper, ''), x.reason) order by x.id desc))[1] as moved_by
                from critiques.deadline_change x where x.union_id = c.union_id and x.critique_id = c.id) d on true
            """;

    /** The stages that the case {@code :id} reached, in their order. */
    private static final String REACHED = """
            select stage, reached_on, paper from critiques.stage where critique_id = :id
            order by array_position(array['accepted', 'council', 'meeting', 'report', 'handed_over', 'feedback'], stage)
            """;

    /** The experts of the case {@code :id}, by role. */
    private static final String EXPERTS = """
            select p.id, p.name, p.degree, e.role, e.delivered_on from critiques.expert e
            join directory.person_name p on p.union_id = e.union_id and p.id = e.person_id
            where e.critique_id = :id
            order by array_position(array['chair', 'critic', 'member', 'secretary'], e.role), p.sort_key, p.id
            """;

    /** The recommendations of the case {@code :id}, by number. */
    private static final String RECOMMENDATIONS = """
            select m.id, m.no, m.words, m.place, m.version, a.outcome, a.answered_on, a.paper, a.reason
            from critiques.recommendation m
            left join critiques.answer a on a.union_id = m.union_id and a.recommendation_id = m.id
            where m.critique_id = :id order by m.no
            """;

    private final JdbcClient jdbc;

    CritiqueLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of a year's cases, the newest first.
     *
     * @param type one type, or null for all
     * @param state one derived state, or null for all
     */
    @Transactional(readOnly = true)
    public Keyset.Page<Critique.Kept> page(
            int year, @Nullable String type, @Nullable String state, LocalDate today, Keyset after) {
        var where = narrowed(year, type, state, today).and("(c.received_on, c.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + FROM + MOVES + where.sql() + " order by c.received_on desc, c.id desc limit "
                        + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Critique.Kept.class)
                .list();
        var all = narrowed(year, type, state, today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, c -> new Keyset(c.receivedOn(), c.id()).toString());
    }

    private static Where narrowed(int year, @Nullable String type, @Nullable String state, LocalDate today) {
        var where = new Where()
                .and("c.received_on >= :from", "from", LocalDate.of(year, 1, 1))
                .and("c.received_on <= :to", "to", LocalDate.of(year, 12, 31))
                .and("c.type = :type", "type", type);
        if (state == null) return where;
        if (state.equals("withdrawn")) return where.and(true, "w.critique_id is not null");
        where.and(true, "w.critique_id is null");
        return switch (state) {
            case "issued" ->
                where.and(
                        true, "(r.reached_on <= c.deadline_on or r.reached_on is not null and c.deadline_on is null)");
            case "late" -> where.and(true, "r.reached_on > c.deadline_on");
            case "overdue" -> where.and(true, "r.reached_on is null").and("c.deadline_on < :today", "today", today);
            default ->
                where.and(true, "r.reached_on is null")
                        .and("(c.deadline_on is null or c.deadline_on >= :today)", "today", today);
        };
    }

    /** One case. */
    @Transactional(readOnly = true)
    public Optional<Critique.Kept> find(long id) {
        return jdbc.sql(SELECT + FROM + MOVES + " where c.id = :id")
                .param("id", id)
                .query(Critique.Kept.class)
                .optional();
    }

    /** The stages it has reached, in their order. */
    @Transactional(readOnly = true)
    public List<Critique.Reached> reached(long id) {
        return jdbc.sql(REACHED).param("id", id).query(Critique.Reached.class).list();
    }

    /** Its experts: chair, critics, members, secretary. */
    @Transactional(readOnly = true)
    public List<Critique.Expert> experts(long id) {
        return jdbc.sql(EXPERTS).param("id", id).query(Critique.Expert.class).list();
    }

    /** Its recommendations by number, each with the requester's answer. */
    @Transactional(readOnly = true)
    public List<Critique.Recommendation> recommendations(long id) {
        return jdbc.sql(RECOMMENDATIONS)
                .param("id", id)
                .query(Critique.Recommendation.class)
                .list();
    }

    /** What a case has gathered: stages reached, experts, recommendations; in one statement. */
    record Gathered(
            List<Critique.Reached> reached,
            List<Critique.Expert> experts,
            List<Critique.Recommendation> recommendations) {}

    /** What a case has gathered. */
    @Transactional(readOnly = true)
    public Gathered gathered(long id) {
        var sheaf = new Sheaf().param("id", id);
        var reached = sheaf.list(Critique.Reached.class, REACHED);
        var experts = sheaf.list(Critique.Expert.class, EXPERTS);
        var recommendations = sheaf.list(Critique.Recommendation.class, RECOMMENDATIONS);
        sheaf.read(jdbc);
        return new Gathered(reached.rows(), experts.rows(), recommendations.rows());
    }

    /** What was taken back and what moved its deadline, the newest first. */
    @Transactional(readOnly = true)
    public List<Undone> undone(long id) {
        return jdbc.sql("""
                        select cast(t.at at time zone 'Asia/Ho_Chi_Minh' as date) as day, t.what,
                               coalesce(t.entry ->> 'stage', t.entry ->> 'words') as detail, t.reason, t.at as ordered
                        from critiques.taken_back t where t.critique_id = :id
                        union all
                        select cast(x.at at time zone 'Asia/Ho_Chi_Minh' as date), 'deadline',
                               concat_ws(' → ', to_char(x.from_on, 'DD/MM/YYYY'), to_char(x.to_on, 'DD/MM/YYYY')),
                               concat_ws(' · ', x.reason, nullif(x.paper, '')), x.at
                        from critiques.deadline_change x where x.critique_id = :id
                        order by ordered desc
                        """).param("id", id).query(Undone.class).list();
    }
}
