package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.runtime.ShippedTable;
import org.lienhiep.unions.RuleBook;
import org.lienhiep.web.Here;

/** What data about people are held for, each purpose with its ground in law, as it was on a day ({@code privacy/purposes.csv}). */
final class Purposes {

    /**
     * A purpose, in the words of the language of the request.
     *
     * @param asks whether the person's consent is its ground
     * @param version of its words
     * @param basis the ground
     * @param who sees the data
     * @param rule the rule that gives the months in {@code kept}; empty where there are none
     * @param kept how long
     */
    record Purpose(
            String code, boolean asks, int version, String rule, String name, String basis, String who, String kept) {

        /** How long data are kept for it, by the rules of a day. */
        String kept(RuleBook rules, LocalDate on) {
            return rule.isEmpty() ? kept : kept.replace("{0}", rules.text("privacy.keep." + rule, on));
        }
    }

    private static final List<Map<String, String>> ROWS = rows();

    private Purposes() {}

    /** The purposes in force on a day, by code; before the first of all, those of the first. */
    static Map<String, Purpose> on(LocalDate day) {
        Map<String, Purpose> purposes = new LinkedHashMap<>();
        for (Map<String, String> row : ROWS) {
            String code = word(row, "code");
            if (LocalDate.parse(word(row, "from")).isAfter(day) && purposes.containsKey(code)) continue;
            purposes.put(
                    code,
                    new Purpose(
                            code,
                            Boolean.parseBoolean(word(row, "asks")),
                            Integer.parseInt(word(row, "version")),
                            word(row, "rule"),
                            said(row, "name"),
                            said(row, "basis"),
                            said(row, "who"),
                            said(row, "kept")));
        }
        return purposes;
    }

    /** The name of a purpose, or the code where it is no longer one. */
    static String name(String code, LocalDate day) {
        Purpose purpose = on(day).get(code);
        return purpose == null ? code : purpose.name;
    }

    private static String said(Map<String, String> row, String column) {
        return word(row, column + "_" + Here.get().lang());
    }

    private static String word(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        ShippedTable.rows("/privacy/purposes.csv").forEach(row -> rows.add(row.toMap()));
        return rows;
    }
}
