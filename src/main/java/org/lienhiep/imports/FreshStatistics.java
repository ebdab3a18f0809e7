package org.lienhiep.imports;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the planner of the database how much there is after a load; without it, plans for empty tables meet full ones. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshStatistics implements AfterDemonstration {

    /** Rows from which a load is worth it; the database itself sees to smaller ones within a minute. */
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;

    FreshStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void run() {
        jdbc.sql("select unions.refresh_statistics()").query(Integer.class).single();
    }

    /** Takes the numbers anew after a load of that many rows, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void after(long rows) {
        if (rows >= MANY) run();
    }
}
