package org.lienhiep.web;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows whether the database answers. Once it did not, it is asked every second in the background, so that no reader waits for it. */
@Component
class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final int SECONDS = 2;

    /** The server ends, was ended, or is not up yet (PostgreSQL, Appendix A). */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03");

    private final DataSource database;
    private volatile boolean down;

    Outage(DataSource database) {
        this.database = database;
    }

    /** Whether the database did not answer when it was last asked. */
    boolean down() {
        return down;
    }

    /** Notes a failure; true where the cause is that the database does not answer. */
    boolean noticed(Throwable failure) {
        if (!isOne(failure)) return false;
        if (!down) LOG.warn("the database does not answer; public pages are served from their copies");
        down = true;
        return true;
    }

    /** Whether a failure says that the database does not answer. */
    static boolean isOne(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof SQLTransientConnectionException) return true;
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith("08") || ENDED.contains(state))) return true;
        }
        return false;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void ask() {
        if (!down) return;
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid(SECONDS)) return;
            down = false;
            LOG.warn("the database answers again");
        } catch (SQLException e) {
            LOG.debug("still no answer: {}", e.toString());
        }
    }
}
