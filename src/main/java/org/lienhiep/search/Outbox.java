package org.lienhiep.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lienhiep.identity.RecordWatch;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what was changed, in the transaction of the change: what is committed will be found, what is not never was. */
@Component
class Outbox implements RecordWatch {

    /** A change of a record; of {@link #ANEW} and of an import no record is named. */
    record Change(String type, long record) {}

    /** Asks every node to make its index anew. */
    static final String ANEW = "search.anew";

    /** An import names its records nowhere; they are found by their keys. */
    static final String IMPORTED = "imports.";

    private final JdbcClient jdbc;
    private final ObjectProvider<SearchSource> sources;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();

    Outbox(JdbcClient jdbc, ObjectProvider<SearchSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String recordType, Collection<Long> ids) {
        if (!recordType.startsWith(IMPORTED) && !known().contains(recordType)) return;
        note(recordType, ids);
    }

    /** Asks for a new index. */
    @Transactional
    public void anew() {
        note(ANEW, List.of(0L));
    }

    private void note(String type, Collection<Long> ids) {
        jdbc.sql("insert into search.change (type, record_id) select :type, unnest(cast(:ids as bigint[]))")
                .param("type", type)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        long union = CurrentUnion.id();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(union);
            }
        });
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        sources.forEach(s -> {
            known.add(s.type());
            known.addAll(s.follows());
        });
        return known;
    }

    /** Whether this process has changed something of a Union since it was last asked. */
    boolean takeWaiting(long union) {
        return waiting.remove(union);
    }

    /** What every transaction before this one has done is settled. */
    String settled() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** The changes by transactions from one up to another; those noted before {@code since} are known to be in. */
    List<Change> between(String from, String upTo, long sinceMillis) {
        return jdbc.sql("""
                select distinct type, record_id as record from search.change
                where at >= to_timestamp(:since) and xid >= cast(:from as xid8) and xid < cast(:upTo as xid8)
                """)
                .param("since", sinceMillis / 1000.0)
                .param("from", from)
                .param("upTo", upTo)
                .query(Change.class)
                .list();
    }

    /** Drops what every node has read long since. */
    @Transactional
    public void prune(int days) {
        jdbc.sql("delete from search.change where at < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }
}
