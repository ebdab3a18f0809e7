package org.lienhiep.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something open that has a day by which it is to be done.
 *
 * @param kind what kind of day it is, {@code assignments.deadline}; a rule of reminders stands for each kind
 * @param record the record it is about, of the source's type
 * @param on the day
 * @param organisation the body whose work it is; null where it is the office's own
 * @param title the record's name, for pages; never kept in a notice
 */
public record Due(
        String kind, long record, LocalDate on, @Nullable Long organisation, String title) {}
