package org.lienhiep.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one account: those sent to its role and to the body it speaks for. */
@Component
class Inbox {

    private record Unread(long accountId, long unread) {}

    private static final String NOT_READ = "d.read_at is null and d.settled_on is null";

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of an inbox, the newest first.
     *
     * @param module the module whose notices are wanted, or null for all
     * @param all whether those read and those settled are shown too
     */
    @Transactional(readOnly = true)
    public Keyset.Page<Notice> page(long account, @Nullable String module, boolean all, Keyset after) {
        var where = narrowed(account, module, all).and("(d.noticed_on, d.notice_id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(
                        """
                        select n.id, n.kind, n.record_id as record, n.due_on as due, d.noticed_on, o.short_name as body,
                               d.read_at is not null as read, d.settled_on
                        from notices.delivery d
                        join notices.notice n on n.union_id = d.union_id and n.id = d.notice_id
                        left join directory.organisation_name o on o.union_id = n.union_id and o.id = n.organisation_id
                        """ + where.sql() + " order by d.noticed_on desc, d.notice_id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Notice.class)
                .list();
        var counted = narrowed(account, module, all);
        long total = jdbc.sql(
                        "select count(*) from notices.delivery d join notices.notice n on n.union_id = d.union_id and n.id = d.notice_id"
                                + counted.sql())
                .params(counted.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, n -> new Keyset(n.noticedOn(), n.id()).toString());
    }

    private static Where narrowed(long account, @Nullable String module, boolean all) {
        return new Where()
                .and("d.account_id = :account", "account", account)
                .and("n.kind >= :module || '.' and n.kind < :module || '/'", "module", module)
                .and(!all, NOT_READ);
    }

    /** How many an account has not read. */
    @Transactional(readOnly = true)
    public long unread(long account) {
        return jdbc.sql("select count(*) from notices.delivery d where d.account_id = :account and " + NOT_READ)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** How many each of these accounts has not read; none is left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> unread(Long[] accounts) {
        Map<Long, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select d.account_id, count(*) as unread from notices.delivery d where d.account_id = any(:accounts) and "
                                + NOT_READ + " group by d.account_id")
                .param("accounts", accounts)
                .query(Unread.class)
                .list()
                .forEach(u -> counts.put(u.accountId, u.unread));
        return counts;
    }

    /** Notes that an account has read these; one that is not in its inbox is left alone. */
    @Transactional
    public int read(long account, List<Long> notices) {
        return jdbc.sql("update notices.delivery set read_at = now() where account_id = :account"
                        + " and notice_id = any(:notices) and read_at is null")
                .param("account", account)
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }

    /** Notes that an account wants to see these again as not read. */
    @Transactional
    public int unreadAgain(long account, List<Long> notices) {
        return jdbc.sql("update notices.delivery set read_at = null where account_id = :account"
                        + " and notice_id = any(:notices) and read_at is not null")
                .param("account", account)
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }
}
