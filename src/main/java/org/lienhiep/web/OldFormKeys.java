package org.lienhiep.web;

import org.lienhiep.unions.EveryUnion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of the keys of forms that nobody sends again: after 30 days, in portions, every hour. */
@Component
class OldFormKeys {

    private static final int PORTION = 10_000;

    private final EveryUnion every;
    private final JdbcClient jdbc;

    OldFormKeys(EveryUnion every, JdbcClient jdbc) {
        this.every = every;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void clear() {
        every.inTransaction(this::clearUnion);
    }

    int clearUnion() {
        return jdbc.sql("""
                        delete from web.form_key where key = any(array(
                            select key from web.form_key where created_at < now() - interval '30 days'
                            order by created_at limit :portion))
                        """).param("portion", PORTION).update();
    }
}
