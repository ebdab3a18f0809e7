package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * A task of a decision, with how it stands.
 *
 * @param deadlineOn the deadline in force; the original one stays beside it
 * @param doneOn the day of the result in force, reported or confirmed, or null
 * @param cause why it no longer counts, or null
 */
record Task(
        long id,
        String clause,
        String title,
        long assigneeId,
        String assignee,
        String assigneeKind,
        String sortKey,
        String bodies,
        long decisionId,
        String decision,
        int year,
        LocalDate originalDeadlineOn,
        LocalDate deadlineOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate confirmedOn,
        @Nullable String cause,
        @Nullable Long carriesId,
        int version) {

    static final String TYPE = "assignments.task";

    /** The states a task can be in; a list is narrowed by them. */
    static final List<String> STATES =
            List.of("open", "overdue", "due_soon", "unconfirmed", "not_due", "done_on_time", "done_late", "dropped");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** The rest of what its page shows. */
    record Detail(
            String text,
            String product,
            @Nullable BigDecimal budget,
            LocalDate decisionOn,
            String issuer,
            @Nullable String carries,
            @Nullable String carriedTitle,
            @Nullable Long carriedId) {}

    /** A body that helps. */
    record Body(long id, String name) {}

    /** The state, from dates alone. */
    String state(LocalDate today, int warnDays) {
        if (cause != null) return "dropped";
        if (doneOn != null && confirmedOn == null) return "unconfirmed";
        if (doneOn != null) return doneOn.isAfter(deadlineOn) ? "done_late" : "done_on_time";
        if (today.isAfter(deadlineOn)) return "overdue";
        return ChronoUnit.DAYS.between(today, deadlineOn) <= warnDays ? "due_soon" : "not_due";
    }

    /** Whether it stands under this state of a list; {@code open} is everything not yet confirmed. */
    boolean stands(String state, LocalDate today, int warnDays) {
        if (state.equals("open")) return open();
        return state(today, warnDays).equals(state);
    }

    /** Whether something remains to be done about it. */
    boolean open() {
        return cause == null && confirmedOn == null;
    }

    /** Whether its deadline was moved. */
    boolean moved() {
        return !originalDeadlineOn.equals(deadlineOn);
    }

    /** The state as lists draw it: coloured only where somebody must act. */
    Cell mark(LocalDate today, int warnDays) {
        String state = state(today, warnDays);
        long days = Math.abs(ChronoUnit.DAYS.between(today, deadlineOn));
        return switch (state) {
            case "dropped" -> Cell.mark("plain", Texts.t("assignments.state." + cause));
            case "done_on_time" -> Cell.mark("plain", Texts.t("assignments.state.done_on_time", Fmt.date(doneOn)));
            case "done_late" -> Cell.mark("plain", Texts.t("assignments.state.done_late", late()));
            case "overdue" -> Cell.mark("late", Texts.t("assignments.state.overdue", days));
            case "unconfirmed" -> Cell.mark("soon", Texts.t("assignments.state.unconfirmed"));
            case "due_soon" ->
                Cell.mark(
                        "soon",
                        Texts.t(days == 0 ? "assignments.state.due_today" : "assignments.state.due_soon", days));
            default -> Cell.mark("plain", Texts.t("assignments.state.not_due"));
        };
    }

    private long late() {
        return doneOn == null ? 0 : ChronoUnit.DAYS.between(deadlineOn, doneOn);
    }

    /** What puts clauses in their order: 2 before 10, 10a after 10. */
    String clauseKey() {
        return DIGITS.matcher(clause).replaceAll(m -> "%09d".formatted(Integer.valueOf(m.group())));
    }
}
