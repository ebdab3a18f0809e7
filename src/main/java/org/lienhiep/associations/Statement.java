package org.lienhiep.associations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an association stated about its members at the end of a year.
 *
 * @param statedOn the day it was stated; figures count it from that day
 * @param members individual members
 * @param women of them women, or null where it was not stated
 * @param graduates of them with a university degree, or null
 * @param joined members who joined in the year, or null
 */
record Statement(
        int year,
        LocalDate statedOn,
        int members,
        @Nullable Integer women,
        @Nullable Integer graduates,
        @Nullable Integer joined) {

    /** A statement as kept. */
    record Kept(
            long id,
            long organisationId,
            String name,
            int year,
            LocalDate statedOn,
            int members,
            @Nullable Integer women,
            @Nullable Integer graduates,
            @Nullable Integer joined,
            int version) {}
}
