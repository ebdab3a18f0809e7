package org.lienhiep.associations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The congress that ends a term.
 *
 * @param plannedOn the day planned, or null
 * @param heldOn the day held; null as long as it is planned
 */
record Congress(
        long id,
        long termId,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        String place,
        int version) {

    /** A planned congress was put off or brought forward. */
    record Move(LocalDate fromOn, LocalDate toOn, String reason) {}
}
