package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.ShippedTable;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of reminders: those of the house ({@code reminders.csv}), and over them the Union's own versions, each from a day on. */
@Component
class ReminderRules {

    static final String TYPE = "notices.rule";

    private record Row(
            String kind, LocalDate validFrom, String unit, String before, int every, String audience, boolean off) {

        ReminderRule rule() {
            return new ReminderRule(kind, unit, numbers(before), every, words(audience), off, validFrom, "");
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Map<String, ReminderRule> house = new LinkedHashMap<>();

    ReminderRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
        ShippedTable.rows("/reminders.csv").forEach(row -> house.put(row.get("kind"), ofTheHouse(row)));
    }

    private static ReminderRule ofTheHouse(CSVRecord row) {
        return new ReminderRule(
                row.get("kind"),
                row.get("unit"),
                numbers(row.get("before")),
                Integer.parseInt(row.get("every")),
                words(row.get("audience")),
                false,
                null,
                row.get("basis"));
    }

    static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(n -> !n.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** The rules that apply on a day, by kind; one statement. */
    @Transactional(readOnly = true)
    public Map<String, ReminderRule> on(LocalDate day) {
        Map<String, ReminderRule> rules = new LinkedHashMap<>(house);
        jdbc.sql("""
                        select distinct on (kind) kind, valid_from, unit, before, every, audience, off
                        from notices.rule where valid_from <= :day order by kind, valid_from desc, id desc
                        """)
                .param("day", day)
                .query(Row.class)
                .list()
                .forEach(row -> rules.computeIfPresent(row.kind, (kind, known) -> row.rule()));
        return rules;
    }

    /** Every version of a kind's rule, the newest first; the rule of the house is not among them. */
    @Transactional(readOnly = true)
    public List<ReminderRule> versions(String kind) {
        return jdbc
                .sql("select kind, valid_from, unit, before, every, audience, off from notices.rule"
                        + " where kind = :kind order by valid_from desc, id desc limit 50")
                .param("kind", kind)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::rule)
                .toList();
    }

    /** Enters a version of a rule, from a day on; earlier versions stay. */
    @Transactional
    public void change(ReminderRule rule) {
        long id = jdbc.sql("""
                        insert into notices.rule (kind, valid_from, unit, before, every, audience, off, by_account)
                        values (:kind, :from, :unit, :before, :every, :audience, :off, :account) returning id
                        """)
                .param("kind", rule.kind())
                .param("from", rule.validFrom())
                .param("unit", rule.unit())
                .param("before", rule.steps())
                .param("every", rule.every())
                .param("audience", String.join(" ", rule.audience()))
                .param("off", rule.off())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("change", TYPE, id, List.of("before", "every", "audience", "off"));
    }
}
