package org.lienhiep.events;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with events: planned, corrected, cancelled, marked as a double, restored. Each ends with its facts. */
@Component
class Events {

    static final String TYPE = "events.event";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Events(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters an event with the bodies that take part. */
    @Transactional
    public long plan(Event event, List<Event.Part> bodies) {
        long id = write("""
                        insert into events.event (code, kind, title, fold, field, starts_on, ends_on, venue, commune, planned)
                        values (gen_random_uuid()::text, :kind, :title, :fold, :field, :from, :to, :venue, :commune,
                            cast(:planned as integer)) returning id
                        """, event).query(Long.class).single();
        jdbc.sql("update events.event set code = 'sk-m' || id where id = :id")
                .param("id", id)
                .update();
        bodies(id, bodies);
        done("plan", id, List.of());
        return id;
    }

    /** Corrects an event and the bodies that take part; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Event event, List<Event.Part> bodies) {
        int changed =
                write("""
                        update events.event set kind = :kind, title = :title, fold = :fold, field = :field, starts_on = :from,
                            ends_on = :to, venue = :venue, commune = :commune, planned = cast(:planned as integer),
                            version = version + 1
                        where id = :id and version = :version
                        """, event).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        jdbc.sql("delete from events.event_body where event_id = :id")
                .param("id", id)
                .update();
        bodies(id, bodies);
        done(
                "correct",
                id,
                List.of("kind", "title", "field", "starts_on", "ends_on", "venue", "commune", "planned", "bodies"));
    }

    private void bodies(long id, List<Event.Part> bodies) {
        jdbc.sql("""
                        insert into events.event_body (event_id, organisation_id, role)
                        select :id, b.organisation, b.role from unnest(:organisations::bigint[], :roles::text[]) b(organisation, role)
                        """)
                .param("id", id)
                .param(
                        "organisations",
                        bodies.stream().map(Event.Part::organisation).toArray(Long[]::new))
                .param("roles", bodies.stream().map(Event.Part::role).toArray(String[]::new))
                .update();
    }

    /**
     * Takes it out of the count: it did not happen, was entered in error, or is another record of the same event.
     *
     * @param sameAs the event that counts instead, for {@code double} only
     */
    @Transactional
    public void cancel(long id, String cause, String reason, @Nullable Long sameAs) {
        if (sameAs != null)
            lock(Math.min(id, sameAs)); // always in this order, so that two users cannot block each other
        if (lock(id).cause() != null) throw new Rejected("events.already");
        if (sameAs != null && (sameAs == id || lock(sameAs).cause() != null)) {
            throw Rejected.field("same_as", "events.same-as-out");
        }
        jdbc.sql("""
                        insert into events.cancellation (event_id, cause, reason, same_as, cancelled_on, by_account)
                        values (:id, :cause, :reason, cast(:same as bigint), :on, :account)
                        """)
                .param("id", id)
                .param("cause", cause)
                .param("reason", reason)
                .param("same", sameAs)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        done(cause.equals("double") ? "double" : "cancel", id, List.of("cause", "reason"));
    }

    /** Takes a cancellation back; the record of it stays. */
    @Transactional
    public void takeBack(long id) {
        if (lock(id).cause() == null) throw new Rejected("events.not-cancelled");
        jdbc.sql("update events.cancellation set withdrawn_at = now(), withdrawn_by = :account"
                        + " where event_id = :id and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        done("take-back", id, List.of());
    }

    /** The event, locked until the change is over. */
    Event.Kept lock(long id) {
        jdbc.sql("select id from events.event where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(NotFound::new);
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
                .param("fold", VietnameseNames.fold(event.title()))
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
