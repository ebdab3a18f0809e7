package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The law's days of requests about personal data, for whoever reminds of them. */
public interface RequestDays {

    /**
     * The day that counts now for an open request.
     *
     * @param answered whether it was answered, so that the day is the one by which it must be finished
     * @param title what is asked, and by whom; for pages, never kept
     */
    record Day(long request, boolean answered, LocalDate on, String title) {}

    /** Of all open requests. */
    List<Day> open();

    /** What these requests are called. */
    Map<Long, String> titles(Collection<Long> requests);
}
