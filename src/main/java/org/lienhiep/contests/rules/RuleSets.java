package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of rules: drafted or cloned, worked on, brought into force; then nothing in them changes. */
@Component
public class RuleSets {

    static final String TYPE = "contests.rule_set";
    private static final List<String> OWN = List.of(
            "id",
            "union_id",
            "edition_id",
            "no",
            "cloned_from",
            "reason",
            "drafted_on",
            "by_account",
            "at",
            "in_force_on",
            "document_id",
            "sha256",
            "version",
            "set_id");

    private static final String READ = "select 'set' as part, 0 as no, c.key, c.value from contests.rule_set r"
            + " cross join lateral jsonb_each_text(to_jsonb(r)) c where r.id = :id and c.value is not null"
            + RulePart.lists().stream()
                    .map(
                            p -> " union all select '" + p.code() + "', r.no, c.key, c.value from " + p.table()
                                    + " r cross join lateral jsonb_each_text(to_jsonb(r)) c where r.set_id = :id and c.value is not null")
                    .collect(Collectors.joining());

    private static final String SELECT = """
            select r.id, r.edition_id, n.name as edition, r.no, case when f.id is not null then m.name || ' (' || f.no || ')' end as cloned,
                   r.reason, r.drafted_on, r.in_force_on, r.document_id, d.number, r.sha256, r.version
            from contests.rule_set r
            join contests.edition n on n.union_id = r.union_id and n.id = r.edition_id
            left join contests.rule_set f on f.union_id = r.union_id and f.id = r.cloned_from
            left join contests.edition m on m.union_id = f.union_id and m.id = f.edition_id
            left join documents.document_ref d on d.union_id = r.union_id and d.id = r.document_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Deadlines deadlines;
    private final Map<Frozen, RuleSet> frozen = new ConcurrentHashMap<>();

    private record Frozen(long union, long rules) {}

    RuleSets(JdbcClient jdbc, Audit audit, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.deadlines = deadlines;
    }

    /** Every word of a version; silent where there is none. */
    @Transactional(readOnly = true)
    public RuleSet read(long id) {
        Map<String, Map<Integer, Map<String, String>>> read = new HashMap<>();
        jdbc.sql(READ).param("id", id).query(row -> {
            String key = row.getString("key");
            if (OWN.contains(key)) return;
            read.computeIfAbsent(row.getString("part"), p -> new TreeMap<>())
                    .computeIfAbsent(row.getInt("no"), n -> new TreeMap<>())
                    .put(key, row.getString("value"));
        });
        Map<RulePart, List<Row>> lists = new HashMap<>();
        for (RulePart part : RulePart.lists()) {
            List<Row> rows = new ArrayList<>();
            read.getOrDefault(part.code(), Map.of()).forEach((no, values) -> rows.add(new Row(no, values)));
            lists.put(part, rows);
        }
        return new RuleSet(new Row(0, read.getOrDefault("set", Map.of()).getOrDefault(0, Map.of())), lists);
    }

    /** The version that an edition is run by; silent where none is in force. */
    @Transactional(readOnly = true)
    public RuleSet governing(@Nullable Long rules) {
        if (rules == null) return RuleSet.SILENT;
        // in force, a version is frozen: what was read once holds
        return frozen.computeIfAbsent(new Frozen(CurrentUnion.id(), rules), f -> read(rules));
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Optional<RuleSet.Kept> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(RuleSet.Kept.class)
                .optional();
    }

    /** The versions of an edition, the newest first. */
    @Transactional(readOnly = true)
    public List<RuleSet.Kept> of(long edition) {
        return jdbc.sql(SELECT + " where r.edition_id = :edition order by r.no desc limit 100")
                .param("edition", edition)
                .query(RuleSet.Kept.class)
                .list();
    }

    /** The newest versions of all editions, to take words from; at most 60. */
    @Transactional(readOnly = true)
    public List<RuleSet.Kept> newest() {
        return jdbc.sql(SELECT + " order by n.opens_on desc, r.id desc limit 60")
                .query(RuleSet.Kept.class)
                .list();
    }

    /** Begins a version: empty, or with every word of another. One draft at a time. */
    @Transactional
    public long draft(long edition, @Nullable Long from, String reason) {
        var _ = jdbc.sql("select id from contests.edition where id = :id for update")
                .param("id", edition)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        var before = of(edition);
        if (!before.isEmpty() && before.getFirst().draft()) throw new Rejected("rules.one-draft");
        if (!before.isEmpty() && reason.isEmpty()) throw Rejected.field("reason", "rules.why-amend");
        long id = jdbc.sql("""
                        insert into contests.rule_set (edition_id, no, cloned_from, reason, drafted_on, by_account)
                        values (:edition, :no, cast(:from as bigint), :reason, :today, cast(:account as bigint)) returning id
                        """)
                .param("edition", edition)
                .param("no", before.size() + 1)
                .param("from", from)
                .param("reason", reason)
                .param("today", Here.get().today())
                .param("account", account())
                .query(Long.class)
                .single();
        if (from != null) copy(read(from), id);
        audit.record("enter", TYPE, id, List.of("cloned_from"));
        return id;
    }

    private static @Nullable Long account() {
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        return viewer == null ? null : viewer.account();
    }

    /** Writes every word of a set into an empty draft. */
    @Transactional
    public void copy(RuleSet from, long id) {
        for (RulePart part : RulePart.values()) {
            if (part.list()) from.rows(part).forEach(row -> insert(id, part, row.no(), row.values()));
            else update(id, part, from.set().values());
        }
    }

    private void insert(long id, RulePart part, int no, Map<String, String> values) {
        String columns = part.columns().stream().map(RuleColumn::name).collect(Collectors.joining(", "));
        String parameters = part.columns().stream().map(RuleColumn::parameter).collect(Collectors.joining(", "));
        fill(
                        jdbc.sql("insert into " + part.table() + " (set_id, no, " + columns
                                + ") values (:set_id, :row_no, " + parameters + ")"),
                        part,
                        values)
                .param("set_id", id)
                .param("row_no", no)
                .update();
    }

    private void update(long id, RulePart part, Map<String, String> values) {
        String columns = part.columns().stream()
                .map(c -> c.name() + " = " + c.parameter())
                .collect(Collectors.joining(", "));
        fill(jdbc.sql("update contests.rule_set set " + columns + " where id = :set_id"), part, values)
                .param("set_id", id)
                .update();
    }

    private static JdbcClient.StatementSpec fill(
            JdbcClient.StatementSpec sql, RulePart part, Map<String, String> values) {
        part.columns().forEach(c -> {
            String value = values.get(c.name());
            sql.param(c.name(), value == null || value.isEmpty() ? null : value);
        });
        return sql;
    }

    /** Says a section anew. */
    @Transactional
    public void say(long id, int version, RulePart section, Map<String, String> values) {
        touch(id, version);
        update(id, section, values);
        audit.record("correct", TYPE, id, List.of(section.code()));
    }

    /** Writes a row of a list: a new one at the end, or one that stands there. */
    @Transactional
    public void write(long id, int version, RulePart list, int no, Map<String, String> values) {
        touch(id, version);
        int place = no > 0 ? no : last(id, list) + 1;
        if (no > 0) delete(id, list, no);
        insert(id, list, place, values);
        audit.record("correct", TYPE, id, List.of(list.code()));
    }

    private int last(long id, RulePart list) {
        return jdbc.sql("select coalesce(max(no), 0) from " + list.table() + " where set_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int delete(long id, RulePart list, int no) {
        return jdbc.sql("delete from " + list.table() + " where set_id = :id and no = :no")
                .param("id", id)
                .param("no", no)
                .update();
    }

    /** Takes a row out of a draft. */
    @Transactional
    public void drop(long id, int version, RulePart list, int no) {
        touch(id, version);
        if (delete(id, list, no) == 0) throw new NotFound();
        audit.record("correct", TYPE, id, List.of(list.code()));
    }

    private void touch(long id, int version) {
        if (!lock(id).draft()) throw new Rejected("rules.frozen");
        int changed = jdbc.sql(
                        "update contests.rule_set set version = version + 1 where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
    }

    private RuleSet.Kept lock(long id) {
        var _ = jdbc.sql("select id from contests.rule_set where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return find(id).orElseThrow(NotFound::new);
    }

    /** Brings a draft without faults into force: it is frozen, and the edition's days and fields are its own from now on. */
    @Transactional
    public void enact(long id, LocalDate on, @Nullable Long document) {
        var kept = lock(id);
        if (!kept.draft()) throw new Rejected("rules.frozen");
        RuleSet rules = read(id);
        var faults = RuleChecks.of(rules);
        if (!faults.isEmpty())
            throw new Rejected("rules.has-faults", faults.getFirst().words());
        jdbc.sql(
                        "update contests.rule_set set in_force_on = :on, document_id = cast(:document as bigint), sha256 = :hash"
                                + " where id = :id")
                .param("on", on)
                .param("document", document)
                .param("hash", rules.sha256())
                .param("id", id)
                .update();
        deadlines.governedBy(kept.editionId(), id, rules);
        audit.record("enact", TYPE, id, List.of("in_force_on", "document"));
    }
}
