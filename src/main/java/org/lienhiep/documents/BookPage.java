package org.lienhiep.documents;

import java.util.List;
import java.util.stream.IntStream;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * A part of a year's book as it is printed, behind its cover.
 *
 * @param total lines of the whole year
 */
record BookPage(String book, int year, int part, List<Books.Line> lines, long total) {

    String title() {
        return Texts.t("documents.book." + book);
    }

    /** The title as the cover has it. */
    String cover() {
        return title().toUpperCase(java.util.Locale.ROOT);
    }

    String home() {
        return book.equals("out") ? "/documents/out" : "/documents/in";
    }

    String homeTitle() {
        return book.equals("out") ? "documents.out.title" : "documents.in.title";
    }

    String csv() {
        return "/documents/" + book + "/book.csv?year=" + year;
    }

    String owner() {
        return Here.get().union().name().toUpperCase(java.util.Locale.ROOT);
    }

    List<String> heads() {
        return Books.heads(book);
    }

    List<TableView.Row> rows() {
        return lines.stream()
                .map(l -> new TableView.Row(
                        Documents.TYPE + ":" + l.id(),
                        l.cells().stream().map(Cell::text).toList(),
                        l.struck() != null))
                .toList();
    }

    /** From which day to which, from which number to which. */
    String span() {
        Books.Line first = lines.getFirst();
        Books.Line last = lines.getLast();
        return Texts.t("documents.book.span", Fmt.date(first.day()), Fmt.date(last.day()), first.first(), last.first());
    }

    String sum() {
        return Texts.t("documents.sum", Fmt.count(lines.size()), Fmt.count(total));
    }

    List<ListView.Choice> years() {
        int now = Here.get().today().getYear();
        return IntStream.iterate(now, y -> y > now - 4, y -> y - 1)
                .mapToObj(y -> new ListView.Choice(Integer.toString(y), "?year=" + y, y == year))
                .toList();
    }

    List<ListView.Choice> parts() {
        int parts = (int) ((total + Books.PART - 1) / Books.PART);
        return IntStream.rangeClosed(1, parts)
                .mapToObj(p -> new ListView.Choice(
                        Texts.t("documents.book.volume", p), "?year=" + year + "&part=" + p, p == part))
                .toList();
    }
}
