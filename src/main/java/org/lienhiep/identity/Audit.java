package org.lienhiep.identity;

import java.util.Collection;
import java.util.List;
import org.lienhiep.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which record, in the transaction of the change itself. */
@Component
public class Audit {

    /**
     * One line of a record's history.
     *
     * @param reason why, where a reason was asked for; empty otherwise
     */
    public record Line(java.time.OffsetDateTime at, String account, String action, String reason) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordWatch> watches;

    Audit(JdbcClient jdbc, ObjectProvider<RecordWatch> watches) {
        this.jdbc = jdbc;
        this.watches = watches;
    }

    /** Writes one line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String recordType, long recordId, Collection<String> fields) {
        insert(action, recordType, recordId, fields);
    }

    /** Writes one line with the reason that was given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String recordType, long recordId, String reason) {
        long entry = insert(action, recordType, recordId, List.of("reason"));
        jdbc.sql("insert into identity.audit_value (entry_id, field, value) values (:entry, 'reason', :reason)")
                .param("entry", entry)
                .param("reason", reason)
                .update();
    }

    private long insert(String action, String recordType, long recordId, Collection<String> fields) {
        watches.forEach(w -> w.changed(recordType, List.of(recordId)));
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        return jdbc.sql("insert into identity.audit_entry (account_id, action, record_type, record_id, fields)"
                        + " values (cast(:account as bigint), :action, :type, :id, :fields) returning id")
                .param("account", viewer == null || viewer.account() == 0 ? null : viewer.account())
                .param("action", action)
                .param("type", recordType)
                .param("id", recordId)
                .param("fields", fields.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Writes one line without fields. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String recordType, long recordId) {
        record(action, recordType, recordId, List.of());
    }

    /** The history of a record, the newest line first. */
    @Transactional(readOnly = true)
    public List<Line> of(String recordType, long recordId) {
        return jdbc.sql("""
                        select e.at, coalesce(a.name, '') as account, e.action, coalesce(v.value, '') as reason
                        from identity.audit_entry e
                        left join identity.account a on a.union_id = e.union_id and a.id = e.account_id
                        left join identity.audit_value v on v.union_id = e.union_id and v.entry_id = e.id and v.field = 'reason'
                        where e.record_type = :type and e.record_id = :id order by e.id desc limit 50
                        """)
                .param("type", recordType)
                .param("id", recordId)
                .query(Line.class)
                .list();
    }
}
