package org.lienhiep.identity;

import java.util.List;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.EveryUnion;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains the audit trail in batches: a seal is a hash over the seal before it and every entry since. Whoever changes or removes
 * an entry afterwards breaks the chain from there on, and {@code verify} says so. It does not bind whoever holds the owner's
 * password: they could write the whole chain anew.
 */
@Component
public class AuditSeals {

    /** What of a Union's entries a seal between two transactions takes in, as one text in order. */
    private static final String HASH = """
            select coalesce(count(*), 0) as entries,
                   encode(sha256(convert_to(:before || coalesce(string_agg(concat_ws(' ', id, extract(epoch from at), account_id, action,
                       record_type, record_id, array_to_string(fields, ',')), E'\\n' order by xid, id), ''), 'UTF8')), 'hex') as sha256
            from identity.audit_entry where xid >= cast(:from as xid8) and xid < cast(:upTo as xid8)
            """;

    private record Seal(long id, String upTo, long entries, String sha256) {}

    private record Hashed(long entries, String sha256) {}

    private final JdbcClient jdbc;

    AuditSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seals what has been written since the last seal by transactions that have ended; nothing new, nothing done. */
    @Transactional
    public void seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.audit_seal'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
        String upTo = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<Seal> all = seals("order by id desc limit 1");
        Seal last = all.isEmpty() ? new Seal(0, "0", 0, "") : all.getFirst();
        Hashed hashed = hash(last, upTo);
        if (hashed.entries == 0) return;
        jdbc.sql(
                        "insert into identity.audit_seal (up_to, entries, sha256) values (cast(:upTo as xid8), :entries, :sha256)")
                .param("upTo", upTo)
                .param("entries", hashed.entries)
                .param("sha256", hashed.sha256)
                .update();
    }

    /** How many seals of the current Union do not fit the entries that they were made over. */
    @Transactional(readOnly = true)
    public long broken() {
        long broken = 0;
        Seal before = new Seal(0, "0", 0, "");
        for (Seal seal : seals("order by id")) {
            if (!hash(before, seal.upTo).equals(new Hashed(seal.entries, seal.sha256))) broken++;
            before = seal;
        }
        return broken;
    }

    private List<Seal> seals(String order) {
        return jdbc.sql("select id, up_to::text as up_to, entries, sha256 from identity.audit_seal " + order)
                .query(Seal.class)
                .list();
    }

    private Hashed hash(Seal before, String upTo) {
        return jdbc.sql(HASH)
                .param("before", before.sha256)
                .param("from", before.upTo)
                .param("upTo", upTo)
                .query(Hashed.class)
                .single();
    }

    /** Seals every Union's entries once a minute. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class EveryMinute {

        private final AuditSeals seals;
        private final EveryUnion every;

        EveryMinute(AuditSeals seals, EveryUnion every) {
            this.seals = seals;
            this.every = every;
        }

        @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
        void seal() {
            every.inTransaction(seals::seal);
        }
    }
}
