package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * A register as drawn: the paper book on the screen, its columns numbered.
 *
 * @param total documents under the filter
 * @param next address of the next page, or null
 * @param first address of the first page, on any other
 * @param enter the words on the button that enters the next document
 */
record RegisterPage(
        RegisterFilter filter,
        List<TableView.Row> rows,
        long total,
        List<ListView.Choice> tabs,
        List<ListView.Choice> years,
        @Nullable String next,
        @Nullable String first,
        String enter) {

    private static final List<String> IN = List.of(
            "arrived",
            "arrival-no",
            "author",
            "number",
            "day",
            "subject",
            "receiver",
            "passed",
            "due",
            "progress",
            "reply");
    private static final List<String> OUT =
            List.of("number", "day", "subject", "signer", "recipients", "keeper", "copies", "sent", "receipt", "state");

    /** The page's name. */
    String page() {
        return "documents/" + filter.direction();
    }

    String title() {
        return Texts.t("documents." + filter.direction() + ".book");
    }

    /** The heads of the columns. */
    List<String> heads() {
        return (filter.direction().equals("in") ? IN : OUT)
                .stream().map(c -> Texts.t("documents.column." + c)).toList();
    }

    /** The column of a cell by name, for what a narrow page leaves out. */
    String column(int at) {
        return (filter.direction().equals("in") ? IN : OUT).get(at);
    }

    /** The line under the title: the year and the numbers shown. */
    String caption() {
        Integer year = filter.year();
        return year == null
                ? Texts.t("documents.caption.all", Fmt.count(total))
                : Texts.t("documents.caption.year", Integer.toString(year), Fmt.count(total));
    }

    /** The sum under the page. */
    String sum() {
        return Texts.t("documents.sum", Fmt.count(rows.size()), Fmt.count(total));
    }

    /** The year whose book is printed: the one shown, or the present one. */
    int bookYear() {
        Integer year = filter.year();
        return year == null ? Here.get().today().getYear() : year;
    }

    /** One document as a row of its book. */
    static TableView.Row row(DocumentLists.Entry entry, RegisterFilter filter, LocalDate today) {
        Document.Kept d = entry.document();
        Standing s = entry.standing();
        boolean in = filter.direction().equals("in");
        boolean out = in ? s.struckOn() != null : s.recalledOn() != null || s.replacedById() != null;
        return new TableView.Row(Documents.TYPE + ":" + d.id(), in ? arrived(d, s, today) : own(d, s), out);
    }

    private static List<Cell> arrived(Document.Kept d, Standing s, LocalDate today) {
        return List.of(
                day(s.arrivedOn()),
                Cell.text(s.arrivalNo() == null ? "" : s.arrivalNo().toString()),
                Cell.text(DocumentWords.issuer(d)),
                Cell.text(d.number()),
                day(d.issuedOn()),
                subject(d),
                Cell.text(s.holder()),
                day(s.passedOn()),
                day(s.dueOn()),
                s.arrivalMark(today, DocumentWords.WARN_DAYS),
                s.replyId() == null ? Cell.text("") : Cell.text(s.reply()));
    }

    private static List<Cell> own(Document.Kept d, Standing s) {
        Integer copies = d.copies();
        return List.of(
                Cell.text(d.number()),
                day(d.issuedOn()),
                subject(d),
                Cell.text(d.signer()),
                Cell.text(d.recipients()),
                Cell.text(d.keeper()),
                Cell.text(copies == null ? "" : Fmt.count(copies)),
                day(s.sentOn()),
                Cell.text(s.receipt()),
                s.sendingMark(d));
    }

    private static Cell subject(Document.Kept d) {
        return Cell.link(d.subject(), d.path());
    }

    private static Cell day(@Nullable LocalDate day) {
        return new Cell(Fmt.date(day), null, "d");
    }

    /** The types, as a filter offers them. */
    List<String> types() {
        return DocumentType.CODES;
    }

    String typeName(String code) {
        return Texts.t("documents.type." + code);
    }

    boolean isBook() {
        return filter.tab().equals("all");
    }
}
