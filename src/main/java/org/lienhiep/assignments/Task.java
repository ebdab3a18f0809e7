package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Texts;

/** A task of a decision, with how it stands. */
record Task(
        long id,
        String clause,
        String title,
        long assigneeId,
        String assignee,
        LocalDate originalDeadlineOn,
        LocalDate deadlineOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate confirmedOn) {

    /** What else its page shows. */
    record Detail(
            String text,
            String product,
            @Nullable BigDecimal budget,
            long decisionId,
            String decision,
            @Nullable Long carriesId,
            @Nullable String carries,
            @Nullable LocalDate acceptedOn) {}

    /** A target's value since a day, by a decision. */
    record TargetValue(
            long id,
            String indicator,
            String filter,
            String direction,
            LocalDate validFrom,
            BigDecimal value,
            String decision) {}

    /** A result as reported. */
    record Result(
            long id,
            LocalDate doneOn,
            String summary,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate returnedOn,
            String remark) {}

    /** The state, from dates alone. */
    String state(LocalDate today, int warnDays) {
        if (doneOn != null && confirmedOn == null) return "unconfirmed";
        if (doneOn != null) return doneOn.isAfter(deadlineOn) ? "done_late" : "done_on_time";
        if (today.isAfter(deadlineOn)) return "overdue";
        return ChronoUnit.DAYS.between(today, deadlineOn) <= warnDays ? "due_soon" : "not_due";
    }

    /** The state as lists draw it. */
    Cell mark(LocalDate today, int warnDays) {
        String state = state(today, warnDays);
        long days = Math.abs(ChronoUnit.DAYS.between(today, deadlineOn));
        String word = Texts.t("assignments.state." + state, Long.toString(days));
        return switch (state) {
            case "done_on_time" -> Cell.mark("ok", word);
            case "overdue" -> Cell.mark("late", word);
            case "due_soon", "unconfirmed" -> Cell.mark("soon", word);
            default -> Cell.mark("plain", word);
        };
    }
}
