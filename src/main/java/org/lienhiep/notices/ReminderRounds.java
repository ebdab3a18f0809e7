package org.lienhiep.notices;

import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes round the Unions: soon after the start, then every quarter of an hour, so that a new day, and work just done, are seen soon. */
@Component
class ReminderRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);

    private final Unions unions;
    private final Reminders reminders;
    private final Posting posting;

    ReminderRounds(Unions unions, Reminders reminders, Posting posting) {
        this.unions = unions;
        this.reminders = reminders;
        this.posting = posting;
    }

    /** One Union after the other; what fails for one is tried again next time and stops no other. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 900_000)
    void remind() {
        for (Union union : unions.all()) {
            try {
                int made = CurrentUnion.call(union.id(), reminders::run);
                int written = CurrentUnion.call(union.id(), posting::run);
                if (made + written > 0) LOG.info("Union {}: {} reminders, {} letters", union.id(), made, written);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Union {}: no reminders this time", union.id(), e);
            }
        }
    }
}
