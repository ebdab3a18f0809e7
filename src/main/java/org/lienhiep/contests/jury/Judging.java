package org.lienhiep.contests.jury;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of an edition being judged under a version of its rules.
 *
 * @param round the round's code in the rules
 * @param closedOn when it was closed, or null while sheets may be signed
 */
record Judging(
        long id,
        long editionId,
        String edition,
        long rulesId,
        String round,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    static final String TYPE = "contests.judging";

    /** Its page. */
    String path() {
        return "/contests/" + editionId + "/judging/" + id;
    }

    /** Whether sheets may still be given out and signed. */
    boolean open() {
        return closedOn == null;
    }

    /**
     * A body that judges in it.
     *
     * @param field the one field that it marks, or empty for all
     * @param most entries that may be given to each of its members, or null for no bound
     */
    record Panel(
            long bodyId,
            String body,
            String field,
            @Nullable Integer most) {}

    /**
     * A judge: who holds a seat of one of its panels today.
     *
     * @param declared whether this judge said anything about interests
     * @param given sheets in hand
     * @param signed how many of them are signed
     */
    record Judge(
            long seatId,
            long bodyId,
            long personId,
            String name,
            String role,
            String body,
            String field,
            @Nullable Integer most,
            boolean declared,
            long given,
            long signed) {

        boolean marks(String entryField) {
            return field.isEmpty() || field.equals(entryField);
        }
    }

    /**
     * An entry in it, as the secretary sees it.
     *
     * @param sheets sheets in hand, the joint one apart
     * @param judges who has them, in words
     */
    record Judged(
            long entryId,
            String code,
            String title,
            String field,
            long sheets,
            long signed,
            String judges,
            @Nullable Boolean admitted) {}

    /** The kinds of round that are judged on sheets. */
    static final List<String> ON_SHEETS = List.of("screen", "score", "interview", "site");
}
