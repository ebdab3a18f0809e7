package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The three books of a year, with the columns of NĐ 30/2020/NĐ-CP, Phụ lục IV, mẫu I, VI and VIII. */
@Component
@Transactional(readOnly = true)
class Books {

    /** The books: of our own documents, of arrivals, and how arrivals were dealt with. */
    static final List<String> ALL = List.of("out", "in", "follow-up");

    /** Lines of one printed part. */
    static final int PART = 100;

    /** One line of a book; {@code struck} is why its number was cancelled, or null. */
    record Line(long id, List<String> cells, @Nullable String struck, LocalDate day, String first) {}

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many lines a year's book has. */
    public long count(String book, int year) {
        return jdbc.sql("select count(*) from documents.number n where n.year = :year and " + side(book))
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private static String side(String book) {
        return book.equals("out") ? "n.code <> ''" : "n.code = ''";
    }

    /** The lines of a part of a year's book, in the order in which numbers were given; part 0 is the whole book. */
    public List<Line> lines(String book, int year, int part) {
        String limit = part == 0 ? "" : " limit " + PART + " offset " + (long) (part - 1) * PART;
        return jdbc.sql("""
                        select n.code, x.reason as number_struck,
                        """
                        + DocumentLists.SELECT
                                .replaceFirst("select ", "")
                                .replace("from documents.document d\n", """
                                    from (select * from documents.number n where n.year = :year and %s order by n.id %s) n
                                    join documents.document d on d.union_id = n.union_id and d.id = n.document_id
                                    """.formatted(side(book), limit))
                                .replace(
                                        "x.union_id = a.union_id and x.number_id = a.number_id",
                                        "x.union_id = n.union_id and x.number_id = n.id")
                        + " order by n.id")
                .param("year", year)
                .query((row, at) -> {
                    var entry = java.util.Objects.requireNonNull(DocumentLists.ENTRY.mapRow(row, at));
                    return line(book, entry, row.getString("code"), row.getString("number_struck"));
                })
                .list();
    }

    private static Line line(String book, DocumentLists.Entry entry, String code, @Nullable String struck) {
        Document.Kept d = entry.document();
        Standing s = entry.standing();
        List<String> cells = switch (book) {
            case "out" -> out(d, s, code, struck);
            case "in" -> in(d, s, struck);
            default -> followUp(d, s, struck);
        };
        String first = book.equals("out") ? code : String.valueOf(s.arrivalNo());
        LocalDate arrived = s.arrivedOn();
        return new Line(d.id(), cells, struck, arrived == null ? d.issuedOn() : arrived, first);
    }

    private static List<String> out(Document.Kept d, Standing s, String code, @Nullable String struck) {
        Integer copies = d.copies();
        return List.of(
                code,
                Fmt.date(d.issuedOn()),
                typed(d),
                DocumentFacts.joined(d.signerPost(), d.signer()),
                d.recipients(),
                d.keeper(),
                copies == null ? "" : Fmt.count(copies),
                struck == null ? Fmt.date(s.sentOn()) : "",
                struck == null ? text(s.receipt()) : "",
                note(d.note(), s, struck));
    }

    private static List<String> in(Document.Kept d, Standing s, @Nullable String struck) {
        return List.of(
                Fmt.date(s.arrivedOn()),
                String.valueOf(s.arrivalNo()),
                DocumentWords.issuer(d),
                d.number(),
                Fmt.date(d.issuedOn()),
                typed(d),
                s.holder(),
                Fmt.date(s.passedOn()),
                "",
                note(d.note(), s, struck));
    }

    private static List<String> followUp(Document.Kept d, Standing s, @Nullable String struck) {
        String document = DocumentWords.type(d)
                + (d.number().isEmpty() ? "" : " " + d.number())
                + ", " + Fmt.date(d.issuedOn())
                + ", " + DocumentWords.issuer(d);
        String settled = s.settledOn() == null
                ? text(s.progress())
                : Texts.t("documents.state.settled", Fmt.date(s.settledOn()));
        return List.of(
                String.valueOf(s.arrivalNo()),
                document,
                s.holder(),
                Fmt.date(s.dueOn()),
                settled,
                text(s.reply()),
                note(text(s.settledWords()), s, struck));
    }

    private static String typed(Document.Kept d) {
        return DocumentWords.type(d) + ": " + d.subject();
    }

    private static String note(String note, Standing s, @Nullable String struck) {
        if (struck != null) return Texts.t("documents.book.struck", struck);
        if (s.recalledOn() != null) return Texts.t("documents.state.recalled", Fmt.date(s.recalledOn()));
        String replaced = s.replacedBy() == null || s.replacedBy().isEmpty()
                ? ""
                : Texts.t("documents.book.replaced", s.replacedBy());
        return DocumentFacts.joined(note, replaced);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** The heads of a book's columns. */
    static List<String> heads(String book) {
        int columns = book.equals("follow-up") ? 7 : 10;
        return java.util.stream.IntStream.rangeClosed(1, columns)
                .mapToObj(i -> Texts.t("documents.book." + book + "." + i))
                .toList();
    }
}
