package org.lienhiep.councils;

import java.time.LocalDate;

/**
 * Somebody proposed for a seat.
 *
 * @param person key of the person
 * @param role chair, vice, reviewer, member, secretary
 */
public record Proposal(long person, String role) {

    /** A decision on a body: its number and day. */
    public record Paper(String number, LocalDate on) {}
}
