package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people about their own data: received, answered, extended once, finished. */
@Component
class Requests {

    static final String TYPE = "directory.privacy_request";

    /** The most open requests that the queue shows. */
    private static final int MOST_OPEN = 500;

    private static final String SELECT = """
            select r.id, r.kind, n.current_id as person_id, n.name as person, r.asker, r.standing, r.identity_check, r.channel,
                   r.received_on, r.content, r.third_party, a.on_day as answered_on, x.on_day as extended_on, x.days as extension,
                   o.on_day as finished_on, o.outcome
            from directory.privacy_request r
            left join directory.person_name n on n.union_id = r.union_id and n.id = r.person_id
            left join directory.privacy_turn a on a.union_id = r.union_id and a.request_id = r.id and a.turn = 'answer'
            left join directory.privacy_turn x on x.union_id = r.union_id and x.request_id = r.id and x.turn = 'extension'
            left join directory.privacy_turn o on o.union_id = r.union_id and o.request_id = r.id and o.turn = 'outcome'
            """;

    private final JdbcClient jdbc;
    private final RequestClock.Reader clocks;
    private final Audit audit;

    Requests(JdbcClient jdbc, RequestClock.Reader clocks, Audit audit) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** One request. */
    @Transactional(readOnly = true)
    public Optional<DataRequest.Kept> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(DataRequest.Kept.class)
                .optional();
    }

    /** These requests. */
    @Transactional(readOnly = true)
    public List<DataRequest.Kept> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + " where r.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(DataRequest.Kept.class)
                .list();
    }

    /** The turns taken, in order. */
    @Transactional(readOnly = true)
    public List<DataRequest.Turn> turns(long id) {
        return jdbc.sql(
                        "select turn, on_day, days, outcome, words, paper from directory.privacy_turn where request_id = :id"
                                + " order by array_position(array['answer', 'extension', 'outcome'], turn)")
                .param("id", id)
                .query(DataRequest.Turn.class)
                .list();
    }

    /** Those that are not finished, the oldest first. */
    @Transactional(readOnly = true)
    public List<DataRequest.Kept> open() {
        return jdbc.sql(SELECT + " where o.on_day is null order by r.received_on, r.id limit " + MOST_OPEN)
                .query(DataRequest.Kept.class)
                .list();
    }

    /** One page of those that are finished, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<DataRequest.Kept> finished(Keyset after) {
        long total = jdbc.sql("select count(*) from directory.privacy_turn where turn = 'outcome'")
                .query(Long.class)
                .single();
        var where = new Where().and("(r.received_on, r.id) < (:on, :id)", "on", after.on());
        where.parameters().put("id", after.id());
        var rows = jdbc.sql(SELECT + where.sql()
                        + " and o.on_day is not null order by r.received_on desc, r.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .query(DataRequest.Kept.class)
                .list();
        return Keyset.Page.of(rows, total, r -> new Keyset(r.receivedOn(), r.id()).toString());
    }

    /** Enters a request. */
    @Transactional
    public long enter(DataRequest request) {
        long id = jdbc.sql("""
                        insert into directory.privacy_request (kind, person_id, asker, standing, identity_check, channel, received_on,
                            content, third_party, by_account)
                        values (:kind, cast(:person as bigint), :asker, :standing, :check, :channel, :received, :content, :third, :account)
                        returning id
                        """)
                .param("kind", request.kind())
                .param("person", request.person())
                .param("asker", request.asker())
                .param("standing", request.standing())
                .param("check", request.identityCheck())
                .param("channel", request.channel())
                .param("received", request.receivedOn())
                .param("content", request.content())
                .param("third", request.thirdParty())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** A turn is taken; each kind of turn once, none after the outcome. */
    @Transactional
    public void take(long id, DataRequest.Turn turn) {
        jdbc.sql("select id from directory.privacy_request where id = :id for update")
                .param("id", id)
                .query(rs -> {});
        var now = find(id).orElseThrow(NotFound::new);
        mayTake(now, turn);
        if (turn.turn().equals("extension")) mustBeInTime(now, turn);
        if ("done".equals(turn.outcome()) && now.kind().equals("delete")) mustBeErased(now);
        jdbc.sql("""
                        insert into directory.privacy_turn (request_id, turn, on_day, days, outcome, words, paper, by_account)
                        values (:id, :turn, :on, cast(:days as integer), cast(:outcome as text), :words, :paper, :account)
                        """)
                .param("id", id)
                .param("turn", turn.turn())
                .param("on", turn.onDay())
                .param("days", turn.days())
                .param("outcome", turn.outcome())
                .param("words", turn.words())
                .param("paper", turn.paper())
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record(turn.turn(), TYPE, id);
    }

    /** Only what is not overdue yet can be extended, by no more days than the law of its day gave. */
    private void mustBeInTime(DataRequest.Kept now, DataRequest.Turn turn) {
        RequestClock clock = clocks.read();
        Integer days = turn.days();
        int most = clock.extensionMost(now.receivedOn());
        if (most == 0) throw Rejected.field("days", "privacy.no-extension");
        if (days == null || days > most) throw Rejected.field("days", "privacy.extension-too-long", most);
        if (turn.onDay().isAfter(clock.of(now).finish())) throw Rejected.field("on_day", "privacy.too-late-to-extend");
    }

    /** Nobody says that data were erased before they were. */
    private void mustBeErased(DataRequest.Kept now) {
        Long person = now.personId();
        if (person == null) return;
        boolean erased = jdbc.sql("select exists (select 1 from directory.erasure where person_id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
        if (!erased) throw Rejected.field("outcome", "privacy.erase-first");
    }

    private static void mayTake(DataRequest.Kept now, DataRequest.Turn turn) {
        if (!now.open()) throw new Rejected("privacy.finished-already");
        @Nullable LocalDate done = turn.turn().equals("answer") ? now.answeredOn() : now.extendedOn();
        if (!turn.turn().equals("outcome") && done != null) throw new Rejected("privacy.taken-already");
        if (turn.onDay().isBefore(now.receivedOn())) throw Rejected.field("on_day", "privacy.before-received");
    }
}
