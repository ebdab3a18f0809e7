package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Texts;

/**
 * The rows of a list as its page shows them.
 *
 * @param columns the places of the columns shown
 */
record BatchRows(List<Integer> columns, List<String> heads, List<Row> rows) {

    private static final int MOST_COLUMNS = 5;
    private static final int MOST_WORDS = 60;

    /** A way out of a fault, as a button: what it sends, and its words. */
    record Way(String sends, String words) {}

    /** What is said about a row, with the ways out. */
    record Said(Cell mark, List<Way> ways) {}

    /**
     * A cell of a row.
     *
     * @param field the name that its field has in the form, empty where it is not to be changed
     * @param options the values to choose from; none for words
     */
    record Spot(String words, String field, Map<String, String> options) {}

    /** One row. */
    record Row(int number, List<Spot> spots, List<Said> said) {}

    static BatchRows of(Batch batch, ImportType type, List<Lines.Line> lines, Map<Integer, List<RowVerdict>> faults) {
        List<ImportColumn> all = type.places();
        var shown = new TreeSet<Integer>();
        for (int i = 0; i < all.size() && shown.size() < MOST_COLUMNS; i++) if (batch.place(i) >= 0) shown.add(i);
        faults.values().stream()
                .flatMap(List::stream)
                .forEach(f -> all.stream()
                        .filter(c -> c.name().equals(f.field()))
                        .findFirst()
                        .ifPresent(c -> shown.add(all.indexOf(c))));
        shown.removeIf(i -> batch.place(i) < 0);
        List<Integer> columns = List.copyOf(shown);
        List<Row> rows = new ArrayList<>();
        for (Lines.Line line : lines) {
            List<RowVerdict> own = faults.getOrDefault(line.row(), List.of());
            List<Spot> spots = columns.stream()
                    .map(i -> spot(line, i, all.get(i), line.cell(batch.place(i)), own))
                    .toList();
            rows.add(new Row(line.row(), spots, said(line, type, own)));
        }
        return new BatchRows(
                columns, columns.stream().map(i -> BatchPage.label(all.get(i))).toList(), rows);
    }

    private static Spot spot(Lines.Line line, int column, ImportColumn of, String words, List<RowVerdict> faults) {
        boolean wrong = faults.stream()
                .anyMatch(f -> f.field().equals(of.name()) && !f.message().startsWith("imports.like-"));
        if (!wrong) return new Spot(cut(words), "", Map.of());
        Map<String, String> options = new LinkedHashMap<>();
        of.choices().stream().sorted().forEach(c -> options.put(c, HumanCells.label(c)));
        return new Spot(words, "c" + line.row() + "_" + column, options);
    }

    private static List<Said> said(Lines.Line line, ImportType type, List<RowVerdict> faults) {
        if (faults.isEmpty()) {
            String state = line.verdict().equals("new") ? "ok" : "plain";
            Cell mark = Cell.mark(state, Texts.t("imports.verdict." + line.verdict()));
            boolean left = line.verdict().equals("left") || line.decision().startsWith("is:");
            List<Way> back = left ? List.of(new Way("d" + line.row() + "=", Texts.t("imports.mend.back"))) : List.of();
            return List.of(new Said(mark, back));
        }
        List<Said> said = new ArrayList<>();
        for (RowVerdict fault : faults) {
            int column = type.places().stream().map(ImportColumn::name).toList().indexOf(fault.field());
            List<Way> ways =
                    fault.mends().stream().map(m -> way(line.row(), column, m)).toList();
            boolean asks = fault.message().startsWith("imports.like-");
            said.add(new Said(Cell.mark(asks ? "soon" : "late", words(fault)), ways));
        }
        if (faults.stream().allMatch(f -> f.mends().stream().noneMatch(m -> m.startsWith("d:")))) {
            said.add(new Said(
                    Cell.text(""), List.of(new Way("d" + line.row() + "=leave", Texts.t("imports.mend.leave")))));
        }
        return said;
    }

    /** The fault in words, with the column it stands in. */
    static String words(RowVerdict fault) {
        String sentence = Texts.t(fault.message(), cut(fault.value()));
        if (fault.message().startsWith("imports.like-")) return sentence;
        return Texts.t("imports.column." + fault.field()) + ": " + sentence;
    }

    private static Way way(int row, int column, String mend) {
        String value = mend.substring(2);
        if (mend.startsWith("c:")) {
            String words = value.isEmpty() ? Texts.t("imports.mend.blank") : Texts.t("imports.mend.set", cut(value));
            return new Way("c" + row + "_" + column + "=" + value, words);
        }
        String key = value.startsWith("is:") ? "is" : value;
        return new Way("d" + row + "=" + value, Texts.t("imports.mend." + key));
    }

    private static String cut(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }
}
