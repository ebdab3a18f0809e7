package org.lienhiep.councils;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's first body: established, met, voted, paid, so that every page has something to show. */
@Component
public class FirstCouncil {

    private static final String BASIS = "Số liệu minh hoạ";
    private static final Majority TWO_THIRDS = new Majority(2, 3, false);

    private final Councils councils;
    private final CouncilLists lists;
    private final Subjects subjects;
    private final CouncilSessions sessions;
    private final Ballots ballots;
    private final Interests interests;
    private final FeeNorms norms;
    private final FeeSheets fees;

    FirstCouncil(
            Councils councils,
            CouncilLists lists,
            Subjects subjects,
            CouncilSessions sessions,
            Ballots ballots,
            Interests interests,
            FeeNorms norms,
            FeeSheets fees) {
        this.councils = councils;
        this.lists = lists;
        this.subjects = subjects;
        this.sessions = sessions;
        this.ballots = ballots;
        this.interests = interests;
        this.norms = norms;
        this.fees = fees;
    }

    /**
     * Plays the work of a council for a record that proposes members and knows the paper that established it.
     *
     * @param type the record's type
     * @param id its key
     * @param met the day of the session
     * @return the key of the body
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long play(String type, long id, LocalDate met) {
        Subject subject = new Subject(type, id);
        CouncilSubject known = subjects.of(subject).orElseThrow();
        Proposal.Paper paper = known.paper(id).orElseThrow();
        var rule = new Council.Rule(TWO_THIRDS, true, false, TWO_THIRDS, "members");
        var council =
                new Council(known.kind(), known.name(id), subject, paper.on(), new Basis(null, paper.number()), rule);
        long body = councils.establish(council, known.members(id));
        var kept = lists.find(body).orElseThrow();
        for (var seat : lists.seats(body))
            interests.declare(kept, new Interests.Declaration(seat.id(), "", "none", "declared", "", paper.on()));
        long session = sessions.call(body, new Session(met, "08:00", "Phòng họp Liên hiệp hội", ""));
        sessions.roll(session, Map.of());
        long ballot = ballots.put(
                session, new Ballots.Question("Thông qua báo cáo kết quả", "", true, TWO_THIRDS, "members"));
        int members = lists.seats(body, met).size();
        ballots.count(session, ballot, new Votes(members, members, 0, 0, 0), "");
        pay(session);
        return body;
    }

    private void pay(long session) {
        LocalDate from = LocalDate.of(2016, 1, 1);
        var amounts =
                Map.of("chair", 500_000, "vice", 400_000, "reviewer", 400_000, "member", 300_000, "secretary", 200_000);
        for (String role : Council.ROLES)
            norms.enter(role, "session", BigDecimal.valueOf(amounts.getOrDefault(role, 0)), from, BASIS);
        for (String role : List.of("reviewer", "member"))
            norms.enter(role, "report", BigDecimal.valueOf(1_000_000), from, BASIS);
        fees.make(session, Map.of(), Map.of());
    }
}
