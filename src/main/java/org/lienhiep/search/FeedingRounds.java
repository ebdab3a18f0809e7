package org.lienhiep.search;

import java.io.UncheckedIOException;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes round the Unions: every second where this process has changed something, every ten seconds everywhere, since other nodes change
 * things too. Commands leave the index to the server.
 */
@Component
class FeedingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FeedingRounds.class);
    private static final int EVERYWHERE = 10;
    private static final int PRUNED = 3_600;

    private final Unions unions;
    private final Feeding feeding;
    private final Outbox outbox;
    private final boolean command;
    private long round;

    FeedingRounds(Unions unions, Feeding feeding, Outbox outbox, @Value("${lienhiep.join:false}") boolean command) {
        this.unions = unions;
        this.feeding = feeding;
        this.outbox = outbox;
        this.command = command;
    }

    @Scheduled(initialDelay = 1_500, fixedDelay = 1_000)
    void go() {
        if (command) return;
        boolean everywhere = round % EVERYWHERE == 0;
        boolean prune = round % PRUNED == PRUNED - 1;
        round++;
        for (Union union : unions.all()) {
            boolean waiting = outbox.takeWaiting(union.id());
            if (!everywhere && !waiting && !prune) continue;
            try {
                CurrentUnion.call(union.id(), () -> {
                    feeding.catchUp();
                    if (prune) outbox.prune(Feeding.KEPT_DAYS);
                    return true;
                });
            } catch (DataAccessException | TransactionException | UncheckedIOException e) {
                LOG.warn(
                        "search index of union {} waits for the next round: {}",
                        union.id(),
                        e.getClass().getSimpleName());
            }
        }
    }
}
