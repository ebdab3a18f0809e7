package org.lienhiep.councils;

import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions put to the vote, and their counts. Whose paper said what is kept nowhere. */
@Component
class Ballots {

    private final JdbcClient jdbc;
    private final CouncilSessions sessions;
    private final SessionLists lists;
    private final CouncilLists councils;
    private final Interests interests;
    private final Audit audit;

    Ballots(
            JdbcClient jdbc,
            CouncilSessions sessions,
            SessionLists lists,
            CouncilLists councils,
            Interests interests,
            Audit audit) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.lists = lists;
        this.councils = councils;
        this.interests = interests;
        this.audit = audit;
    }

    /** A question as it is typed. */
    record Question(String words, String item, boolean secret, Majority majority, String base) {}

    /** Puts a question to the vote: refused while an interest waits for a verdict, or where too few are there without those who keep out. */
    @Transactional
    public long put(long session, Question question) {
        var kept = sessions.open(session);
        if (kept.called() == 0) throw new Rejected("councils.roll-first");
        var body = councils.find(kept.bodyId()).orElseThrow(NotFound::new);
        var open = interests.undecided(body, kept.heldOn(), question.item());
        if (!open.isEmpty()) throw new Rejected("councils.undecided", String.join(", ", open));
        var out = interests.recused(body.id(), question.item());
        var seats = out.stream().map(Interests.Out::seatId).toList();
        var quorum = Quorum.of(body, lists.roll(kept), seats);
        if (!quorum.met()) throw refusal(quorum);
        long id = insert(session, question);
        for (var one : out) recuse(id, one);
        audit.record("put-to-vote", CouncilSessions.TYPE, session);
        return id;
    }

    private static Rejected refusal(Quorum quorum) {
        String missing = quorum.missing();
        return quorum.present() < quorum.needed() || missing == null
                ? new Rejected("councils.no-quorum", quorum.present(), quorum.members(), quorum.needed())
                : new Rejected("councils.no-quorum-" + missing);
    }

    private long insert(long session, Question question) {
        return jdbc.sql("""
                        insert into councils.ballot (session_id, question, item, secret, majority, base, by_account)
                        values (:session, :question, :item, :secret, :majority, :base, :account) returning id
                        """)
                .param("session", session)
                .param("question", question.words())
                .param("item", question.item())
                .param("secret", question.secret())
                .param("majority", question.majority().written())
                .param("base", question.base())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
    }

    private void recuse(long ballot, Interests.Out out) {
        jdbc.sql("insert into councils.recusal (ballot_id, seat_id, interest_id) values (:ballot, :seat, :interest)")
                .param("ballot", ballot)
                .param("seat", out.seatId())
                .param("interest", out.interestId())
                .update();
    }

    /**
     * Writes the count of a vote down. The first needs no reason, a recount does.
     *
     * @return the path of the session
     */
    @Transactional
    public String count(long session, long ballot, Votes votes, String reason) {
        var kept = sessions.open(session);
        var body = councils.find(kept.bodyId()).orElseThrow(NotFound::new);
        var put = find(session, ballot);
        if (!votes.addUp())
            throw Rejected.field(
                    "issued",
                    "councils.papers-differ",
                    votes.issued(),
                    votes.yes() + votes.no() + votes.abstain() + votes.invalid());
        int most = Quorum.of(body, lists.roll(kept), put.out()).present();
        if (votes.issued() > most) throw Rejected.field("issued", "councils.more-papers", votes.issued(), most);
        if (put.counts() > 0 && reason.isEmpty()) throw Rejected.field("reason", "councils.recount-reason");
        insert(ballot, votes, reason);
        audit.record(put.counts() > 0 ? "recount" : "count", CouncilSessions.TYPE, session);
        return "/councils/sessions/" + session;
    }

    private void insert(long ballot, Votes votes, String reason) {
        jdbc.sql("""
                        insert into councils.ballot_count (ballot_id, issued, yes, no, abstain, invalid, reason, by_account)
                        values (:ballot, :issued, :yes, :no, :abstain, :invalid, :reason, :account)
                        """)
                .param("ballot", ballot)
                .param("issued", votes.issued())
                .param("yes", votes.yes())
                .param("no", votes.no())
                .param("abstain", votes.abstain())
                .param("invalid", votes.invalid())
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
    }

    /** One vote of a session. */
    @Transactional(readOnly = true)
    public Session.Ballot find(long session, long ballot) {
        List<Session.Ballot> all = lists.ballots(session);
        return all.stream().filter(b -> b.id() == ballot).findFirst().orElseThrow(NotFound::new);
    }
}
