package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that stands in calendars.
 *
 * @param record what it is, {@code events.event:41}: calendars know it again by this
 * @param from its first day
 * @param to its last day
 * @param place where, or empty
 * @param path its page below the base
 * @param cancelled whether it does not take place; it stays, struck
 * @param version how often it was corrected
 * @param bodies who takes part
 */
public record CalendarEntry(
        String record,
        LocalDate from,
        LocalDate to,
        String title,
        String place,
        String path,
        boolean cancelled,
        int version,
        Set<Long> bodies) {}
