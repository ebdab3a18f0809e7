package org.lienhiep.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * How a document stands in its register: what was done with it, from which its state follows.
 *
 * @param numberNote why the number was taken for a day gone by
 * @param arrivalNo its number in the year's book of arrivals, or null where it is not entered there
 * @param struckOn the day its arrival number was cancelled
 * @param progress the last line on how far it is
 * @param reply number and symbol of the answer
 * @param sentOn the day it was sent first
 * @param receipt who signed for it
 * @param replacedBy the document that took its place
 * @param openedOn the day from which everybody may read it, or null
 */
record Standing(
        @Nullable String numberNote,
        @Nullable Integer arrivalYear,
        @Nullable Integer arrivalNo,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate struckOn,
        @Nullable String struckReason,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String handler,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate dueOn,
        @Nullable String instruction,
        @Nullable String progress,
        @Nullable LocalDate settledOn,
        @Nullable String settledWords,
        @Nullable Long replyId,
        @Nullable String reply,
        @Nullable LocalDate sentOn,
        @Nullable String receipt,
        @Nullable LocalDate recalledOn,
        @Nullable String recallReason,
        @Nullable Long replacesId,
        @Nullable String replaces,
        @Nullable Long replacedById,
        @Nullable String replacedBy,
        @Nullable LocalDate openedOn) {

    /** Whether it was passed to somebody and is not dealt with. */
    boolean waits() {
        return passedOn != null && settledOn == null && struckOn == null;
    }

    /** Who has it: the unit, the person, or both. */
    String holder() {
        String unit = unitName == null ? "" : unitName;
        String person = handler == null ? "" : handler;
        return unit.isEmpty() || person.isEmpty() ? unit + person : person + ", " + unit;
    }

    /** The state of a document that arrived, as a mark with its word. */
    Cell arrivalMark(LocalDate today, int warnDays) {
        if (arrivalNo == null) return Cell.mark("open", Texts.t("documents.state.unregistered"));
        if (struckOn != null) return Cell.mark("late", Texts.t("documents.state.struck"));
        if (settledOn != null) {
            String word = reply == null || reply.isEmpty() ? "documents.state.settled" : "documents.state.answered";
            return Cell.text(Texts.t(word, Fmt.dayMonth(settledOn)));
        }
        if (passedOn == null) return Cell.text(Texts.t("documents.state.new"));
        if (dueOn != null && dueOn.isBefore(today))
            return Cell.mark("late", Texts.t("documents.state.overdue", ChronoUnit.DAYS.between(dueOn, today)));
        if (dueOn != null && !dueOn.isAfter(today.plusDays(warnDays)))
            return Cell.mark("soon", left(ChronoUnit.DAYS.between(today, dueOn)));
        return Cell.text(progress == null ? Texts.t("documents.state.passed") : progress);
    }

    private static String left(long days) {
        return days == 0 ? Texts.t("documents.state.today") : Texts.t("documents.state.left", days);
    }

    /** The state of a document of ours, as a mark with its word. */
    Cell sendingMark(Document.Kept document) {
        if (recalledOn != null) return Cell.mark("late", Texts.t("documents.state.recalled", Fmt.date(recalledOn)));
        if (replacedById != null) return Cell.mark("late", Texts.t("documents.state.replaced"));
        if (sentOn != null) return Cell.mark("ok", Texts.t("documents.state.sent", Fmt.date(sentOn)));
        if (!document.number().isEmpty()) return Cell.mark("open", Texts.t("documents.state.numbered"));
        boolean none = document.type().equals("minutes") || document.type().equals("own_letter");
        return Cell.mark("open", Texts.t(none ? "documents.state.no-number" : "documents.state.draft"));
    }
}
