package org.lienhiep.events;

import java.util.List;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That an event was held: confirmed from the signed list, corrected, taken back with a reason. */
@Component
class Holdings {

    private final JdbcClient jdbc;
    private final Events events;
    private final Facts facts;
    private final Audit audit;

    Holdings(JdbcClient jdbc, Events events, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.events = events;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters an event that has already happened, and confirms it with its signed list in one go. */
    @Transactional
    public long enter(Event event, List<Event.Part> bodies, Event.Holding held) {
        long id = events.plan(event, bodies);
        hold(id, held);
        return id;
    }

    /** Confirms that it was held. */
    @Transactional
    public void hold(long id, Event.Holding held) {
        Event.Kept event = events.lock(id);
        if (event.confirmedOn() != null || event.cause() != null) throw new Rejected("events.not-held");
        if (event.startsOn().isAfter(Here.get().today())) throw new Rejected("events.future");
        write("""
                insert into events.holding (event_id, confirmed_on, participants, women, by_account)
                values (:id, :on, :participants, cast(:women as integer), :account)
                """, id, held).param("account", Here.get().signedIn().account()).update();
        done("hold", id, List.of("confirmed_on", "participants", "women"));
    }

    /** Corrects what the list says; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Event.Holding held) {
        events.lock(id);
        int changed = write("""
                update events.holding set confirmed_on = :on, participants = :participants, women = cast(:women as integer),
                    version = version + 1
                where event_id = :id and withdrawn_at is null and version = :version
                """, id, held).param("version", version).update();
        if (changed == 0) throw new Stale();
        done("correct-holding", id, List.of("confirmed_on", "participants", "women"));
    }

    /** It was not held after all: it waits again and no longer counts; the confirmation stays in the history with the reason. */
    @Transactional
    public void withdraw(long id, String reason) {
        if (events.lock(id).confirmedOn() == null) throw new Rejected("events.not-confirmed");
        jdbc.sql("""
                        update events.holding set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason
                        where event_id = :id and withdrawn_at is null
                        """)
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        done("withdraw-holding", id, List.of("withdrawn_reason"));
    }

    private JdbcClient.StatementSpec write(String sql, long id, Event.Holding held) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("on", held.confirmedOn())
                .param("participants", held.participants())
                .param("women", held.women());
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(Events.TYPE, id);
        audit.record(action, Events.TYPE, id, fields);
    }
}
