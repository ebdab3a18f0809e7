package org.lienhiep.documents.workfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/**
 * A list as it is printed: the documents of a file, laid on top of it, or the files handed in to the archive.
 *
 * @param page the page's name
 * @param home the page it belongs to
 * @param homeTitle that page's title
 * @param lines what stands under the title
 * @param signers who signs below, one or two
 */
record PrintedList(
        String page,
        String title,
        String home,
        String homeTitle,
        List<String> lines,
        List<String> heads,
        List<Line> rows,
        String sum,
        List<String> signers) {

    /** A row: the record and its cells. */
    record Line(String record, List<String> cells) {}

    /** The list of the documents in a file. */
    static PrintedList ofDocuments(WorkFile.Kept f, List<FiledDocuments.Entry> entries) {
        List<Line> rows = new ArrayList<>();
        int page = 1;
        boolean known = true;
        int pages = 0;
        for (FiledDocuments.Entry e : entries) {
            Integer own = e.pages();
            known &= own != null;
            rows.add(new Line("documents.document:" + e.documentId(), cells(e, own, known ? page : 0)));
            page += own == null ? 0 : own;
            pages += own == null ? 0 : own;
        }
        String sum = pages == 0
                ? Texts.t("documents.contents.sum-documents", Fmt.count(entries.size()))
                : Texts.t("documents.contents.sum", Fmt.count(entries.size()), Fmt.count(pages));
        return new PrintedList(
                "documents/contents",
                Texts.t("documents.contents.title"),
                f.path(),
                Texts.t("documents.work-file.named", f.symbol()),
                List.of(
                        Texts.t("documents.contents.file", f.symbol(), f.title()),
                        Texts.t("documents.contents.keeping", f.kept(), span(f))),
                heads("documents.contents.", 7),
                rows,
                sum,
                List.of(Texts.t("documents.contents.signer")));
    }

    private static List<String> cells(
            FiledDocuments.Entry e, @org.jspecify.annotations.Nullable Integer pages, int from) {
        String place = "";
        if (pages != null && from > 0) place = pages == 1 ? "" + from : from + "–" + (from + pages - 1);
        return List.of(
                Integer.toString(e.place()),
                e.number(),
                Fmt.date(e.issuedOn()),
                e.author(),
                e.typed() + ": " + e.subject(),
                place,
                e.note());
    }

    /** The list of the files handed in. */
    static PrintedList ofFiles(Deposits.Kept deposit, List<WorkFile.Kept> files) {
        List<Line> rows = new ArrayList<>();
        int sheets = 0;
        for (WorkFile.Kept f : files) {
            Integer own = f.sheets();
            sheets += own == null ? 0 : own;
            rows.add(new Line(
                    WorkFile.TYPE + ":" + f.id(),
                    List.of(
                            Integer.toString(rows.size() + 1),
                            f.symbol(),
                            f.title(),
                            span(f),
                            f.kept(),
                            own == null ? "" : Fmt.count(own),
                            f.closingNote())));
        }
        return new PrintedList(
                "documents/deposit-list",
                Texts.t("documents.deposit.list"),
                deposit.path(),
                deposit.title(),
                List.of(Texts.t(
                        "documents.deposit.between", deposit.giver(), deposit.receiver(), Fmt.date(deposit.onDay()))),
                heads("documents.deposit.list.", 7),
                rows,
                Texts.t("documents.deposit.sum", Fmt.count(files.size()), Fmt.count(sheets)),
                List.of(Texts.t("documents.deposit.giver-signs"), Texts.t("documents.deposit.receiver-signs")));
    }

    private static String span(WorkFile.Kept f) {
        return Fmt.date(f.openedOn()) + " – " + Fmt.date(f.closedOn());
    }

    private static List<String> heads(String prefix, int columns) {
        return java.util.stream.IntStream.rangeClosed(1, columns)
                .mapToObj(i -> Texts.t(prefix + i))
                .toList();
    }

    /** The Union, as it stands above. */
    String owner() {
        return Here.get().union().name().toUpperCase(Locale.ROOT);
    }

    /** The title in capitals. */
    String head() {
        return title.toUpperCase(Locale.ROOT);
    }
}
