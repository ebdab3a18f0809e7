package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.DeskItem;
import org.lienhiep.web.DeskSource;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The desk's one list by date: what is late, what waits for an answer, what comes next, each with its next action. */
@Component
class DeskList {

    /** The most open tasks read. */
    static final int MOST = 60;

    /** Tasks drawn at least, as far as there are any: a quiet day still shows what comes. */
    private static final int LEAST = 8;

    /** Tasks drawn at most. */
    private static final int ROWS = 25;

    private final TaskActions actions;
    private final List<DeskSource> sources;

    DeskList(TaskActions actions, ObjectProvider<DeskSource> sources) {
        this.actions = actions;
        this.sources = sources.orderedStream().toList();
    }

    /**
     * One row.
     *
     * @param second the line under the day: its weekday, or its year where that is another
     */
    record Row(DeskItem item, String second) {}

    /**
     * The list as drawn.
     *
     * @param before rows with a day before today
     * @param after today's rows and later ones
     * @param context how many are late, due, waiting
     * @param more whether there are more open tasks than are drawn
     */
    record Drawn(List<Row> before, List<Row> after, String context, boolean more) {}

    /** Draws the open tasks that need somebody, the next ones to come, and what other modules add. */
    Drawn draw(List<Task> open, LocalDate today, int warnDays) {
        List<DeskItem> tasks = needed(open, today, warnDays);
        List<DeskItem> others =
                sources.stream().flatMap(s -> s.items(today).stream()).toList();
        var shown = Stream.concat(tasks.stream(), others.stream())
                .sorted(Comparator.comparing(DeskItem::on))
                .map(item -> new Row(item, second(item.on(), today)))
                .toList();
        return new Drawn(
                shown.stream().filter(r -> r.item.on().isBefore(today)).toList(),
                shown.stream().filter(r -> !r.item.on().isBefore(today)).toList(),
                context(open, others.size(), today, warnDays),
                tasks.size() < open.size());
    }

    private List<DeskItem> needed(List<Task> open, LocalDate today, int warnDays) {
        var byDay = open.stream()
                .sorted(Comparator.comparing(DeskList::on).thenComparing(Task::id))
                .toList();
        List<DeskItem> needed = new ArrayList<>();
        for (Task task : byDay) {
            boolean waits = !task.state(today, warnDays).equals("not_due");
            if (needed.size() < ROWS && (waits || needed.size() < LEAST)) needed.add(item(task, today, warnDays));
        }
        return needed;
    }

    private DeskItem item(Task task, LocalDate today, int warnDays) {
        boolean unasked =
                task.acceptedOn() == null && task.state(today, warnDays).equals("not_due");
        Cell mark = unasked ? Cell.mark("open", Texts.t("assignments.state.not_accepted")) : task.mark(today, warnDays);
        String who = Texts.t("assignments.desk.who", task.assignee(), task.clause());
        return new DeskItem(
                "assignments.task:" + task.id(),
                on(task),
                mark,
                task.title(),
                "/tasks/" + task.id(),
                who,
                inOneWord(actions.next(task)));
    }

    private static LocalDate on(Task task) {
        return task.doneOn() == null ? task.deadlineOn() : task.doneOn();
    }

    private static String second(LocalDate on, LocalDate today) {
        return on.getYear() == today.getYear() ? Fmt.weekday(on) : Integer.toString(on.getYear());
    }

    /** The same action under one short verb: a phone gives it 84 pixels. */
    private static ListView.@Nullable Action inOneWord(ListView.@Nullable Action action) {
        if (action == null) return null;
        String turn = action.href().substring(action.href().lastIndexOf('/') + 1);
        return new ListView.Action(Texts.t("assignments.desk.do." + turn), action.href());
    }

    private static String context(List<Task> open, int others, LocalDate today, int warnDays) {
        List<String> parts = new ArrayList<>();
        for (String state : List.of("overdue", "due_soon", "unconfirmed")) {
            long count = open.stream()
                    .filter(t -> t.state(today, warnDays).equals(state))
                    .count();
            if (count > 0) parts.add(Texts.t("assignments.lead." + state, Fmt.count(count), warnDays));
        }
        if (others > 0) parts.add(Texts.t("assignments.lead.others", Fmt.count(others)));
        return String.join(" · ", parts);
    }
}
