package org.lienhiep.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * A signed figure beside today's: the records that came, went or count differently.
 *
 * @param report the report
 * @param item the figure
 * @param addendum the addendum that was signed, 0 for the report
 * @param changes the records; null where the signed list was too long to be kept row by row
 */
record ChangesPage(
        Report report,
        Composed.Item item,
        int addendum,
        @Nullable Changes changes) {

    FigureLink then() {
        return item.alone(Here.get().lang());
    }

    FigureLink now() {
        var live = item.live().figure();
        var value = live.value();
        return new FigureLink(
                item.indicator().code(),
                value == null ? "" : value.stripTrailingZeros().toPlainString(),
                live.printed(Here.get().lang()),
                live.query().path(),
                null,
                live.stated());
    }

    String name() {
        return item.indicator().name(Here.get().lang());
    }

    int count() {
        return changes == null ? 0 : changes.rows().size();
    }

    TableView table() {
        List<Changes.Change> rows = changes == null ? List.of() : changes.rows();
        return TableView.of(
                List.of(
                        Texts.t("reports.change"),
                        Texts.t("reports.on"),
                        Texts.t("reports.record"),
                        Texts.t("reports.by"),
                        Texts.t("reports.reason")),
                rows.stream().map(ChangesPage::row).toList());
    }

    private static TableView.Row row(Changes.Change c) {
        String sign = c.by().signum() > 0 ? "+" : c.by().signum() < 0 ? "−" : "";
        return TableView.Row.of(
                c.row().type() + ":" + c.row().id(),
                Cell.mark(
                        c.kind().equals("went") ? "late" : c.kind().equals("came") ? "ok" : "soon",
                        Texts.t("reports.change." + c.kind())),
                Cell.date(c.row().on()),
                SignedListPage.title(c.row()),
                new Cell(sign + Fmt.number(c.by().abs(), Here.get().lang()), null, "n"),
                Cell.text(c.reason() == null ? "" : Texts.t("excluded." + c.reason())));
    }
}
