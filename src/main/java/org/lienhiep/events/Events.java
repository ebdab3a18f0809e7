package org.lienhiep.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with events: planned, corrected, confirmed as held, cancelled, taken back. Each ends with its facts. */
@Component
class Events {

    private static final String TYPE = "events.event";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Events(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters an event with the bodies that hold it. */
    @Transactional
    public long plan(Event event, Map<Long, String> bodies) {
        long id = write("""
                        insert into events.event (code, kind, title, field, starts_on, ends_on, venue, commune, planned)
                        values (gen_random_uuid()::text, :kind, :title, :field, :from, :to, :venue, :commune,
                            cast(:planned as integer)) returning id
                        """, event).query(Long.class).single();
        jdbc.sql("update events.event set code = 'sk-' || id where id = :id")
                .param("id", id)
                .update();
        bodies.forEach((organisation, role) -> jdbc.sql(
                        "insert into events.event_body (event_id, organisation_id, role) values (:event, :organisation, :role)")
                .param("event", id)
                .param("organisation", organisation)
                .param("role", role)
                .update());
        done("plan", id, List.of());
        return id;
    }

    /** Corrects an event; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Event event) {
        int changed =
                write("""
                        update events.event set kind = :kind, title = :title, field = :field, starts_on = :from, ends_on = :to,
                            venue = :venue, commune = :commune, planned = cast(:planned as integer), version = version + 1
                        where id = :id and version = :version
                        """, event).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        done("correct", id, List.of("kind", "title", "field", "starts_on", "ends_on", "venue", "commune", "planned"));
    }

    /** Confirms that it was held, from the signed list. */
    @Transactional
    public void hold(long id, LocalDate confirmedOn, int participants, @Nullable Integer women) {
        if (!lock(id).state().equals("planned")) throw new Rejected("events.not-held");
        jdbc.sql("""
                        insert into events.holding (event_id, confirmed_on, participants, women, by_account)
                        values (:id, :on, :participants, cast(:women as integer), :account)
                        """)
                .param("id", id)
                .param("on", confirmedOn)
                .param("participants", participants)
                .param("women", women)
                .param("account", Here.get().signedIn().account())
                .update();
        done("hold", id, List.of("confirmed_on", "participants", "women"));
    }

    /** Takes it out of the count: it did not happen, or was entered in error. */
    @Transactional
    public void cancel(long id, String cause, String reason) {
        if (lock(id).cause() != null) throw new Rejected("events.already");
        jdbc.sql("""
                        insert into events.cancellation (event_id, cause, reason, cancelled_on, by_account)
                        values (:id, :cause, :reason, :on, :account)
                        """)
                .param("id", id)
                .param("cause", cause)
                .param("reason", reason)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        done("cancel", id, List.of("cause", "reason"));
    }

    /** Takes a cancellation back; the record of it stays. */
    @Transactional
    public void takeBack(long id) {
        lock(id);
        jdbc.sql("update events.cancellation set withdrawn_at = now(), withdrawn_by = :account"
                        + " where event_id = :id and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        done("take-back", id, List.of());
    }

    private Event.Kept lock(long id) {
        jdbc.sql("select id from events.event where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(org.lienhiep.web.NotFound::new);
    }

    /** One event. */
    @Transactional(readOnly = true)
    public Optional<Event.Kept> find(long id) {
        return jdbc.sql(EventLists.SELECT + " where e.id = :id")
                .param("id", id)
                .query(Event.Kept.class)
                .optional();
    }

    private JdbcClient.StatementSpec write(String sql, Event event) {
        return jdbc.sql(sql)
                .param("kind", event.kind())
                .param("title", event.title())
                .param("field", event.field())
                .param("from", event.span().from())
                .param("to", event.span().to())
                .param("venue", event.venue())
                .param("commune", event.commune())
                .param("planned", event.planned());
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id, fields);
    }
}
