package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.lienhiep.web.Here;

/** The minute it is: on the business date, by the clock of Vietnam. */
public record Now(LocalDate day, LocalTime time) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The minute on the business date of this request. */
    public static Now here() {
        return on(Here.get().today());
    }

    /** The minute on a day. */
    public static Now on(LocalDate day) {
        return new Now(day, LocalTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES));
    }

    /** Whether a minute has come. */
    public boolean reached(LocalDate on, LocalTime at) {
        return on.isBefore(day) || on.equals(day) && !at.isAfter(time);
    }
}
