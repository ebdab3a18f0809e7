package org.lienhiep.imports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.jobs.JobState;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Stage;
import org.lienhiep.web.Texts;

/**
 * The page of one list: what was understood, what waits for a person, what will happen.
 *
 * @param counts rows by verdict
 * @param kinds the kinds of faults, each with one answer for all its rows
 * @param heads the heads of the file, by column
 * @param beside the other lists of the same file
 * @param job the work that goes on, or null
 * @param next address of the next rows, or null
 */
record BatchPage(
        Batch batch,
        ImportType type,
        Map<String, Long> counts,
        String tab,
        BatchRows rows,
        List<Lines.Kind> kinds,
        List<String> heads,
        List<Batch> beside,
        @Nullable JobState job,
        Form form,
        @Nullable String next) {

    static final List<String> TABS = List.of("wrong", "new", "same", "aside");

    /** The verdicts that a tab shows. */
    static List<String> verdicts(String tab) {
        return tab.equals("aside") ? List.of("note", "left", "head") : List.of(tab);
    }

    String title() {
        String name = batch.name() + (batch.sheet().isEmpty() ? "" : " › " + batch.sheet());
        return Texts.t("imports.title", name, Fmt.number(records()));
    }

    /** Rows that are records, whatever becomes of them. */
    long records() {
        return count("new") + count("same") + count("wrong") + count("left");
    }

    long count(String verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    long tabCount(String tab) {
        return verdicts(tab).stream().mapToLong(this::count).sum();
    }

    /** Whether something still goes on behind the page. */
    boolean working() {
        return job != null && !job.ended();
    }

    boolean failed() {
        return job != null && job.state().equals("failed") && batch.open() && !batch.judged();
    }

    /** Whether the rows can be looked at: the columns are known and the rows were judged. */
    boolean ready() {
        return batch.open() && !working() && batch.judged() && missing().isEmpty();
    }

    List<ImportColumn> missing() {
        return batch.missing(type);
    }

    String missingNames() {
        return String.join(", ", missing().stream().map(BatchPage::label).toList());
    }

    boolean undoable() {
        return batch.undoable(OffsetDateTime.now());
    }

    static String label(ImportColumn column) {
        return Texts.t("imports.column." + column.name());
    }

    List<ListView.Choice> tabs() {
        List<ListView.Choice> choices = new ArrayList<>();
        for (String each : TABS) {
            String name = Texts.t("imports.tab." + each) + " " + Fmt.count(tabCount(each));
            choices.add(new ListView.Choice(name, "?tab=" + each, each.equals(tab)));
        }
        return choices;
    }

    /** The way of the list: file, columns, rows, books. */
    List<Stage> stages() {
        boolean columns = missing().isEmpty() && batch.headRow() > 0;
        boolean entered = !batch.open();
        String state = Texts.t("imports.state." + batch.state());
        String wrong = count("wrong") == 0
                ? Texts.t("imports.step.none-wrong")
                : Texts.t("imports.step.wrong", Fmt.count(count("wrong")));
        return List.of(
                new Stage(Texts.t("imports.step.file"), size(), "done"),
                new Stage(
                        Texts.t("imports.step.columns"),
                        Texts.t("imports.step.columns-line", Fmt.count(matched()), Fmt.count(unused())),
                        columns ? "done" : "now"),
                new Stage(
                        Texts.t("imports.step.rows"),
                        columns ? wrong : "",
                        entered ? "done" : columns ? "now" : "todo"),
                new Stage(
                        Texts.t("imports.step.entry"),
                        entered ? state : Texts.t("imports.step.undo", Batch.UNDO_DAYS),
                        entered ? "done" : "todo"));
    }

    private String size() {
        return Texts.t(
                "imports.step.size",
                Fmt.number(Math.max(1, batch.bytes() / 1024)),
                Fmt.date(batch.at().toLocalDate()));
    }

    private long matched() {
        long matched = 0;
        for (Integer place : batch.places()) if (place >= 0) matched++;
        return matched;
    }

    /** Columns of the file that nothing is taken from. */
    long unused() {
        List<Integer> used = List.of(batch.places());
        long unused = 0;
        for (int i = 0; i < heads.size(); i++) if (!heads.get(i).isBlank() && !used.contains(i)) unused++;
        return unused;
    }

    /** The columns of the file to choose from. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).isBlank() ? Texts.t("imports.no-head", letters(i)) : heads.get(i);
            choices.put(Integer.toString(i), head.length() > 60 ? head.substring(0, 60) : head);
        }
        return choices;
    }

    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** Whether a value for all rows may be given to a column: every row needs it and the file has none. */
    boolean asksForAll(int column) {
        ImportColumn c = type.places().get(column);
        return column < type.columns().size() && c.needed() && !c.name().equals("code") && batch.place(column) < 0;
    }

    String path() {
        return "/imports/" + batch.id();
    }

    /** The words on the button that enters the list. */
    String enterWords() {
        return Texts.t("imports.enter", Fmt.number(count("new")));
    }

    String enterWithoutWords() {
        return Texts.t("imports.enter-without", Fmt.count(count("wrong")), Fmt.number(count("new")));
    }

    /** What became of a list that is closed. */
    String closedLine() {
        return switch (batch.state()) {
            case "entered" ->
                Texts.t(
                        "imports.entered-line",
                        Fmt.number(number(batch.added())),
                        Fmt.number(number(batch.same())),
                        Fmt.number(number(batch.leftOut())));
            case "undone" -> Texts.t("imports.undone-line", Fmt.number(number(batch.removed())));
            default -> Texts.t("imports.withdrawn-line");
        };
    }

    private static long number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** One answer for all rows with the same fault. */
    List<BatchRows.Way> ways(Lines.Kind kind) {
        if (!kind.everyMended()) return List.of();
        String all = kind.field() + "|" + kind.message() + "|";
        String key = "imports.all." + kind.message().substring(kind.message().indexOf('.') + 1);
        List<BatchRows.Way> ways = new ArrayList<>();
        if (Texts.has(key + "-1")) {
            ways.add(new BatchRows.Way("all=" + all + 0, Texts.t(key + "-1", kind.rows())));
            ways.add(new BatchRows.Way("all=" + all + 1, Texts.t(key + "-2", kind.rows())));
        } else {
            String words = Texts.has(key) ? key : kind.mend().equals("c:") ? "imports.all.blank" : "imports.all.mend";
            ways.add(new BatchRows.Way("all=" + all + 0, Texts.t(words, kind.rows())));
        }
        return ways;
    }

    /** The fault that rows have in common, and how many have it. */
    String kindWords(Lines.Kind kind) {
        String key = "imports.kind." + kind.message().substring(kind.message().indexOf('.') + 1);
        String sentence = Texts.has(key) ? Texts.t(key) : Texts.t(kind.message(), "…");
        boolean alike = kind.message().startsWith("imports.like-");
        String words = alike ? sentence : Texts.t("imports.column." + kind.field()) + ": " + sentence;
        return Texts.t("imports.kind-rows", words, Fmt.count(kind.rows()));
    }
}
