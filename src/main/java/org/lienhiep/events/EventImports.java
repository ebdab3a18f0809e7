package org.lienhiep.events;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.integer;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.imports.Derived;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.SqlImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of events and the bodies that hold them. */
@Configuration(proxyBeanMethods = false)
class EventImports {

    @Bean
    ImportType eventsFile() {
        return new SqlImport(
                "events",
                List.of("code"),
                List.of(
                        text("code").required(),
                        choice(
                                        "kind",
                                        "workshop",
                                        "class",
                                        "conference",
                                        "talk",
                                        "meeting_intellectuals",
                                        "national_body_activity")
                                .required(),
                        text("title").required(),
                        text("field"),
                        date("starts_on").required(),
                        date("ends_on").required(),
                        text("venue"),
                        text("commune"),
                        integer("planned"),
                        date("held_on"),
                        integer("participants"),
                        integer("women"),
                        date("cancelled_on"),
                        choice("cancel_cause", "cancelled", "error", "double"),
                        text("cancel_reason"),
                        text("same_as")),
                List.of(new Derived("fold", "title", VietnameseNames::fold)),
                """
                select e.code, e.kind, e.title, nullif(e.field, 'other') as field, e.starts_on, e.ends_on, nullif(e.venue, '') as venue,
                       nullif(e.commune, '') as commune, e.planned::bigint as planned, h.confirmed_on as held_on,
                       h.participants::bigint as participants, h.women::bigint as women, c.cancelled_on, c.cause as cancel_cause,
                       c.reason as cancel_reason, d.code as same_as
                from events.event e
                left join events.holding h on h.union_id = e.union_id and h.event_id = e.id and h.withdrawn_at is null
                left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null
                left join events.event d on d.union_id = c.union_id and d.id = c.same_as
                """,
                List.of("""
                        insert into events.event (code, kind, title, fold, field, starts_on, ends_on, venue, commune, planned)
                        select code, kind, title, fold, coalesce(field, 'other'), starts_on, ends_on, coalesce(venue, ''), coalesce(commune, ''), planned
                        from staging order by row_no
                        """, """
                        insert into events.holding (event_id, confirmed_on, participants, women)
                        select e.id, s.held_on, coalesce(s.participants, 0), s.women
                        from staging s join events.event e using (code) where s.held_on is not null
                        """, """
                        insert into events.cancellation (event_id, cause, reason, same_as, cancelled_on)
                        select e.id, s.cancel_cause, s.cancel_reason, d.id, s.cancelled_on
                        from staging s join events.event e using (code) left join events.event d on d.code = s.same_as
                        where s.cancelled_on is not null
                        """),
                Map.of("events.event", "select e.id from staging s join events.event e using (code)"),
                List.of());
    }

    @Bean
    ImportType eventBodiesFile() {
        return new SqlImport(
                "event_bodies",
                List.of("event", "organisation"),
                List.of(
                        reference("event", "events.event").required(),
                        reference("organisation", "directory.organisation_name").required(),
                        choice("role", "lead", "co_lead", "co_organise", "sponsor")
                                .required()),
                List.of(),
                """
                select e.code as event, o.code as organisation, b.role
                from events.event_body b
                join events.event e on e.union_id = b.union_id and e.id = b.event_id
                join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
                """,
                List.of("""
                        insert into events.event_body (event_id, organisation_id, role)
                        select e.id, o.id, s.role from staging s join events.event e on e.code = s.event
                        join directory.organisation_name o on o.code = s.organisation
                        """),
                Map.of("events.event", "select distinct e.id from staging s join events.event e on e.code = s.event"),
                List.of("events", "organisations"));
    }
}
