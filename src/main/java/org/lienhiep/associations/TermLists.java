package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Terms as pages show them: every association with its present term, in the order of risk; all terms of one. */
@Component
class TermLists {

    /** What a list of all associations is narrowed to, and its order. */
    record Asked(
            LocalDate today,
            int soonMonths,
            String sort,
            @Nullable String state,
            @Nullable Long after) {}

    /** An association with its present term; without one, {@code id} is null and so are its days. */
    record Line(
            long organisationId,
            String name,
            @Nullable Long id,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String step,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable LocalDate openedOn) {}

    /** How many associations are in each state, and the one that is overdue longest. */
    record Counts(
            long all,
            long overdue,
            long extended,
            long soon,
            long held,
            long inTerm,
            long none,
            long dated,
            @Nullable String longest) {

        long of(TermState state) {
            return switch (state) {
                case OVERDUE -> overdue;
                case EXTENDED -> extended;
                case SOON -> soon;
                case HELD -> held;
                case IN_TERM -> inTerm;
                case NONE -> none;
            };
        }
    }

    static final String SELECT = """
            select t.id, o.current_id as organisation_id, o.name, t.ordinal, t.starts_on, t.ends_on, t.version, t.extended_to, t.document_id,
                   t.planned_on, t.held_on, t.place, t.reason, t.note, t.step, t.due_on, t.next_starts_on
            from associations.kept_term t
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
            """;

    /** The same rules as {@link TermState#on}; a test holds them together. */
    private static final String PRESENT = """
            with present as materialized (
                select distinct on (n.current_id) t.union_id, n.current_id as organisation_id, t.id, t.starts_on, t.ends_on, t.extended_to,
                       t.last_day, t.planned_on, t.held_on, t.reason, t.note, t.step, t.due_on
                from associations.kept_term t
                join directory.organisation_name n on n.union_id = t.union_id and n.id = t.organisation_id
                order by n.current_id, t.starts_on desc, t.id desc),
            stated as (
                select o.union_id, o.id as organisation_id, o.name, o.sort_key, p.id, p.starts_on, p.ends_on, p.extended_to, p.last_day,
                       p.planned_on, p.held_on, p.reason, p.note, p.step, p.due_on,
                       case when p.id is null then 'none'
                            when p.held_on <= :today then 'held'
                            when p.last_day < :today then 'overdue'
                            when p.ends_on < :today then 'extended'
                            when (p.last_day - make_interval(months => :soon))::date <= :today then 'soon'
                            else 'in-term' end as state
                from directory.organisation_name o
                left join present p on p.union_id = o.union_id and p.organisation_id = o.id
                where o.kind = 'association' and o.stands),
            listed as (
                select s.*, case when :sort <> 'risk' then 0
                         else case s.state when 'overdue' then 1 when 'in-term' then 3 when 'none' then 4 else 2 end end as k1,
                       case when :sort = 'name' then date '2000-01-01' else coalesce(s.last_day, 'infinity'::date) end as k2,
                       case when :sort = 'name' then s.sort_key else '' end as k3
                from stated s)
            """;

    private final JdbcClient jdbc;

    TermLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of all associations; it begins after the one named. */
    @Transactional(readOnly = true)
    public Keyset.Page<Line> page(Asked asked) {
        var rows = asking(PRESENT + """
                select l.organisation_id, l.name, l.id, l.starts_on, l.ends_on, l.extended_to, l.planned_on, l.held_on, l.reason,
                       l.note, l.step, l.due_on, l.state,
                       (select max(c.held_on) from associations.kept_term c
                        where c.union_id = l.union_id and c.organisation_id = l.organisation_id and c.held_on <= l.starts_on) as opened_on
                from listed l
                where (cast(:state as text) is null or l.state = :state)
                  and (cast(:after as bigint) is null or (l.k1, l.k2, l.k3, l.organisation_id)
                       > (select a.k1, a.k2, a.k3, a.organisation_id from listed a where a.organisation_id = :after))
                order by l.k1, l.k2, l.k3, l.organisation_id limit :limit
                """, asked)
                .param("sort", asked.sort)
                .param("state", asked.state)
                .param("after", asked.after)
                .param("limit", Keyset.rows() + 1)
                .query(Line.class)
                .list();
        return Keyset.Page.of(rows, 0, l -> Long.toString(l.organisationId));
    }

    /** How many associations are in each state. */
    @Transactional(readOnly = true)
    public Counts counts(Asked asked) {
        return asking(PRESENT + """
                select count(*) as all, count(*) filter (where state = 'overdue') as overdue,
                       count(*) filter (where state = 'extended') as extended, count(*) filter (where state = 'soon') as soon,
                       count(*) filter (where state = 'held') as held, count(*) filter (where state = 'in-term') as in_term,
                       count(*) filter (where state = 'none') as none,
                       count(*) filter (where held_on is null and planned_on >= :today) as dated,
                       (array_agg(name order by last_day) filter (where state = 'overdue'))[1] as longest
                from listed
                """, asked)
                .param("sort", "risk")
                .query(Counts.class)
                .single();
    }

    private JdbcClient.StatementSpec asking(String sql, Asked asked) {
        return jdbc.sql(sql).param("today", asked.today).param("soon", asked.soonMonths);
    }

    /** One term. */
    @Transactional(readOnly = true)
    public Optional<Term.Kept> find(long id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(Term.Kept.class)
                .optional();
    }

    /** The terms of an association, the newest first; an association has one in five years. */
    @Transactional(readOnly = true)
    public List<Term.Kept> of(long organisation) {
        return jdbc.sql(SELECT + " where t.organisation_id in " + DirectoryTitles.sameOrganisation(":organisation")
                        + " order by t.starts_on desc, t.id desc limit 50")
                .param("organisation", organisation)
                .query(Term.Kept.class)
                .list();
    }

    /** The name of an association; empty where the organisation is another kind of body. */
    @Transactional(readOnly = true)
    public Optional<String> association(long organisation) {
        return jdbc.sql("select name from directory.organisation_name where id = :id and stands"
                        + " and kind = 'association'")
                .param("id", organisation)
                .query(String.class)
                .optional();
    }

    /** The association that another was merged into; empty where the organisation stands for itself. */
    @Transactional(readOnly = true)
    public Optional<Long> survivor(long organisation) {
        return jdbc.sql("select current_id from directory.organisation_name where id = :id and not stands"
                        + " and kind = 'association'")
                .param("id", organisation)
                .query(Long.class)
                .optional();
    }
}
