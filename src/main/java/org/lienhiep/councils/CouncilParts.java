package org.lienhiep.councils;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The parts of the pages of bodies and sessions, in words and tables. */
final class CouncilParts {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CouncilParts() {}

    static TableView seats(Council.Kept body, List<Council.Seat> seats, boolean open) {
        boolean may = open && Menu.may("councils.write");
        var rows = seats.stream()
                .map(s -> new TableView.Row(
                        "directory.person:" + s.personId(),
                        List.of(
                                Cell.link(s.name(), "/people/" + s.personId()),
                                Cell.text(Texts.t("councils.role." + s.role())),
                                Cell.text(s.degree()),
                                Cell.text(span(s)),
                                Bases.cell(s.documentId(), s.paper()),
                                may && s.endedOn() == null
                                        ? Cell.link(
                                                Texts.t("councils.end"),
                                                "/councils/" + body.id() + "/seats/" + s.id() + "/ending")
                                        : Cell.text(s.reason())),
                        s.endedOn() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("councils.member"),
                        Texts.t("councils.field.role"),
                        Texts.t("councils.degree"),
                        Texts.t("councils.span"),
                        Texts.t("councils.decision"),
                        ""),
                rows);
    }

    private static String span(Council.Seat s) {
        return s.endedOn() == null
                ? Texts.t("councils.since", Fmt.date(s.fromOn()))
                : Fmt.date(s.fromOn()) + " – " + Fmt.date(s.endedOn());
    }

    static TableView sessions(List<Session.Kept> all) {
        var rows = all.stream()
                .map(s -> new TableView.Row(
                        CouncilSessions.TYPE + ":" + s.id(),
                        List.of(
                                Cell.link(
                                        Fmt.date(s.heldOn()) + (s.startsAt().isEmpty() ? "" : ", " + s.startsAt()),
                                        "/councils/sessions/" + s.id()),
                                Cell.text(s.place()),
                                Cell.text(
                                        s.called() == 0
                                                ? ""
                                                : Texts.t(
                                                        "councils.came",
                                                        Fmt.count(s.present()),
                                                        Fmt.count(s.called()))),
                                Bases.cell(s.minutesDocument(), s.minutes()),
                                state(s)),
                        s.cancelled() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("councils.field.held_on"),
                        Texts.t("councils.field.place"),
                        Texts.t("councils.attendance"),
                        Texts.t("councils.minutes"),
                        Texts.t("councils.state")),
                rows);
    }

    static Cell state(Session.Kept s) {
        String state = s.state(Here.get().today());
        String word = Texts.t("councils.session-state." + state);
        return switch (state) {
            case "held" -> Cell.mark("ok", word);
            case "waiting" -> Cell.mark("late", word);
            case "cancelled" -> Cell.mark("plain", word);
            default -> Cell.mark("open", word);
        };
    }

    static TableView roll(List<Quorum.Sitting> roll) {
        var rows = roll.stream()
                .map(s -> TableView.Row.of(
                        "directory.person:" + s.person(),
                        Cell.link(s.name(), "/people/" + s.person()),
                        Cell.text(Texts.t("councils.role." + s.role())),
                        presence(s.present()),
                        Cell.text(s.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("councils.member"),
                        Texts.t("councils.field.role"),
                        Texts.t("councils.attendance"),
                        Texts.t("councils.field.reason")),
                rows);
    }

    private static Cell presence(@Nullable Boolean present) {
        if (present == null) return Cell.text("–");
        return present ? Cell.mark("ok", Texts.t("councils.present")) : Cell.mark("late", Texts.t("councils.absent"));
    }

    static TableView ballots(
            Council.Kept body, Session.Kept session, List<Session.Ballot> all, List<Quorum.Sitting> roll) {
        boolean may = Menu.may("councils.write") && session.cancelled() == null;
        List<TableView.Row> rows = new ArrayList<>();
        for (Session.Ballot b : all) {
            Quorum quorum = Quorum.of(body, roll, b.out());
            Votes votes = b.votes();
            String count = "/councils/sessions/" + session.id() + "/ballots/" + b.id() + "/count";
            rows.add(TableView.Row.of(
                    "councils.ballot:" + b.id(),
                    Cell.text(b.question()),
                    Cell.text(Texts.t(b.secret() ? "councils.secret" : "councils.open")),
                    Cell.text(Majority.kept(b.majority()).words() + " " + Texts.t("councils.of." + b.base())),
                    Cell.text(out(b, roll)),
                    Cell.text(votes == null ? "–" : said(votes)),
                    result(b, votes, quorum),
                    may
                            ? Cell.link(Texts.t(votes == null ? "councils.count" : "councils.recount"), count)
                            : Cell.text("")));
        }
        return TableView.of(
                List.of(
                        Texts.t("councils.field.question"),
                        Texts.t("councils.field.secret"),
                        Texts.t("councils.field.majority"),
                        Texts.t("councils.kept-out"),
                        Texts.t("councils.votes"),
                        Texts.t("councils.result"),
                        ""),
                rows);
    }

    private static String out(Session.Ballot ballot, List<Quorum.Sitting> roll) {
        return String.join(
                ", ",
                roll.stream()
                        .filter(s -> ballot.out().contains(s.seat()))
                        .map(Quorum.Sitting::name)
                        .toList());
    }

    private static String said(Votes v) {
        return Texts.t("councils.said", v.issued(), v.yes(), v.no(), v.abstain(), v.invalid());
    }

    private static Cell result(Session.Ballot ballot, @Nullable Votes votes, Quorum quorum) {
        if (votes == null) return Cell.mark("open", Texts.t("councils.uncounted"));
        return votes.carry(Majority.kept(ballot.majority()), ballot.base(), quorum)
                ? Cell.mark("ok", Texts.t("councils.carried"))
                : Cell.mark("late", Texts.t("councils.lost"));
    }
}
