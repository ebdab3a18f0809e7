package org.lienhiep.directory;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.AccountHolders;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are one person or organisation become one, and two again where that was a mistake. Nothing else is rewritten. */
@Component
class Merges {

    /**
     * A merge as asked for.
     *
     * @param from the record that goes into the other
     * @param into the record that remains
     * @param taken fields that the remaining record takes from the other
     * @param together whether somebody made sure, although both stand in the same papers
     */
    record Asked(
            Subject subject,
            MergeFields.Side from,
            MergeFields.Side into,
            List<String> taken,
            boolean together,
            String reason) {}

    /** A merge as kept. */
    record Kept(
            long id,
            String type,
            long fromId,
            String fromName,
            long intoId,
            String intoName,
            String reason,
            String fields,
            OffsetDateTime at,
            @Nullable OffsetDateTime undoneAt,
            String undoneReason) {

        Subject subject() {
            return Subject.of(type);
        }
    }

    static final String SELECT = """
            select g.id, g.type, g.from_id, coalesce(fp.full_name, ft.name) as from_name, g.into_id,
                   coalesce(ip.full_name, it.name) as into_name, g.reason,
                   coalesce((select string_agg(k, ',') from jsonb_object_keys(g.taken) k), '') as fields, g.at, g.undone_at, g.undone_reason
            from directory.merge g
            left join directory.person fp on fp.union_id = g.union_id and fp.id = g.from_person
            left join directory.person ip on ip.union_id = g.union_id and ip.id = g.into_person
            left join directory.organisation_title ft on ft.union_id = g.union_id and ft.organisation_id = g.from_organisation
                and ft.valid_to = 'infinity'
            left join directory.organisation_title it on it.union_id = g.union_id and it.organisation_id = g.into_organisation
                and it.valid_to = 'infinity'
            """;

    private final JdbcClient jdbc;
    private final MergeFields fields;
    private final Survivors survivors;
    private final References references;
    private final Likenesses likenesses;
    private final AccountHolders accounts;
    private final Audit audit;

    Merges(
            JdbcClient jdbc,
            MergeFields fields,
            Survivors survivors,
            References references,
            Likenesses likenesses,
            AccountHolders accounts,
            Audit audit) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.survivors = survivors;
        this.references = references;
        this.likenesses = likenesses;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** One merge. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** Merges; fails if either record was saved since the two were shown side by side. */
    @Transactional
    public long merge(Asked asked) {
        Subject subject = asked.subject;
        long from = asked.from.id();
        long into = asked.into.id();
        oneAtATime();
        lock(subject, asked.from, asked.into);
        mayJoin(asked);
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> taken = new LinkedHashMap<>();
        for (String field : asked.taken) {
            if (asked.from.value(field).equals(asked.into.value(field))) continue;
            before.put(field, asked.into.value(field));
            taken.put(field, asked.from.value(field));
        }
        long merge = insert(asked, before, taken);
        fields.write(subject, into, taken);
        survivors.join(subject, from, into, merge);
        likenesses.look(subject, List.of(from, into));
        audit.record("merge", subject.type(), into, taken.keySet());
        audit.record("merged", subject.type(), from);
        return merge;
    }

    /** Where a record lies depends on every merge of its chain, so one merge or undoing waits for the other. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.merge'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
    }

    private void lock(Subject subject, MergeFields.Side one, MergeFields.Side other) {
        boolean first = one.id() < other.id();
        for (MergeFields.Side side : first ? List.of(one, other) : List.of(other, one)) {
            var now = fields.lock(subject, side.id()).orElseThrow(NotFound::new);
            if (survivors.of(subject, side.id()).isPresent())
                throw new Rejected("directory.merged-already", now.name());
            if (now.version() != side.version()) throw new Stale();
        }
    }

    /** What was erased at somebody's request neither joins another record nor comes back out of one. */
    private void mustNotBeErased(Subject subject, long one, long other) {
        boolean erased = subject == Subject.PERSON
                && jdbc.sql("select exists (select 1 from directory.erasure where person_id in (:one, :other))")
                        .param("one", one)
                        .param("other", other)
                        .query(Boolean.class)
                        .single();
        if (erased) throw new Rejected("directory.erased");
    }

    private void mayJoin(Asked asked) {
        var both = List.of(asked.from.id(), asked.into.id());
        mustNotBeErased(asked.subject, asked.from.id(), asked.into.id());
        if (asked.subject == Subject.PERSON) {
            var signIn = accounts.ofPeople(both);
            if (signIn.size() == 2)
                throw new Rejected("directory.two-accounts", signIn.values().toArray());
        } else {
            String speaks = accounts.ofOrganisations(both).get(asked.from.id());
            if (speaks != null) throw new Rejected("directory.account-speaks", speaks, asked.from.name());
        }
        boolean apart = references.of(asked.subject, asked.from.id(), asked.into.id()).stream()
                .anyMatch(c -> c.together() > 0);
        if (apart && !asked.together) throw Rejected.field("together", "directory.stand-together");
    }

    private long insert(Asked asked, Map<String, String> before, Map<String, String> taken) {
        return jdbc.sql("""
                        insert into directory.merge (type, from_id, into_id, from_version, into_version, reason, before, taken, by_account)
                        values (:type, :from, :into, :fromVersion, :intoVersion, :reason,
                            jsonb_object(:fields::text[], :before::text[]), jsonb_object(:fields::text[], :taken::text[]), :account)
                        returning id
                        """)
                .param("type", asked.subject.type())
                .param("from", asked.from.id())
                .param("into", asked.into.id())
                .param("fromVersion", asked.from.version())
                .param("intoVersion", asked.into.version())
                .param("reason", asked.reason)
                .param("fields", taken.keySet().toArray(String[]::new))
                .param("before", before.values().toArray(String[]::new))
                .param("taken", taken.values().toArray(String[]::new))
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
    }

    /** Makes two of one again; a field that the remaining record took gets its old value back unless somebody corrected it since. */
    @Transactional
    public void undo(long id, String reason) {
        oneAtATime();
        Kept merge = find(id).orElseThrow(NotFound::new);
        Subject subject = merge.subject();
        var both = List.of(Math.min(merge.fromId, merge.intoId), Math.max(merge.fromId, merge.intoId));
        both.forEach(record -> fields.lock(subject, record));
        mustNotBeErased(subject, merge.fromId, merge.intoId);
        int changed = jdbc.sql(
                        "update directory.merge set undone_at = now(), undone_by = :account, undone_reason = :reason"
                                + " where id = :id and undone_at is null")
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (changed == 0) throw new Rejected("directory.undone-already");
        survivors.part(subject, merge.fromId);
        fields.write(subject, merge.intoId, back(subject, id, merge.intoId));
        likenesses.look(subject, both);
        audit.record("unmerge", subject.type(), merge.intoId);
        audit.record("unmerged", subject.type(), merge.fromId);
    }

    private Map<String, String> back(Subject subject, long merge, long into) {
        var now = fields.side(subject, into).orElseThrow();
        Map<String, String> back = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.key, t.value as taken, g.before ->> t.key as before
                        from directory.merge g cross join lateral jsonb_each_text(g.taken) t where g.id = :id
                        """).param("id", merge).query(row -> {
            String field = row.getString("key");
            if (now.value(field).equals(row.getString("taken"))) back.put(field, row.getString("before"));
        });
        return back;
    }
}
