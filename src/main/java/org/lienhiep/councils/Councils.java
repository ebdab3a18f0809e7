package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a body: established, corrected, dissolved. */
@Component
class Councils {

    static final String TYPE = "councils.body";

    private final JdbcClient jdbc;
    private final CouncilLists lists;
    private final Seats seats;
    private final Audit audit;

    Councils(JdbcClient jdbc, CouncilLists lists, Seats seats, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.seats = seats;
        this.audit = audit;
    }

    /** Establishes a body, with those who are to sit on it from the first day. */
    @Transactional
    public long establish(Council council, List<Proposal> members) {
        var subject = council.subject();
        long id = write("""
                        insert into councils.body (kind, name, subject_type, subject_id, established_on, document_id, paper, quorum,
                            chair_needed, reviewer_needed, majority, base)
                        values (:kind, :name, cast(:type as text), cast(:subject as bigint), :on, cast(:document as bigint), :paper,
                            :quorum, :chair, :reviewer, :majority, :base) returning id
                        """, council)
                .param("type", subject == null ? null : subject.type())
                .param("subject", subject == null ? null : subject.id())
                .query(Long.class)
                .single();
        for (Proposal member : members) seats.insert(id, member, council.establishedOn(), council.basis());
        audit.record("establish", TYPE, id);
        return id;
    }

    /** Corrects a body; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Council council) {
        var kept = locked(id);
        LocalDate ended = kept.dissolvedOn();
        if (ended != null && council.establishedOn().isAfter(ended))
            throw Rejected.field("established_on", "councils.after-dissolution");
        if (lists.seats(id).stream().anyMatch(s -> s.fromOn().isBefore(council.establishedOn())))
            throw Rejected.field("established_on", "councils.seat-before");
        int changed =
                write("""
                        update councils.body set kind = :kind, name = :name, established_on = :on, document_id = cast(:document as bigint),
                            paper = :paper, quorum = :quorum, chair_needed = :chair, reviewer_needed = :reviewer, majority = :majority,
                            base = :base, version = version + 1
                        where id = :id and version = :version
                        """, council).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record("correct", TYPE, id, List.of("kind", "name", "established_on", "document", "rule"));
    }

    private JdbcClient.StatementSpec write(String sql, Council council) {
        var rule = council.rule();
        return jdbc.sql(sql)
                .param("kind", council.kind())
                .param("name", council.name())
                .param("on", council.establishedOn())
                .param("document", council.basis().document())
                .param("paper", council.basis().paper())
                .param("quorum", rule.quorum().written())
                .param("chair", rule.chairNeeded())
                .param("reviewer", rule.reviewerNeeded())
                .param("majority", rule.majority().written())
                .param("base", rule.base());
    }

    /** Ends a body. */
    @Transactional
    public void dissolve(long id, LocalDate on, Basis basis, String reason) {
        var kept = standing(id);
        if (on.isBefore(kept.establishedOn())) throw Rejected.field("dissolved_on", "councils.before-established");
        jdbc.sql("""
                        insert into councils.dissolution (body_id, dissolved_on, document_id, paper, reason, by_account)
                        values (:id, :on, cast(:document as bigint), :paper, :reason, :account)
                        """)
                .param("id", id)
                .param("on", on)
                .param("document", basis.document())
                .param("paper", basis.paper())
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("dissolve", TYPE, id, reason);
    }

    /** Holds a body that still stands until the transaction ends. */
    @Transactional
    public Council.Kept standing(long id) {
        var kept = locked(id);
        if (kept.isDissolved()) throw new Rejected("councils.is-dissolved");
        return kept;
    }

    private Council.Kept locked(long id) {
        seats.hold(id);
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
