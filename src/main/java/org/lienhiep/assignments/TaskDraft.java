package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as entered.
 *
 * @param deadline the deadline that the decision sets
 * @param budget in đồng, or null where the decision gives none
 * @param carries the task of the year before that it goes on with, or null
 */
record TaskDraft(
        Words words,
        Bodies bodies,
        String product,
        LocalDate deadline,
        @Nullable BigDecimal budget,
        @Nullable Long carries) {

    /** The clause's number, its words in the decision, and the short title. */
    record Words(String clause, String text, String title) {}

    /** Who leads and who helps. */
    record Bodies(long lead, List<Long> helping) {}
}
