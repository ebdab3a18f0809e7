package org.lienhiep.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.PublicRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was held, as everybody reads it and as the figures count it: confirmed, not cancelled, its first day come. */
@Component
@Transactional(readOnly = true)
class PublicEvents implements PublicRecords {

    static final String PATH = "/public/events";

    private static final String FROM = """
            from events.event e
            join events.holding h on h.union_id = e.union_id and h.event_id = e.id and h.withdrawn_at is null
            left join events.cancellation x on x.union_id = e.union_id and x.event_id = e.id and x.withdrawn_at is null
            """;
    private static final String HELD = "x.event_id is null and e.starts_on <= :today";
    private static final String SELECT = """
            select e.id, e.kind, e.title, e.field, e.starts_on, e.ends_on, e.venue, e.commune, h.participants, (
                    select string_agg(o.short_name, ', ' order by o.sort_key) from events.event_body b
                    join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
                    where b.union_id = e.union_id and b.event_id = e.id and b.role in ('lead', 'co_lead')) as leads
            """ + FROM;

    /** An event that was held. */
    record Line(
            long id,
            String kind,
            String title,
            String field,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            String commune,
            int participants,
            @Nullable String leads) {}

    private final JdbcClient jdbc;

    PublicEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the events of a kind and a year, the newest first. */
    Keyset.Page<Line> page(@Nullable String kind, @Nullable Integer year, LocalDate today, Keyset after) {
        var where = narrowed(kind, year, today).and("(e.starts_on, e.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by e.starts_on desc, e.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Line.class)
                .list();
        var all = narrowed(kind, year, today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, l -> new Keyset(l.startsOn(), l.id()).toString());
    }

    private static Where narrowed(@Nullable String kind, @Nullable Integer year, LocalDate today) {
        var where = new Where().and(HELD, "today", today).and("e.kind = :kind", "kind", kind);
        if (year == null) return where;
        return where.and("e.starts_on >= :from", "from", LocalDate.of(year, 1, 1))
                .and("e.starts_on <= :to", "to", LocalDate.of(year, 12, 31));
    }

    /** The years in which anything was held, the newest first. */
    Map<String, String> years(LocalDate today) {
        Map<String, String> years = new LinkedHashMap<>();
        jdbc.sql("select distinct extract(year from e.starts_on)::integer " + FROM + " where " + HELD
                        + " order by 1 desc limit 20")
                .param("today", today)
                .query(row -> {
                    years.put(row.getString(1), row.getString(1));
                });
        return years;
    }

    /** One event. */
    Optional<Line> find(long id, LocalDate today) {
        return jdbc.sql(SELECT + " where e.id = :id and " + HELD)
                .param("id", id)
                .param("today", today)
                .query(Line.class)
                .optional();
    }

    @Override
    public String type() {
        return "events.event";
    }

    @Override
    public String path(long id) {
        return PATH + "/" + id;
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("select e.id " + FROM + " where e.id = any(:ids) and " + HELD)
                .param("ids", ids.toArray(Long[]::new))
                .param("today", Here.get().today())
                .query(Long.class)
                .list());
    }
}
