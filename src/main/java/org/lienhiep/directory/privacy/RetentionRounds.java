package org.lienhiep.directory.privacy;

import org.lienhiep.unions.EveryUnion;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts every night what has been kept long enough, so that it comes to the desk by itself. */
@Component
class RetentionRounds {

    private final Retention retention;
    private final EveryUnion every;

    RetentionRounds(Retention retention, EveryUnion every) {
        this.retention = retention;
        this.every = every;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void everyNight() {
        every.inTransaction(retention::count);
    }
}
