package org.lienhiep.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who of the directory stands behind an account, for those who look after people and organisations. */
@Component
public class AccountHolders {

    private final JdbcClient jdbc;

    AccountHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts that may sign in for these people: the name typed at sign-in by person. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofPeople(Collection<Long> people) {
        return active("person_id", people);
    }

    /** The accounts that may sign in for these organisations: one name typed at sign-in by organisation. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofOrganisations(Collection<Long> organisations) {
        return active("organisation_id", organisations);
    }

    private Map<Long, String> active(String column, Collection<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        jdbc.sql("select " + column + ", username from identity.account where " + column
                        + " = any(:ids) and disabled_at is null order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.putIfAbsent(row.getLong(1), row.getString(2));
                });
        return names;
    }

    /**
     * Takes people out of what this module keeps: their accounts and links no longer name them and open nothing, and the old values
     * that the audit trail noted about them are emptied. Who did what and when stays.
     *
     * @param people ids of the directory
     * @param names what they were called
     * @param shown what stands in place of their names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Long> people, Collection<String> names, String shown) {
        var ids = people.toArray(Long[]::new);
        jdbc.sql("update identity.session set ended_at = now() where ended_at is null and account_id in"
                        + " (select a.id from identity.account a where a.person_id = any(:ids))")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        update identity.link set holder = :name, expires_at = least(expires_at, now())
                        where holder = any(:names) and (seat = any(:ids) or record_type = 'identity.account' and record_id in (
                            select a.id from identity.account a where a.person_id = any(:ids)))
                        """)
                .param("ids", ids)
                .param("names", names.toArray(String[]::new))
                .param("name", shown)
                .update();
        jdbc.sql("""
                        update identity.account set name = :name, username = 'xoa-' || union_id || '-' || id, mail = null,
                            disabled_at = coalesce(disabled_at, now()) where person_id = any(:ids)
                        """).param("ids", ids).param("name", shown).update();
        jdbc.sql("""
                        update identity.audit_value v set value = '' where v.entry_id in (
                            select e.id from identity.audit_entry e
                            where e.record_type = 'directory.person' and e.record_id = any(:ids))
                        """).param("ids", ids).update();
    }
}
