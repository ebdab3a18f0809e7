package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.List;

/** What a module puts into calendars besides its deadlines; a bean of the module. Nothing in it may need an account to be known. */
public interface CalendarSource {

    /** The row of the permission table that a reader of a Union's own calendar needs. */
    String permit();

    /** What takes place between two days, in order. */
    List<CalendarEntry> entries(LocalDate from, LocalDate to);
}
