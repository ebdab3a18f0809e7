package org.lienhiep.runtime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes of many rows. The application's role plans every statement for its values; the database checks foreign keys by statements
 * too, so that it would plan each check of each row anew, which takes longer than all the rest of the write.
 */
public final class ManyRows {

    private ManyRows() {}

    /** From here to the end of the running transaction, the check of a foreign key is planned once. */
    public static void planKeyChecksOnce(JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = auto").update();
    }
}
