package org.lienhiep.web;

import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of the keys of forms that nobody sends again: after 30 days, in portions, every hour. */
@Component
class OldFormKeys {

    private static final int PORTION = 10_000;

    private final Unions unions;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    OldFormKeys(Unions unions, TransactionTemplate transaction, JdbcClient jdbc) {
        this.unions = unions;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void clear() {
        unions.all().forEach(union -> CurrentUnion.call(union.id(), () -> transaction.execute(status -> clearUnion())));
    }

    int clearUnion() {
        return jdbc.sql("""
                        delete from web.form_key where key = any(array(
                            select key from web.form_key where created_at < now() - interval '30 days'
                            order by created_at limit :portion))
                        """).param("portion", PORTION).update();
    }
}
