package org.lienhiep.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events as lists show them: a year, a kind, the newest first, paged by day and id. */
@Component
class EventLists {

    static final String SELECT = """
            select e.id, e.code, e.kind, e.title, e.field, e.starts_on, e.ends_on, e.venue, e.commune, e.planned, e.version,
                   h.confirmed_on, h.participants, c.cause, c.reason
            from events.event e
            left join events.holding h on h.union_id = e.union_id and h.event_id = e.id
            left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    EventLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a year's events. */
    @Transactional(readOnly = true)
    public Keyset.Page<Event.Kept> page(int year, @Nullable String kind, Keyset after) {
        var where = of(year, kind).and("(e.starts_on, e.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by e.starts_on desc, e.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Event.Kept.class)
                .list();
        var all = of(year, kind);
        long total = jdbc.sql("select count(*) from events.event e" + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, e -> new Keyset(e.startsOn(), e.id()).toString());
    }

    private static Where of(int year, @Nullable String kind) {
        return new Where()
                .and("e.starts_on >= :from", "from", LocalDate.of(year, 1, 1))
                .and("e.starts_on <= :to", "to", LocalDate.of(year, 12, 31))
                .and("e.kind = :kind", "kind", kind);
    }

    /** The bodies of an event. */
    @Transactional(readOnly = true)
    public List<Event.Body> bodies(long event) {
        return jdbc.sql("""
                        select o.id, o.name, b.role from events.event_body b
                        join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
                        where b.event_id = :event order by b.role desc, o.sort_key
                        """).param("event", event).query(Event.Body.class).list();
    }
}
