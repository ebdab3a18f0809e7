package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of critique: registered, brought from stage to stage, withdrawn. */
@Component
class Critiques {

    static final String TYPE = "critiques.critique";
    static final List<String> TYPES = List.of("phan_bien", "tu_van", "giam_dinh");
    static final List<String> STAGES = List.of("accepted", "council", "meeting", "report", "handed_over", "feedback");

    /** A case as lists show it. */
    record Critique(
            long id,
            String type,
            String title,
            @Nullable String requester,
            LocalDate receivedOn,
            @Nullable LocalDate deadlineOn,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate withdrawnOn) {

        /** Its state, from its dates. */
        String state(LocalDate today) {
            if (withdrawnOn != null) return "withdrawn";
            if (issuedOn != null) return deadlineOn != null && issuedOn.isAfter(deadlineOn) ? "late" : "issued";
            return deadlineOn != null && today.isAfter(deadlineOn) ? "overdue" : "open";
        }
    }

    /** A stage reached. */
    record Reached(String stage, LocalDate reachedOn, String paper) {}

    /** An expert of the case. */
    record Expert(
            long id, String name, String role, @Nullable LocalDate deliveredOn) {}

    private static final String SELECT = """
            select c.id, c.type, c.title, o.short_name as requester, c.received_on, c.deadline_on, r.reached_on as issued_on,
                   w.withdrawn_on
            from critiques.critique c
            left join directory.organisation_name o on o.union_id = c.union_id and o.id = c.requester_id
            left join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
            left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Critiques(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** One page of a year's cases, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Critique> page(int year, Keyset after) {
        var where = new Where()
                .and("c.received_on >= :from", "from", LocalDate.of(year, 1, 1))
                .and("c.received_on <= :to", "to", LocalDate.of(year, 12, 31))
                .and("(c.received_on, c.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by c.received_on desc, c.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Critique.class)
                .list();
        long total = jdbc.sql("select count(*) from critiques.critique where received_on between :from and :to")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, c -> new Keyset(c.receivedOn(), c.id()).toString());
    }

    /** One case. */
    @Transactional(readOnly = true)
    public Optional<Critique> find(long id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(Critique.class)
                .optional();
    }

    /** The stages it has reached. */
    @Transactional(readOnly = true)
    public List<Reached> stages(long id) {
        return jdbc.sql(
                        "select stage, reached_on, paper from critiques.stage where critique_id = :id order by reached_on")
                .param("id", id)
                .query(Reached.class)
                .list();
    }

    /** Its experts. */
    @Transactional(readOnly = true)
    public List<Expert> experts(long id) {
        return jdbc.sql("""
                        select p.id, p.name, e.role, e.delivered_on from critiques.expert e
                        join directory.person_name p on p.union_id = e.union_id and p.id = e.person_id
                        where e.critique_id = :id order by p.sort_key
                        """).param("id", id).query(Expert.class).list();
    }

    /** Registers a case. */
    @Transactional
    public long register(
            String type, String title, @Nullable Long requester, LocalDate receivedOn, @Nullable LocalDate deadlineOn) {
        long id = jdbc.sql("""
                        insert into critiques.critique (code, type, title, requester_id, received_on, deadline_on)
                        values (gen_random_uuid()::text, :type, :title, cast(:requester as bigint), :received, cast(:deadline as date))
                        returning id
                        """)
                .param("type", type)
                .param("title", title)
                .param("requester", requester)
                .param("received", receivedOn)
                .param("deadline", deadlineOn)
                .query(Long.class)
                .single();
        jdbc.sql("update critiques.critique set code = 'pb-' || id where id = :id")
                .param("id", id)
                .update();
        done("register", id);
        return id;
    }

    /** Records that a stage was reached; stages are taken in their order. */
    @Transactional
    public void reach(long id, String stage, LocalDate on, String paper) {
        Critique critique = find(id).orElseThrow(org.lienhiep.web.NotFound::new);
        var reached = stages(id).stream().map(Reached::stage).toList();
        int place = STAGES.indexOf(stage);
        if (critique.withdrawnOn() != null) throw new Rejected("critiques.closed");
        if (reached.contains(stage)) throw new Rejected("critiques.twice");
        if (place > 0 && !reached.contains(STAGES.get(place - 1))) throw new Rejected("critiques.skipped");
        if (on.isBefore(critique.receivedOn())) throw new Rejected("critiques.before");
        jdbc.sql(
                        "insert into critiques.stage (critique_id, stage, reached_on, paper, by_account) values (:id, :stage, :on, :paper, :account)")
                .param("id", id)
                .param("stage", stage)
                .param("on", on)
                .param("paper", paper)
                .param("account", Here.get().signedIn().account())
                .update();
        done("reach-" + stage, id);
    }

    /** The requester takes the case back. */
    @Transactional
    public void withdraw(long id, String reason) {
        jdbc.sql(
                        "insert into critiques.withdrawal (critique_id, withdrawn_on, reason, by_account) values (:id, :on, :reason, :account)"
                                + " on conflict do nothing")
                .param("id", id)
                .param("on", Here.get().today())
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        done("withdraw", id);
    }

    private void done(String action, long id) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id);
    }
}
