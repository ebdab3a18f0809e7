package org.lienhiep.identity;

import java.util.Collection;
import java.util.List;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which record, in the transaction of the change itself. */
@Component
public class Audit {

    /** One line of a record's history. */
    public record Line(java.time.OffsetDateTime at, String account, String action) {}

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes one line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String recordType, long recordId, Collection<String> fields) {
        var viewer = Here.isSet() ? Here.get().viewer() : null;
        jdbc.sql("insert into identity.audit_entry (account_id, action, record_type, record_id, fields)"
                        + " values (cast(:account as bigint), :action, :type, :id, :fields)")
                .param("account", viewer == null || viewer.account() == 0 ? null : viewer.account())
                .param("action", action)
                .param("type", recordType)
                .param("id", recordId)
                .param("fields", fields.toArray(String[]::new))
                .update();
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
                        select e.at, coalesce(a.name, '') as account, e.action from identity.audit_entry e
                        left join identity.account a on a.union_id = e.union_id and a.id = e.account_id
                        where e.record_type = :type and e.record_id = :id order by e.id desc limit 50
                        """)
                .param("type", recordType)
                .param("id", recordId)
                .query(Line.class)
                .list();
    }
}
