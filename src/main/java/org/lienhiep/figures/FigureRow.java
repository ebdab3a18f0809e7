package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a figure's list.
 *
 * @param type record type
 * @param id key of the record
 * @param part which part of the record, empty for the whole
 * @param path its page, or null where the viewer may not open it
 * @param title its title, or null where the viewer may not read it
 * @param on the day it counts on
 * @param amount what it adds to the value
 * @param excludedBy the rule that keeps it out, for rows that were not counted
 */
public record FigureRow(
        String type,
        long id,
        String part,
        @Nullable String path,
        @Nullable String title,
        LocalDate on,
        BigDecimal amount,
        @Nullable String excludedBy) {}
