package org.lienhiep.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what went wrong at a door in the last 15 minutes, by the account tried and by the address it came from. */
@Component
class Tries {

    private final JdbcClient jdbc;

    Tries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the door stays shut for this key. */
    boolean reached(String key, int most) {
        return jdbc.sql("select identity.failures(:key)")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                >= most;
    }

    /** Notes one more under each of these keys. */
    void note(String... keys) {
        jdbc.sql("select identity.note_failure(:keys)").param("keys", keys).query(rs -> {});
    }
}
