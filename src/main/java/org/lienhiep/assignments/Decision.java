package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as entered: the paper, and which year's work it orders.
 *
 * @param issuer the organisation that issued it
 * @param nature assigned, approved or amending
 */
record Decision(
        String number, LocalDate issuedOn, long issuer, String nature, int year, String subject, String signer) {

    /** What may be entered by hand; awards and other papers come from their own modules' files. */
    static final List<String> NATURES = List.of("assigned", "approved", "amending");

    /** All natures a list can be narrowed by. */
    static final List<String> ALL_NATURES = List.of("assigned", "approved", "amending", "award", "other");

    /** A decision as kept, with how many tasks stand in it. */
    record Kept(
            long id,
            String number,
            LocalDate issuedOn,
            long issuerId,
            String issuer,
            String nature,
            int year,
            String subject,
            String signer,
            int version,
            long tasks) {}

    /** What an amending decision changed: a target's value before it and by it. */
    record Change(long taskId, String title, String indicator, LocalDate validFrom, String before, String value) {}
}
