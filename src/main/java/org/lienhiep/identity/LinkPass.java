package org.lienhiep.identity;

import java.time.OffsetDateTime;

/**
 * What a signed link proves for the length of a request.
 *
 * @param link the link's id
 * @param role what may be done with it, a code
 * @param recordType type of the record it is for
 * @param record the record
 * @param seat whose seat at the record, such as the person's id; 0 for none
 * @param title the thing in words
 * @param holder who was given it
 * @param until when it ends
 */
public record LinkPass(
        long link,
        String role,
        String recordType,
        long record,
        long seat,
        String title,
        String holder,
        OffsetDateTime until) {}
