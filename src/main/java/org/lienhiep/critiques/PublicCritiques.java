package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.PublicRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The finished cases as everybody reads them: their report is issued and nobody withdrew them, as the figure counts them. */
@Component
@Transactional(readOnly = true)
class PublicCritiques implements PublicRecords {

    static final String PATH = "/public/critiques";

    private static final String FROM = """
            from critiques.critique c
            join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
            left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
            left join directory.organisation_name o on o.union_id = c.union_id and o.id = c.requester_id
            """;
    private static final String FINISHED = "w.critique_id is null and r.reached_on <= :today";
    private static final String SELECT = """
            select c.id, c.type, c.title, o.name as requester, c.field, c.received_on, c.deadline_on, c.conclusion,
                   r.reached_on as issued_on, r.paper
            """ + FROM;

    /** A finished case. */
    record Line(
            long id,
            String type,
            String title,
            @Nullable String requester,
            String field,
            LocalDate receivedOn,
            @Nullable LocalDate deadlineOn,
            @Nullable String conclusion,
            LocalDate issuedOn,
            String paper) {

        /** Whether the report kept the deadline; null where none was set. */
        @Nullable
        Boolean onTime() {
            return deadlineOn == null ? null : !issuedOn.isAfter(deadlineOn);
        }
    }

    /** An expert of a case, with a name where they let themselves be named. */
    record Expert(String role, @Nullable String name, String degree) {}

    /** How many recommendations became what. */
    record Outcome(String outcome, long times) {}

    /** What a case has gathered. */
    record Gathered(List<Expert> experts, List<Outcome> outcomes) {}

    private final JdbcClient jdbc;

    PublicCritiques(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the finished cases of a type and a year of issue, the newest first. */
    Keyset.Page<Line> page(@Nullable String type, @Nullable Integer year, LocalDate today, Keyset after) {
        var where = narrowed(type, year, today).and("(r.reached_on, c.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by r.reached_on desc, c.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Line.class)
                .list();
        var all = narrowed(type, year, today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, l -> new Keyset(l.issuedOn(), l.id()).toString());
    }

    private static Where narrowed(@Nullable String type, @Nullable Integer year, LocalDate today) {
        var where = new Where().and(FINISHED, "today", today).and("c.type = :type", "type", type);
        if (year == null) return where;
        return where.and("r.reached_on >= :from", "from", LocalDate.of(year, 1, 1))
                .and("r.reached_on <= :to", "to", LocalDate.of(year, 12, 31));
    }

    /** The years in which reports were issued, the newest first. */
    Map<String, String> years(LocalDate today) {
        Map<String, String> years = new LinkedHashMap<>();
        jdbc.sql("select distinct extract(year from r.reached_on)::integer " + FROM + " where " + FINISHED
                        + " order by 1 desc limit 20")
                .param("today", today)
                .query(row -> {
                    years.put(row.getString(1), row.getString(1));
                });
        return years;
    }

    /** One finished case. */
    Optional<Line> find(long id, LocalDate today) {
        return jdbc.sql(SELECT + " where c.id = :id and " + FINISHED)
                .param("id", id)
                .param("today", today)
                .query(Line.class)
                .optional();
    }

    /** Who worked on a case, and what became of its recommendations; in one statement. */
    Gathered gathered(long id) {
        var sheaf = new Sheaf().param("id", id);
        var experts = sheaf.list(Expert.class, """
                select e.role, case when p.consent_public then p.name end as name,
                       case when p.consent_public then p.degree else '' end as degree
                from critiques.expert e
                join directory.person_name p on p.union_id = e.union_id and p.id = e.person_id
                where e.critique_id = :id
                order by array_position(array['chair', 'critic', 'member', 'secretary'], e.role), p.consent_public desc, p.sort_key
                """);
        var outcomes = sheaf.list(Outcome.class, """
                select coalesce(a.outcome, 'none') as outcome, count(*) as times from critiques.recommendation m
                left join critiques.answer a on a.union_id = m.union_id and a.recommendation_id = m.id
                where m.critique_id = :id group by 1
                order by array_position(array['accepted', 'partly', 'not', 'none'], coalesce(a.outcome, 'none'))
                """);
        sheaf.read(jdbc);
        return new Gathered(experts.rows(), outcomes.rows());
    }

    @Override
    public String type() {
        return "critiques.critique";
    }

    @Override
    public String path(long id) {
        return PATH + "/" + id;
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("select c.id " + FROM + " where c.id = any(:ids) and " + FINISHED)
                .param("ids", ids.toArray(Long[]::new))
                .param("today", Here.get().today())
                .query(Long.class)
                .list());
    }
}
