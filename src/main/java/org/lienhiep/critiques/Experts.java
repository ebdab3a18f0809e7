package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The experts of a case: invited, their opinion delivered, removed. Nobody judges the scheme of their own house. */
@Component
class Experts {

    static final List<String> ROLES = List.of("chair", "critic", "member", "secretary");
    private static final List<String> ONE_ONLY = List.of("chair", "secretary");

    private final JdbcClient jdbc;
    private final CritiqueLists lists;
    private final DirectoryTitles directory;
    private final TakenBackTurns takenBack;
    private final Facts facts;
    private final Audit audit;

    Experts(
            JdbcClient jdbc,
            CritiqueLists lists,
            DirectoryTitles directory,
            TakenBackTurns takenBack,
            Facts facts,
            Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.directory = directory;
        this.takenBack = takenBack;
        this.facts = facts;
        this.audit = audit;
    }

    /** Invites a person; refused where the person belongs to the body that asks. */
    @Transactional
    public void invite(Critique.Kept critique, long person, String role) {
        mustBeOpen(critique);
        var all = lists.experts(critique.id());
        if (all.stream().anyMatch(e -> e.id() == person)) throw Rejected.field("person", "critiques.expert-twice");
        if (ONE_ONLY.contains(role) && all.stream().anyMatch(e -> e.role().equals(role)))
            throw Rejected.field("role", "critiques.role-taken");
        Long requester = critique.requesterId();
        if (requester != null) refuse(List.of(person), requester, critique.receivedOn(), "person");
        jdbc.sql("insert into critiques.expert (critique_id, person_id, role) values (:case, :person, :role)")
                .param("case", critique.id())
                .param("person", person)
                .param("role", role)
                .update();
        done("invite", critique.id());
    }

    /** Fails where an expert of the case belongs to a body that would become the one that asks. */
    @Transactional
    public void mustNotBelongTo(long critique, @Nullable Long requester, LocalDate since) {
        if (requester == null) return;
        Long before = lists.find(critique).map(Critique.Kept::requesterId).orElse(null);
        if (requester.equals(before)) return;
        var people = lists.experts(critique).stream().map(Critique.Expert::id).toList();
        refuse(people, requester, since, "requester");
    }

    private void refuse(List<Long> people, long requester, LocalDate since, String field) {
        var belonging = directory.belonging(people, requester, since);
        if (belonging.isEmpty()) return;
        long one = belonging.keySet().iterator().next();
        throw Rejected.field(
                field,
                "critiques.conflict",
                directory.people(List.of(one)).getOrDefault(one, ""),
                belonging.getOrDefault(one, ""));
    }

    /** The opinion of an expert came in; entered again it is the corrected day. */
    @Transactional
    public void deliver(Critique.Kept critique, long person, LocalDate on) {
        mustBeOpen(critique);
        if (on.isBefore(critique.receivedOn())) throw Rejected.field("delivered_on", "critiques.before-received");
        int delivered = jdbc.sql(
                        "update critiques.expert set delivered_on = :on where critique_id = :case and person_id = :person")
                .param("on", on)
                .param("case", critique.id())
                .param("person", person)
                .update();
        if (delivered == 0) throw new NotFound();
        done("deliver", critique.id());
    }

    /** Removes an expert, with the opinion if there is one; both stay on record. */
    @Transactional
    public void remove(Critique.Kept critique, long person, String reason) {
        mustBeOpen(critique);
        takenBack.keep(
                critique.id(),
                "expert",
                "select to_jsonb(t) from critiques.expert t where t.critique_id = :case and t.person_id = :row",
                person,
                reason);
        jdbc.sql("delete from critiques.expert where critique_id = :case and person_id = :person")
                .param("case", critique.id())
                .param("person", person)
                .update();
        done("remove-expert", critique.id());
    }

    /** Locks the case, so that two people cannot invite the same expert at once. */
    private void mustBeOpen(Critique.Kept critique) {
        jdbc.sql("select id from critiques.critique where id = :case for update")
                .param("case", critique.id())
                .query(Long.class)
                .single();
        if (critique.withdrawnOn() != null) throw new Rejected("critiques.closed");
    }

    private void done(String action, long critique) {
        facts.sync(Critiques.TYPE, critique);
        audit.record(action, Critiques.TYPE, critique);
    }
}
