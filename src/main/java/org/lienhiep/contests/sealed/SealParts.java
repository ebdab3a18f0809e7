package org.lienhiep.contests.sealed;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.lienhiep.web.Cell;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The parts of a seal's page and of its minutes. */
final class SealParts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private SealParts() {}

    static RecordView view(String page, String title, long edition, String name) {
        return new RecordView(page, title)
                .crumb(Texts.t("contests.list.title"), "/contests")
                .crumb(name, "/contests/" + edition);
    }

    /** How it stands. */
    static void state(RecordView view, Optional<Seal> found) {
        if (found.isEmpty()) {
            view.fact("sealed.state", Cell.mark("plain", Texts.t("sealed.state.none")));
            return;
        }
        Seal seal = found.get();
        view.fact(
                        "sealed.state",
                        seal.standing()
                                ? Cell.mark("ok", Texts.t("sealed.state.standing"))
                                : Cell.mark("plain", Texts.t("sealed.state.opened")))
                .fact("sealed.sealed-on", Cell.date(seal.sealedOn()))
                .fact("sealed.by", Cell.text(seal.by()))
                .fact("sealed.entries", Cell.number(seal.entries()))
                .fact("sealed.authors", Cell.number(seal.authors()))
                .fact("sealed.opened-on", Cell.date(seal.openedOn()));
        if (seal.standing()) view.fact("sealed.out", Cell.number(seal.out()));
    }

    /** Who came to open it. */
    static void confirmations(RecordView view, List<Seal.Confirmation> all) {
        if (all.isEmpty()) return;
        var rows = all.stream()
                .map(c -> TableView.Row.of("", Cell.text(c.name()), new Cell(moment(c.at()), null, "d")))
                .toList();
        view.part(
                Texts.t("sealed.confirmations"),
                "",
                TableView.of(List.of(Texts.t("sealed.who"), Texts.t("sealed.when")), rows));
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    /** The judges, and whether the seal was asked about them. */
    static void seats(RecordView view, List<Seal.Seat> all) {
        var rows = all.stream()
                .map(s -> TableView.Row.of(
                        "councils.seat:" + s.seatId(),
                        Cell.text(s.name()),
                        s.asked()
                                ? Cell.mark("ok", Texts.t(s.later() ? "sealed.asked-later" : "sealed.asked"))
                                : Cell.mark("open", Texts.t("sealed.not-asked")),
                        s.asked() ? Cell.number(s.kept()) : Cell.number(null)))
                .toList();
        view.part(
                Texts.t("sealed.judges"),
                Texts.t("sealed.judges-help"),
                TableView.of(
                        List.of(Texts.t("sealed.judge"), Texts.t("sealed.conflicts"), Texts.t("sealed.kept")), rows));
    }

    /** Whose the entries were. */
    static void lines(RecordView view, List<Seal.Line> all) {
        var rows = all.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(l.code()),
                        Cell.text(l.title()),
                        Cell.text(l.authors()),
                        Cell.text(l.applicant())))
                .toList();
        view.part(
                Texts.t("sealed.names"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("sealed.code"),
                                Texts.t("sealed.entry"),
                                Texts.t("sealed.authors"),
                                Texts.t("sealed.applicant")),
                        rows));
    }
}
