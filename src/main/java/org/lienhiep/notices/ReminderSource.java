package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.unions.WorkCalendar;

/**
 * What a module has to remind people of; a bean of the module. It runs without a request as well as within one, always for one
 * Union in a transaction.
 */
public interface ReminderSource {

    /** The kinds of days it knows, in the order in which the office reads them; each has a rule of reminders. */
    List<String> kinds();

    /** The type of all its records, {@code assignments.task}. */
    String type();

    /** The row of the permission table that a reader needs to be told a record's name. */
    String permit();

    /**
     * What is open and due on a day up to {@code until}, however long ago. What is done, cancelled or withdrawn is not there: its
     * reminders fall silent. The source adds its query to a sheaf, which knows {@code :today} and {@code :until}, so that all
     * sources together cost one statement.
     *
     * @param calendar the Union's working days, for clocks that run in them
     * @return what it found, once the sheaf was read
     */
    Supplier<List<Due>> open(Sheaf sheaf, LocalDate today, LocalDate until, WorkCalendar calendar);

    /** The names of records as they are now. */
    Map<Long, String> titles(Collection<Long> records);

    /** The page of a record, below the base. */
    String path(long record);
}
