package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The public library of contests: prizes over the years, or the entries of one edition.
 *
 * @param title its head
 * @param lead the words under it
 * @param steps the figures of an edition, none for the library
 * @param choices ways to narrow or turn the list
 * @param searched words sought, empty for none
 * @param next where the list goes on, or null
 */
record ResultsPage(
        String title,
        String lead,
        List<Step> steps,
        List<List<Choice>> choices,
        String searched,
        TableView table,
        @Nullable String next) {

    /** A figure of an edition and what it counts. */
    public record Step(@Nullable FigureLink figure, String words) {}

    /** A way to another view of the list. */
    public record Choice(String words, String href, boolean here) {}

    /** Whether this is the library of all editions. */
    boolean library() {
        return steps.isEmpty();
    }

    /** The rows; the contest is named where the list runs over several. */
    static TableView table(List<Results.Line> lines, long total, boolean named) {
        List<String> heads = new ArrayList<>(List.of(
                Texts.t("contests.public.entry"),
                Texts.t("contests.public.applicant"),
                Texts.t("contests.public.field"),
                Texts.t("contests.public.prize")));
        if (named) heads.add(Texts.t("contests.public.contest"));
        List<TableView.Row> rows = new ArrayList<>();
        for (Results.Line line : lines) {
            List<Cell> cells = new ArrayList<>(List.of(
                    title(line),
                    Cell.text(line.applicant()),
                    Cell.text(line.field().isEmpty() ? "" : FieldNames.name(line.field())),
                    Cell.text(prize(line))));
            if (named) cells.add(Cell.text(line.edition()));
            rows.add(new TableView.Row("contests.entry:" + line.id(), cells, ""));
        }
        return new TableView(heads, rows, total);
    }

    private static Cell title(Results.Line line) {
        String path = line.path();
        return path == null || line.title() == null
                ? Cell.text(Texts.t("contests.public.unnamed"))
                : Cell.link(line.title(), path);
    }

    /** The prize in words, the national one behind it. */
    static String prize(Results.Line line) {
        List<String> prizes = new ArrayList<>();
        if (line.rank() != null) prizes.add(Texts.t("contests.rank." + line.rank()));
        if (line.nationalRank() != null) {
            prizes.add(Texts.t("contests.national-rank", Texts.t("contests.rank." + line.nationalRank())));
        }
        return String.join("; ", prizes);
    }

    /** Ways to narrow: all of them, then each, the present one marked. */
    static List<Choice> choices(
            String all,
            Map<String, String> each,
            @Nullable String here,
            java.util.function.UnaryOperator<String> href) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(all, href.apply(""), here == null));
        each.forEach((code, name) -> choices.add(new Choice(name, href.apply(code), code.equals(here))));
        return choices;
    }
}
