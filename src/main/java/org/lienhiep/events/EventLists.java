package org.lienhiep.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Events as lists show them: a year under a filter, the newest first, paged by day and id. */
@Component
class EventLists {

    private static final String FROM = """
            from events.event e
            left join events.holding h on h.union_id = e.union_id and h.event_id = e.id and h.withdrawn_at is null
            left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
            """;

    static final String SELECT = """
            select e.id, e.code, e.kind, e.title, e.field, e.starts_on, e.ends_on, e.venue, e.commune, e.planned, e.version,
                   h.confirmed_on, h.participants, h.women, h.version as holding_version, c.cause, c.reason, c.same_as
            """ + FROM;

    private final JdbcClient jdbc;

    EventLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the events under a filter. */
    @Transactional(readOnly = true)
    public Keyset.Page<Event.Kept> page(EventFilter filter, LocalDate today, Keyset after) {
        var where = where(filter, today).and("(e.starts_on, e.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by e.starts_on desc, e.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Event.Kept.class)
                .list();
        var all = where(filter, today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, e -> new Keyset(e.startsOn(), e.id()).toString());
    }

    private static Where where(EventFilter filter, LocalDate today) {
        var where = new Where()
                .and("e.starts_on >= :from", "from", LocalDate.of(filter.year(), 1, 1))
                .and("e.starts_on <= :to", "to", LocalDate.of(filter.year(), 12, 31))
                .and("e.kind = :kind", "kind", filter.kind())
                .and("e.field = :field", "field", filter.field())
                .and(
                        "exists (select 1 from events.event_body b where b.union_id = e.union_id and b.event_id = e.id"
                                + " and b.organisation_id in " + DirectoryTitles.sameOrganisation(":body") + ")",
                        "body",
                        filter.body());
        List<String> words = filter.words();
        for (int i = 0; i < words.size(); i++)
            where.and("position(:word" + i + " in e.fold) > 0", "word" + i, words.get(i));
        return switch (filter.state()) {
            case null -> where;
            case "held" -> where.and(true, "h.event_id is not null and c.event_id is null");
            case "planned" ->
                where.and("h.event_id is null and c.event_id is null and e.starts_on > :today", "today", today);
            case "waiting" ->
                where.and("h.event_id is null and c.event_id is null and e.starts_on <= :today", "today", today);
            default -> where.and("c.cause = :cause", "cause", filter.state());
        };
    }

    /** The bodies of an event, the one that holds it first. */
    @Transactional(readOnly = true)
    public List<Event.Body> bodies(long event) {
        return bodies(List.of(event)).getOrDefault(event, List.of());
    }

    private record Row(long event, long id, String name, String shortName, String role) {}

    /** The bodies of several events. */
    @Transactional(readOnly = true)
    public Map<Long, List<Event.Body>> bodies(Collection<Long> events) {
        return jdbc.sql("""
                        select b.event_id as event, o.current_id as id, o.name, o.short_name, b.role from events.event_body b
                        join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
                        where b.event_id = any(:events)
                        order by array_position(array['lead', 'co_lead', 'co_organise', 'sponsor'], b.role), o.sort_key
                        """).param("events", events.toArray(Long[]::new)).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        Row::event,
                        Collectors.mapping(
                                r -> new Event.Body(r.id, r.name, r.shortName, r.role), Collectors.toList())));
    }

    /** The bodies that take part in a year's events, as a filter offers them; the one chosen is always among them. */
    @Transactional(readOnly = true)
    public Map<String, String> bodiesOf(int year, @Nullable Long chosen) {
        Map<String, String> bodies = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, o.short_name from directory.organisation_name o
                        where o.id = cast(:chosen as bigint) or o.stands and o.id in (
                            select n.current_id from events.event_body b
                            join events.event e on e.union_id = b.union_id and e.id = b.event_id
                            join directory.organisation_name n on n.union_id = b.union_id and n.id = b.organisation_id
                            where e.starts_on between :from and :to)
                        order by o.sort_key limit 200
                        """)
                .param("chosen", chosen)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(row -> {
                    bodies.put(row.getString(1), row.getString(2));
                });
        return bodies;
    }

    /** What may be the same event entered twice: the same kind, held by the same body, at most a day apart. */
    @Transactional(readOnly = true)
    public List<Event.Kept> alike(Event event, Collection<Long> leads) {
        return jdbc.sql(SELECT + """
                        where e.kind = :kind and e.starts_on between :from and :to and c.event_id is null and exists (
                            select 1 from events.event_body b where b.union_id = e.union_id and b.event_id = e.id
                              and b.role = 'lead' and b.organisation_id = any(:leads))
                        order by e.starts_on, e.id limit 5
                        """)
                .param("kind", event.kind())
                .param("from", event.span().from().minusDays(1))
                .param("to", event.span().from().plusDays(1))
                .param("leads", leads.toArray(Long[]::new))
                .query(Event.Kept.class)
                .list();
    }

    /** The events nearest in time that this one may be another record of. */
    @Transactional(readOnly = true)
    public List<Event.Kept> near(Event.Kept event) {
        return jdbc.sql(SELECT + """
                        where e.id <> :id and e.starts_on between :from and :to and c.event_id is null
                        order by (e.kind = :kind) desc, abs(e.starts_on - :day), e.id limit 30
                        """)
                .param("id", event.id())
                .param("kind", event.kind())
                .param("day", event.startsOn())
                .param("from", event.startsOn().minusDays(60))
                .param("to", event.startsOn().plusDays(60))
                .query(Event.Kept.class)
                .list();
    }
}
