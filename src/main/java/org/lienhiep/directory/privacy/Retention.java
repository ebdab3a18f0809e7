package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.TimedData;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.RuleBook;
import org.lienhiep.unions.Rules;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long data are kept, what is due, and its closing in batches. */
@Component
class Retention {

    static final String TYPE = "directory.retention_closing";

    /** The most records that one closing takes. */
    static final int BATCH = 500;

    /**
     * A rule as it stands.
     *
     * @param months for which data are kept
     * @param records how many were due when last counted; null where never counted
     * @param closedOn the last closing, or null, with how many records it took
     */
    record Rule(
            String code,
            int months,
            @Nullable Long records,
            @Nullable Integer closed,
            @Nullable LocalDate closedOn) {

        /** The day before which what happened last makes it due. */
        LocalDate before(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    /** A record that is due. */
    record Due(long id, String name, LocalDate onDay) {}

    private record Counted(
            String rule,
            @Nullable Long records,
            @Nullable Integer closed,
            @Nullable LocalDate closedOn) {}

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Unions unions;
    private final Audit audit;
    private final Map<String, TimedData> kinds = new LinkedHashMap<>();

    Retention(JdbcClient jdbc, Rules rules, Unions unions, Audit audit, ObjectProvider<TimedData> beans) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.unions = unions;
        this.audit = audit;
        beans.orderedStream().forEach(kind -> kinds.put(kind.code(), kind));
    }

    /** The rules, each with its last count and closing. */
    @Transactional(readOnly = true)
    public List<Rule> rules(LocalDate today) {
        RuleBook book = rules.book();
        Map<String, Counted> counted = new LinkedHashMap<>();
        jdbc.sql("""
                        select k.rule, c.records, l.records as closed, l.at::date as closed_on from unnest(:rules) as k(rule)
                        left join directory.retention_count c
                          on c.union_id = current_setting('lienhiep.union')::bigint and c.rule = k.rule
                        left join lateral (
                            select x.records, x.at from directory.retention_closing x where x.rule = k.rule order by x.id desc limit 1) l
                          on true
                        """)
                .param("rules", kinds.keySet().toArray(String[]::new))
                .query(Counted.class)
                .list()
                .forEach(c -> counted.put(c.rule, c));
        return kinds.keySet().stream()
                .map(code -> {
                    Counted c = counted.getOrDefault(code, new Counted(code, null, null, null));
                    return new Rule(code, book.number("privacy.keep." + code, today), c.records, c.closed, c.closedOn);
                })
                .toList();
    }

    /** One rule. */
    @Transactional(readOnly = true)
    public Optional<Rule> rule(String code, LocalDate today) {
        return rules(today).stream().filter(r -> r.code.equals(code)).findFirst();
    }

    /** What is due under a rule now, the oldest first, at most one batch. */
    @Transactional(readOnly = true)
    public List<Due> due(Rule rule, LocalDate today) {
        return jdbc.sql("select d.id, d.name, d.on_day from (" + query(rule) + ") d order by d.on_day, d.id limit "
                        + BATCH)
                .param("before", rule.before(today))
                .query(Due.class)
                .list();
    }

    private String query(Rule rule) {
        return kind(rule).due();
    }

    private TimedData kind(Rule rule) {
        return Optional.ofNullable(kinds.get(rule.code)).orElseThrow();
    }

    /** Counts what is due under every rule; run for each Union every night. */
    @Transactional
    public void count() {
        LocalDate today = unions.today(unions.current());
        rules(today).forEach(rule -> count(rule, today));
    }

    private void count(Rule rule, LocalDate today) {
        jdbc.sql(
                        "insert into directory.retention_count (rule, records, counted_on) select :rule, count(*), :today from ("
                                + query(rule)
                                + ") d on conflict (union_id, rule) do update set records = excluded.records, counted_on = excluded.counted_on")
                .param("rule", rule.code)
                .param("today", today)
                .param("before", rule.before(today))
                .update();
    }

    /** Closes one batch of what is due, once: what another has closed meanwhile is no longer due. */
    @Transactional
    public void close(Rule rule, String reason) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.retention'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
        LocalDate today = Here.get().today();
        Long[] ids = due(rule, today).stream().map(Due::id).toArray(Long[]::new);
        kind(rule).closing().forEach(sql -> jdbc.sql(sql).param("ids", ids).update());
        long closing = jdbc.sql("""
                        insert into directory.retention_closing (rule, due_before, records, reason, by_account)
                        values (:rule, :before, :records, :reason, :account) returning id
                        """)
                .param("rule", rule.code)
                .param("before", rule.before(today))
                .param("records", ids.length)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        count(rule, today);
        audit.record("close", TYPE, closing);
    }
}
