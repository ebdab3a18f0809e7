package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.contests.rules.Row;
import org.lienhiep.contests.scoring.Criterion;
import org.lienhiep.contests.scoring.Marking;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;

/** The form of a sheet: for each criterion a level, where the rules have levels, and a mark. */
final class SheetForm {

    /**
     * A criterion as it is asked for.
     *
     * @param name what is judged, with the most that it is worth
     * @param bands the levels with their marks; none where any mark will do
     * @param label what is judged, alone
     */
    public record Asked(
            String code, String name, String help, Map<String, String> bands, String label, Criterion criterion) {

        /** A bound as scripts read it. */
        public static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    private SheetForm() {}

    /** The criteria in the order of the sheet. */
    static List<Asked> asked(RoundRules rules) {
        return rules.criteria().stream().map(row -> asked(rules, row)).toList();
    }

    private static Asked asked(RoundRules rules, Row row) {
        Criterion criterion = rules.marking().criteria().stream()
                .filter(c -> c.code().equals(row.text("code")))
                .findFirst()
                .orElseThrow();
        Map<String, String> bands = new LinkedHashMap<>();
        for (var band : criterion.bands())
            bands.put(band.code(), band.code() + " " + Fmt.number(band.from()) + "–" + Fmt.number(band.to()));
        String help = Texts.t("judging.step", Fmt.number(criterion.step()));
        return new Asked(
                criterion.code(),
                Texts.t("judging.criterion", row.text("name"), Fmt.number(criterion.max())),
                help,
                bands,
                row.text("name"),
                criterion);
    }

    /** The form filled with what is kept. */
    static Form of(Map<String, Marking.Mark> marks, String note) {
        Map<String, String> values = new LinkedHashMap<>();
        marks.forEach((criterion, mark) -> {
            values.put("m_" + criterion, Fmt.number(mark.value()));
            values.put("b_" + criterion, mark.band());
        });
        values.put("note", note);
        return Form.of(values);
    }

    /** The marks typed; what cannot stand is rejected beside its field. A mark left empty is not there. */
    static Map<String, Marking.Mark> read(RoundRules rules, Form form) {
        Map<String, Marking.Mark> marks = new LinkedHashMap<>();
        for (Asked asked : asked(rules)) {
            form.label("m_" + asked.code, asked.name);
            BigDecimal value = form.decimal("m_" + asked.code);
            String band = form.value("b_" + asked.code);
            if (value != null)
                marks.put(asked.code, new Marking.Mark(value, asked.bands.containsKey(band) ? band : ""));
        }
        return marks;
    }
}
