package org.lienhiep.reports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The list of a signed figure.
 *
 * @param report the report
 * @param item the figure
 * @param addendum the addendum that was signed, 0 for the report
 * @param signed its list
 * @param after how many rows were shown before
 */
record SignedListPage(Report report, Composed.Item item, int addendum, FrozenRecords.Signed signed, int after) {

    private static final int ROWS = 250;

    FigureLink figure() {
        return item.link(Here.get().lang(), "");
    }

    String name() {
        return item.indicator().name(Here.get().lang());
    }

    String frozen() {
        Report.Issue issue = Objects.requireNonNull(report.issue());
        return Texts.t(
                "reports.signed-line",
                Fmt.date(report.from()),
                Fmt.date(report.to()),
                issue.number(),
                Fmt.date(issue.on()));
    }

    String ruleVersion() {
        return Integer.toString(Objects.requireNonNull(item.frozen()).ruleVersion());
    }

    /** Today's value where it is another. */
    @Nullable
    String now() {
        return item.moved() ? item.live().figure().printed(Here.get().lang()) : null;
    }

    String changes() {
        return "/reports/" + report.id() + "/figures/" + item.key() + "/changes"
                + (addendum == 0 ? "" : "?addendum=" + addendum);
    }

    /** Where the list goes on, or null. */
    @Nullable
    String next() {
        return from() + ROWS < signed.rows().size()
                ? "?after=" + (from() + ROWS) + (addendum == 0 ? "" : "&addendum=" + addendum)
                : null;
    }

    TableView table() {
        if (!signed.months().isEmpty()) {
            var rows = signed.months().stream()
                    .map(m -> TableView.Row.of("", Cell.text(m.month()), Cell.number(m.count()), amount(m.amount())))
                    .toList();
            return new TableView(
                    List.of(Texts.t("reports.month"), Texts.t("reports.rows"), Texts.t("reports.amount")),
                    rows,
                    item.total());
        }
        var rows = signed.rows().stream()
                .skip(from())
                .limit(ROWS)
                .map(SignedListPage::row)
                .toList();
        return new TableView(
                List.of(Texts.t("reports.on"), Texts.t("reports.record"), Texts.t("reports.amount")),
                rows,
                item.total());
    }

    private int from() {
        return Math.max(0, Math.min(after, signed.rows().size()));
    }

    static TableView.Row row(FigureRow r) {
        return TableView.Row.of(r.type() + ":" + r.id(), Cell.date(r.on()), title(r), amount(r.amount()));
    }

    static Cell title(FigureRow row) {
        String title = row.title();
        String path = row.path();
        if (title == null) return Cell.text(Texts.t("figures.not-public"));
        return path == null ? Cell.text(title) : Cell.link(title, path);
    }

    static Cell amount(java.math.BigDecimal amount) {
        return new Cell(Fmt.number(amount, Here.get().lang()), null, "n");
    }
}
