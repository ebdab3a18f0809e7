package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The desk's one list by date: what is late, what waits for an answer, what comes next, each with its next action. */
@Component
class DeskList {

    /** The most open tasks read, and the most rows drawn. */
    static final int MOST = 60;

    /** Rows drawn at least, as far as there are tasks: a quiet day still shows what comes. */
    private static final int LEAST = 8;

    private static final int ROWS = 25;

    private final TaskActions actions;

    DeskList(TaskActions actions) {
        this.actions = actions;
    }

    /**
     * One row.
     *
     * @param on the day it stands under
     * @param second the line under the day: its weekday, or its year where that is another
     * @param who whose task it is and whose turn
     * @param action what the viewer does next, or null where it is somebody else's turn
     */
    record Row(Task task, LocalDate on, String second, Cell mark, String who, ListView.@Nullable Action action) {}

    /**
     * The list as drawn.
     *
     * @param before rows with a day before today
     * @param after today's rows and later ones
     * @param context how many are late, due, waiting
     * @param more whether there is more than is drawn
     */
    record Drawn(List<Row> before, List<Row> after, String context, boolean more) {}

    /** Draws the open tasks that need somebody, and the next ones to come. */
    Drawn draw(List<Task> open, LocalDate today, int warnDays) {
        var rows = open.stream()
                .map(t -> row(t, today, warnDays))
                .sorted(Comparator.comparing(Row::on).thenComparing(r -> r.task.id()))
                .toList();
        List<Row> needed = new ArrayList<>();
        for (Row row : rows) {
            boolean waits = !row.task.state(today, warnDays).equals("not_due");
            if (waits || needed.size() < LEAST) needed.add(row);
        }
        var shown = needed.subList(0, Math.min(ROWS, needed.size()));
        return new Drawn(
                shown.stream().filter(r -> r.on.isBefore(today)).toList(),
                shown.stream().filter(r -> !r.on.isBefore(today)).toList(),
                context(open, today, warnDays),
                shown.size() < open.size());
    }

    private Row row(Task task, LocalDate today, int warnDays) {
        LocalDate on = task.doneOn() == null ? task.deadlineOn() : task.doneOn();
        String second = on.getYear() == today.getYear() ? Fmt.weekday(on) : Integer.toString(on.getYear());
        boolean unasked =
                task.acceptedOn() == null && task.state(today, warnDays).equals("not_due");
        Cell mark = unasked ? Cell.mark("open", Texts.t("assignments.state.not_accepted")) : task.mark(today, warnDays);
        String who = Texts.t("assignments.desk.who", task.assignee(), task.clause());
        return new Row(task, on, second, mark, who, inOneWord(actions.next(task)));
    }

    /** The same action under one short verb: a phone gives it 84 pixels. */
    private static ListView.@Nullable Action inOneWord(ListView.@Nullable Action action) {
        if (action == null) return null;
        String turn = action.href().substring(action.href().lastIndexOf('/') + 1);
        return new ListView.Action(Texts.t("assignments.desk.do." + turn), action.href());
    }

    private static String context(List<Task> open, LocalDate today, int warnDays) {
        List<String> parts = new ArrayList<>();
        for (String state : List.of("overdue", "due_soon", "unconfirmed")) {
            long count = open.stream()
                    .filter(t -> t.state(today, warnDays).equals(state))
                    .count();
            if (count > 0) parts.add(Texts.t("assignments.lead." + state, Fmt.count(count), warnDays));
        }
        return String.join(" · ", parts);
    }
}
