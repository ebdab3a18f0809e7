package org.lienhiep.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lienhiep.notices.CalendarEntry;
import org.lienhiep.notices.CalendarSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as calendars show them; what was entered in error or twice never was. */
@Component
class EventCalendar implements CalendarSource {

    private record Row(
            long id,
            LocalDate startsOn,
            LocalDate endsOn,
            String title,
            String place,
            boolean cancelled,
            int version,
            String bodies) {}

    private final JdbcClient jdbc;

    EventCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String permit() {
        return "events.read";
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.id, e.starts_on, e.ends_on, e.title, concat_ws(', ', nullif(e.venue, ''), nullif(e.commune, '')) as place,
                               c.id is not null as cancelled, e.version,
                               coalesce((select string_agg(b.organisation_id::text, ' ') from events.event_body b
                                   where b.union_id = e.union_id and b.event_id = e.id), '') as bodies
                        from events.event e
                        left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
                        where e.ends_on >= :from and e.starts_on <= :to and (c.id is null or c.cause = 'cancelled')
                        order by e.starts_on, e.id
                        """).param("from", from).param("to", to).query(Row.class).list().stream()
                .map(r -> new CalendarEntry(
                        Events.TYPE + ":" + r.id,
                        r.startsOn,
                        r.endsOn,
                        r.title,
                        r.place,
                        "/events/" + r.id,
                        r.cancelled,
                        r.version,
                        Arrays.stream(r.bodies.split(" ", -1))
                                .filter(b -> !b.isEmpty())
                                .map(Long::valueOf)
                                .collect(Collectors.toSet())))
                .toList();
    }
}
