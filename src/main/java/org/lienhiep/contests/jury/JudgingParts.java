package org.lienhiep.contests.jury;

import java.util.List;
import org.lienhiep.contests.FieldNames;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Menu;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The parts of a round's page. */
final class JudgingParts {

    private JudgingParts() {}

    /** A page below a round. */
    static RecordView view(String page, Judging judging, RoundRules rules, String title) {
        var view = new RecordView(page, title)
                .crumb(Texts.t("contests.list.title"), "/contests")
                .crumb(judging.edition(), "/contests/" + judging.editionId())
                .crumb(Texts.t("judging.title"), "/contests/" + judging.editionId() + "/judging");
        return title.equals(rules.name()) ? view : view.crumb(rules.name(), judging.path());
    }

    /** The bodies. */
    static TableView panels(String path, List<Judging.Panel> panels) {
        var rows = panels.stream()
                .map(p -> TableView.Row.of(
                        "",
                        Cell.link(p.body(), "/councils/" + p.bodyId()),
                        Cell.text(p.field().isEmpty() ? Texts.t("judging.every-field") : FieldNames.name(p.field())),
                        Cell.number(p.most()),
                        may(Texts.t("judging.narrow"), path + "/panels/" + p.bodyId(), true)))
                .toList();
        return TableView.of(
                List.of(Texts.t("judging.body"), Texts.t("judging.field"), Texts.t("judging.most"), ""), rows);
    }

    /** The judges, with what they have in hand. */
    static TableView judges(String path, List<Judging.Judge> judges, boolean open) {
        var rows = judges.stream()
                .map(j -> TableView.Row.of(
                        "councils.seat:" + j.seatId(),
                        Cell.link(j.name(), "/people/" + j.personId()),
                        Cell.text(Texts.t("councils.role." + j.role()) + ", " + j.body()),
                        j.declared()
                                ? Cell.mark("ok", Texts.t("judging.declared"))
                                : Cell.mark("open", Texts.t("judging.not-declared")),
                        Cell.number(j.given()),
                        Cell.number(j.signed()),
                        may(Texts.t("judging.send-link"), path + "/judges/" + j.seatId() + "/link", open),
                        may(Texts.t("judging.recuse"), path + "/judges/" + j.seatId() + "/recusal", open)))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("judging.judge"),
                        Texts.t("judging.role"),
                        Texts.t("judging.interests"),
                        Texts.t("judging.given"),
                        Texts.t("judging.signed"),
                        "",
                        ""),
                rows);
    }

    /** The entries under their codes. */
    static TableView entries(String path, List<Judging.Judged> entries, long total, int each, boolean open) {
        var rows = entries.stream()
                .map(e -> TableView.Row.of(
                        "contests.entry:" + e.entryId(),
                        Cell.text(e.code()),
                        Cell.text(e.title()),
                        Cell.text(FieldNames.name(e.field())),
                        Cell.text(e.judges()),
                        new Cell(
                                e.signed() + "/" + Math.max(each, e.sheets()),
                                e.sheets() == 0 ? null : path + "/entries/" + e.entryId() + "/sheets",
                                "n"),
                        e.admitted() == null
                                ? may(Texts.t("judging.give-one"), path + "/entries/" + e.entryId() + "/judges", open)
                                : Cell.text(Texts.t(e.admitted() ? "judging.admitted" : "judging.not-admitted"))))
                .toList();
        return new TableView(
                List.of(
                        Texts.t("judging.code"),
                        Texts.t("judging.entry"),
                        Texts.t("judging.field"),
                        Texts.t("judging.judges"),
                        Texts.t("judging.signed"),
                        ""),
                rows,
                total);
    }

    private static Cell may(String words, String href, boolean open) {
        return open && Menu.may("contests.write") ? Cell.link(words, href) : Cell.text("");
    }
}
