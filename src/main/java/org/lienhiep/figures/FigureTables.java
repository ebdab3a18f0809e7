package org.lienhiep.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a figure as its page draws them: what was counted, what was left out, the year before; or who stated it. */
@Component
class FigureTables {

    static final int ROWS = 250;

    /** A list and where it goes on. */
    record Listed(TableView table, @Nullable String next) {}

    /** The document that states a number. */
    private record Source(long id, String number, LocalDate issuedOn, String subject) {}

    private final FigureLists lists;
    private final StatedNumbers stated;
    private final JdbcClient jdbc;

    FigureTables(FigureLists lists, StatedNumbers stated, JdbcClient jdbc) {
        this.lists = lists;
        this.stated = stated;
        this.jdbc = jdbc;
    }

    /** One page of a list. */
    @Transactional(readOnly = true)
    public Listed of(Figures.Compared compared, FigurePage.Tab tab, FigureLists.After after) {
        if (tab == FigurePage.Tab.LEFT_OUT) return leftOut(compared.figure().query(), after);
        Figure figure = tab == FigurePage.Tab.BEFORE ? compared.previous() : compared.figure();
        if (figure.stated()) return new Listed(source(figure), null);
        var rows = lists.counted(figure.query(), after, ROWS + 1);
        var table = counted(shown(rows), figure.total());
        return new Listed(table, next(compared.figure().query(), rows, tab));
    }

    private Listed leftOut(FigureQuery query, FigureLists.After after) {
        var rows = lists.leftOut(query, after, ROWS + 1);
        List<TableView.Row> drawn = new ArrayList<>();
        for (FigureRow row : shown(rows)) {
            drawn.add(new TableView.Row(
                    record(row),
                    List.of(Cell.date(row.on()), title(row), Cell.text(Texts.t("excluded." + row.excludedBy()))),
                    true));
        }
        var heads = List.of(Texts.t("figures.on"), Texts.t("figures.record"), Texts.t("figures.reason"));
        long total =
                rows.size() <= ROWS && after.equals(FigureLists.After.START) ? rows.size() : lists.leftOutTotal(query);
        return new Listed(new TableView(heads, drawn, total), next(query, rows, FigurePage.Tab.LEFT_OUT));
    }

    private static List<FigureRow> shown(List<FigureRow> rows) {
        return rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
    }

    private static @Nullable String next(FigureQuery query, List<FigureRow> rows, FigurePage.Tab tab) {
        if (rows.size() <= ROWS) return null;
        String list = tab == FigurePage.Tab.COUNTED ? "" : "&tab=" + tab.code();
        return Here.url(query.path()) + list + FigureAddress.after(rows.get(ROWS - 1));
    }

    private static TableView counted(List<FigureRow> rows, long total) {
        boolean amounts = rows.stream().anyMatch(r -> r.amount().compareTo(java.math.BigDecimal.ONE) != 0);
        List<TableView.Row> drawn = new ArrayList<>();
        for (FigureRow row : rows) {
            drawn.add(
                    amounts
                            ? TableView.Row.of(record(row), Cell.date(row.on()), title(row), amount(row))
                            : TableView.Row.of(record(row), Cell.date(row.on()), title(row)));
        }
        var heads = new ArrayList<>(List.of(Texts.t("figures.on"), Texts.t("figures.record")));
        if (amounts) heads.add(Texts.t("figures.amount"));
        return new TableView(heads, drawn, total);
    }

    /** Who stated the number, and where. */
    private TableView source(Figure figure) {
        List<TableView.Row> rows = new ArrayList<>();
        for (FigureRow row : sources(figure)) {
            rows.add(TableView.Row.of(
                    record(row),
                    Cell.date(row.on()),
                    Cell.text(row.title()),
                    new Cell(Fmt.number(row.amount(), Here.get().lang()), null, "n")));
        }
        var heads = List.of(Texts.t("figures.on"), Texts.t("figures.document"), Texts.t("figures.stated-value"));
        return TableView.of(heads, rows);
    }

    /** The documents that state a number, as rows. */
    @Transactional(readOnly = true)
    public List<FigureRow> sources(Figure figure) {
        List<FigureRow> rows = new ArrayList<>();
        for (var number : stated.of(List.of(figure.query()))) {
            var source = jdbc.sql(
                            "select id, number, issued_on, subject from documents.document_ref where id = cast(:id as bigint)")
                    .param("id", number.documentId())
                    .query(Source.class)
                    .optional();
            String note = number.note().isEmpty() ? "" : " (" + number.note() + ")";
            rows.add(new FigureRow(
                    source.isPresent() ? "documents.document" : "",
                    source.map(Source::id).orElse(0L),
                    "",
                    null,
                    source.map(d -> d.number + " " + d.subject).orElseGet(() -> Texts.t("figures.no-document")) + note,
                    source.map(Source::issuedOn).orElse(number.toOn()),
                    number.value(),
                    null));
        }
        return rows;
    }

    private static String record(FigureRow row) {
        return row.type().isEmpty() ? "" : row.type() + ":" + row.id();
    }

    private static Cell title(FigureRow row) {
        String title = row.title();
        String path = row.path();
        if (title == null || path == null) return Cell.text(title == null ? Texts.t("figures.not-public") : title);
        return Cell.link(title, path);
    }

    private static Cell amount(FigureRow row) {
        return new Cell(Fmt.number(row.amount(), Here.get().lang()), null, "n");
    }
}
