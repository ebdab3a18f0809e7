package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One holding of a contest, as typed.
 *
 * @param series key of the contest it belongs to
 * @param ordinal the number it bears, 10 for "lần X"
 * @param fields codes or names of its fields, in the order of its rules
 * @param intake first and last day on which entries are received
 */
record Edition(long series, int ordinal, String name, List<String> fields, Intake intake) {

    /** First and last day of receiving. */
    record Intake(LocalDate opensOn, LocalDate closesOn) {}

    /** A contest that is held again and again. */
    record Series(long id, String code, String name, int version) {}

    /**
     * An edition as kept.
     *
     * @param fields codes or names with {@code ;} between them
     * @param closedOn when it was closed, or null while work on it goes on
     * @param firstDay the earliest day of anything in it
     * @param rulesId the version of the rules that governs its days and fields, or null
     * @param byPostmark whether the day of a postmark counts before the day of arrival
     * @param formal whether only entries recognised by a decision are eligible
     */
    record Kept(
            long id,
            String code,
            long seriesId,
            String seriesCode,
            String seriesName,
            int ordinal,
            String name,
            String fields,
            LocalDate opensOn,
            LocalDate closesOn,
            int version,
            @Nullable LocalDate closedOn,
            LocalDate firstDay,
            @Nullable Long rulesId,
            boolean byPostmark,
            boolean formal) {

        /** Where it stands on a day: {@code planned}, {@code open}, {@code ended} or {@code closed}. */
        String state(LocalDate today) {
            if (closedOn != null) return "closed";
            if (today.isBefore(opensOn)) return "planned";
            return today.isAfter(closesOn) ? "ended" : "open";
        }

        /** Its fields in order. */
        List<String> fieldList() {
            return fields.isEmpty() ? List.of() : List.of(fields.split(";", -1));
        }

        /** Its page. */
        String path() {
            return "/contests/" + id;
        }
    }
}
