package org.lienhiep.contests.sealed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A seal over the entries that an edition had when it was put on.
 *
 * @param by who sealed
 * @param entries entries covered
 * @param authors authors put away
 * @param openedOn when two people opened it, or null
 * @param out sheets given out and not signed: while there are any it cannot be opened
 */
public record Seal(
        long id,
        long editionId,
        String edition,
        LocalDate sealedOn,
        String by,
        int entries,
        int authors,
        @Nullable LocalDate openedOn,
        long out) {

    static final String TYPE = "contests.edition";

    /** How many questions about judges may be asked after the sealing. */
    static final int QUESTIONS = 20;

    /** Whether names are out of reach. */
    public boolean standing() {
        return openedOn == null;
    }

    /** Somebody who came to open it. */
    record Confirmation(long accountId, String name, OffsetDateTime at, boolean fresh) {}

    /**
     * A judge of the edition.
     *
     * @param asked whether the seal was asked what stands between them and the entries
     * @param later whether that was after the sealing
     * @param kept entries that they must not see
     */
    record Seat(long seatId, String name, boolean asked, boolean later, long kept) {}

    /** A line of the minutes: whose an entry was. */
    record Line(String code, String title, String authors, String applicant) {}
}
