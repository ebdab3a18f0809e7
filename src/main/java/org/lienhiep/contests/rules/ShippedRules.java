package org.lienhiep.contests.rules;

import java.util.Objects;
import org.lienhiep.imports.AfterDemonstration;
import org.lienhiep.runtime.ShippedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of the demonstration's two contests, in force since their editions opened. */
@Component
class ShippedRules implements AfterDemonstration {

    private final RuleSets sets;
    private final JdbcClient jdbc;

    ShippedRules(RuleSets sets, JdbcClient jdbc) {
        this.sets = sets;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        RuleFile.read(ShippedTable.rows("/demo/rules.csv"))
                .forEach((code, rules) -> jdbc.sql("select id from contests.edition where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .optional()
                        .ifPresent(edition -> enact(edition, rules)));
    }

    /** Their entries came with whole dossiers, and the office has looked at those that were in time. */
    private void dossiers(long edition, long rules) {
        jdbc.sql("""
                        insert into contests.entry_item (entry_id, item, copies)
                        select e.id, i.code, case i.per when 'author' then greatest(1, (select count(*) from contests.entry_author a
                            where a.union_id = e.union_id and a.entry_id = e.id)) else 1 end
                        from contests.entry e
                        join contests.rule_item i on i.union_id = e.union_id and i.set_id = :rules and i.required
                        where e.edition_id = :edition and e.received_on is not null
                        """).param("rules", rules).param("edition", edition).update();
        jdbc.sql("""
                        update contests.entry e set guardians = (select count(*) from contests.entry_author a
                            where a.union_id = e.union_id and a.entry_id = e.id and a.born_on > date '1995-01-01'),
                            made_on = e.received_on - 120, prior_awards = 'none'
                        where e.edition_id = :edition and e.received_on is not null
                        """).param("edition", edition).update();
        jdbc.sql("""
                        insert into contests.entry_check (entry_id, rules_id, checked_on)
                        select e.id, :rules, e.received_on + 5 from contests.entry e
                        where e.edition_id = :edition and e.received_on is not null and not e.late
                          and not exists (select 1 from contests.entry_exit x
                                          where x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null)
                        """).param("rules", rules).param("edition", edition).update();
    }

    private void enact(long edition, RuleSet rules) {
        long id = sets.draft(edition, null, "");
        sets.copy(rules, id);
        sets.enact(id, Objects.requireNonNull(rules.set().day("opens_on")), null);
        dossiers(edition, id);
    }
}
