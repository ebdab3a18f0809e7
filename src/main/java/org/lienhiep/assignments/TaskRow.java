package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * A task as a line of the year's list: what was asked, what was done, how it stands.
 *
 * @param done what was counted towards its first target, or null without a target
 * @param goal the value asked, printed
 * @param unit the unit of both
 * @param bar the bar between them, or null
 * @param state coloured only where somebody must act
 * @param risk how much it needs somebody, the higher the more
 */
record TaskRow(
        Task task,
        @Nullable FigureLink done,
        String goal,
        String unit,
        @Nullable Bar bar,
        Cell state,
        int risk) {

    /** A bar of 104 units: how far it is filled, where the target stands, in which colour. */
    record Bar(int done, int goal, String look) {

        static Bar of(BigDecimal value, BigDecimal target, String look) {
            BigDecimal top = value.max(target).max(BigDecimal.ONE);
            return new Bar(place(value, top), place(target, top), look);
        }

        private static int place(BigDecimal value, BigDecimal top) {
            return value.multiply(BigDecimal.valueOf(102))
                    .divide(top, 0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }

    /** The line of a task with its targets as measured. */
    static TaskRow of(Task task, List<YearTarget.Measured> measured, LocalDate today, int warnDays) {
        Cell state = state(task, measured, today, warnDays);
        int risk = risk(task.state(today, warnDays), state);
        if (measured.isEmpty()) return new TaskRow(task, null, "", "", null, state, risk);
        var first = measured.getFirst();
        String lang = Here.get().lang();
        String look = state.look().endsWith("late") || state.look().endsWith("hard")
                ? "late"
                : state.look().endsWith("soon") ? "soon" : "";
        return new TaskRow(
                task,
                CreditedFigures.link(first.figure()),
                Fmt.count(first.target().value(), lang),
                first.figure().query().indicator().unit(lang),
                Bar.of(first.figure().orZero(), first.target().value(), look),
                state,
                risk);
    }

    /** The line as a file holds it. */
    TableView.Row line() {
        return TableView.Row.of(
                "assignments.task:" + task.id(),
                Cell.text(task.clause()),
                Cell.text(task.assignee()),
                Cell.text(task.title()),
                Cell.text(task.bodies()),
                Cell.text(done == null ? "–" : done.printed() + " / " + goal + " " + unit),
                Cell.date(task.deadlineOn()),
                state);
    }

    /** Deadlines first while it is open; once confirmed, and before anything is due, the target speaks. */
    static Cell state(Task task, List<YearTarget.Measured> measured, LocalDate today, int warnDays) {
        String state = task.state(today, warnDays);
        boolean confirmed = state.equals("done_on_time") || state.equals("done_late");
        if (measured.isEmpty() || !confirmed && !state.equals("not_due")) {
            boolean unasked = state.equals("not_due") && task.acceptedOn() == null;
            return unasked ? Cell.mark("plain", Texts.t("assignments.state.not_accepted")) : task.mark(today, warnDays);
        }
        Outlook worst = measured.stream()
                .map(YearTarget.Measured::outlook)
                .max(java.util.Comparator.comparingInt(o ->
                        List.of("exceeded", "met", "course", "hard", "missed").indexOf(o.state())))
                .orElseThrow();
        boolean plain = worst.state().equals("met") || worst.state().equals("course");
        return Cell.mark(plain ? "plain" : worst.mark(), worst.words());
    }

    private static int risk(String state, Cell drawn) {
        if (state.equals("overdue")) return 5;
        if (drawn.look().endsWith("hard")) return 4;
        if (state.equals("unconfirmed")) return 3;
        return state.equals("due_soon") ? 2 : state.equals("not_due") ? 1 : 0;
    }
}
