package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** Rules as people read them: a sentence for everything said in a section, a table for every list. */
final class RuleWords {

    private RuleWords() {}

    /** What a section says, a sentence each. */
    static List<String> sentences(RulePart section, Row set) {
        List<String> sentences = new ArrayList<>();
        for (RuleColumn column : section.columns()) {
            String value = set.text(column.name());
            if (value.isEmpty() || value.equals("false")) continue;
            sentences.add(Texts.t("rules.say." + column.name(), words(column, value)));
        }
        return sentences;
    }

    /** What a list says: the columns that any of its rows fills. */
    static TableView table(RulePart list, List<Row> rows, String editing) {
        var columns = list.columns().stream()
                .filter(c -> rows.stream()
                        .anyMatch(r ->
                                !r.text(c.name()).isEmpty() && !r.text(c.name()).equals("false")))
                .toList();
        var heads =
                columns.stream().map(c -> Texts.t("rules.field." + c.name())).toList();
        return TableView.of(
                heads, rows.stream().map(r -> row(columns, r, editing)).toList());
    }

    private static TableView.Row row(List<RuleColumn> columns, Row row, String editing) {
        List<Cell> cells = new ArrayList<>();
        for (RuleColumn column : columns) {
            String words = words(column, row.text(column.name()));
            boolean named = column.name().equals("name") || column.name().equals("rule");
            if (named && !editing.isEmpty()) cells.add(Cell.link(words, editing + "/" + row.no()));
            else if (column.kind() == RuleColumn.Kind.NUMBER || column.kind() == RuleColumn.Kind.WHOLE)
                cells.add(new Cell(words, null, "n"));
            else cells.add(Cell.text(words));
        }
        return new TableView.Row("", cells, "");
    }

    /** A value as people read it. */
    static String words(RuleColumn column, String value) {
        if (value.isEmpty()) return "";
        return switch (column.kind()) {
            case DAY -> Fmt.date(LocalDate.parse(value));
            case FLAG -> Texts.t(value.equals("true") ? "rules.ask.yes" : "rules.ask.no");
            case CHOICE -> Texts.t("rules.choice." + column.name() + "." + value);
            case NUMBER, WHOLE ->
                Fmt.number(
                        new java.math.BigDecimal(value),
                        Here.isSet() ? Here.get().lang() : "vi");
            case TEXT -> named(column, value);
        };
    }

    private static String named(RuleColumn column, String value) {
        if (!column.name().equals("national_code")) return value;
        String key = "contests.field-name." + value;
        return Texts.has(key) ? Texts.t(key) : value;
    }

    /** The values of a section or row as its form shows them. */
    static Map<String, String> typed(RulePart part, Row row) {
        Map<String, String> typed = new java.util.LinkedHashMap<>();
        for (RuleColumn column : part.columns()) {
            String value = row.text(column.name());
            typed.put(
                    column.name(),
                    switch (column.kind()) {
                        case DAY, NUMBER, WHOLE -> words(column, value);
                        case FLAG -> value.equals("true") ? "true" : "";
                        case CHOICE, TEXT -> value;
                    });
        }
        return typed;
    }
}
