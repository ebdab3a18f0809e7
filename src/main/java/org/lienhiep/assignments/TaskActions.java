package org.lienhiep.assignments;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** What a viewer may do with a task next, and what is missing on it. */
@Component
class TaskActions {

    private final Sight sight;

    TaskActions(Sight sight) {
        this.sight = sight;
    }

    /** Refuses a task that the viewer may not read. */
    void read(Task task, List<Task.Body> bodies) {
        sight.read(task, bodies);
    }

    /** The one next action, or null where it is somebody else's turn. */
    ListView.@Nullable Action next(Task task) {
        if (!task.open()) return null;
        if (task.doneOn() != null) return sight.may("assignments.confirm", task) ? action("answer", task) : null;
        if (!sight.may("assignments.report", task)) return null;
        return action(task.acceptedOn() == null ? "acceptance" : "result", task);
    }

    /** What else may be done, in the order in which a year needs it. */
    List<ListView.Action> others(Task task) {
        List<ListView.Action> others = new ArrayList<>();
        boolean waits = task.open() && task.doneOn() == null;
        if (waits && task.acceptedOn() == null && sight.may("assignments.report", task))
            others.add(action("result", task));
        if (task.confirmedOn() != null && task.cause() == null && sight.may("assignments.confirm", task)) {
            others.add(action("reopening", task));
        }
        if (!Menu.may("assignments.write")) return others;
        if (task.open()) others.add(action("extension", task));
        if (task.cause() == null) {
            others.add(new ListView.Action(Texts.t("assignments.target-new"), "/tasks/" + task.id() + "/targets/new"));
            others.add(action("edit", task));
            others.add(new ListView.Action(
                    Texts.t("assignments.continue", Integer.toString(task.year() + 1)),
                    "/tasks/" + task.id() + "/continuation"));
        }
        others.add(action(task.cause() == null ? "cancellation" : "take-back", task));
        return others;
    }

    private static ListView.Action action(String turn, Task task) {
        String path = turn.equals("take-back") ? "cancellation" : turn;
        return new ListView.Action(Texts.t("assignments.action." + turn), "/tasks/" + task.id() + "/" + path);
    }

    /** What somebody has to add before the task is done. */
    List<TaskPage.Need> needs(Task task, List<TaskResults.Kept> results, List<TaskPage.Counted> counted) {
        List<TaskPage.Need> needs = new ArrayList<>();
        if (task.cause() != null) return needs;
        var today = Here.get().today();
        if (task.acceptedOn() == null && task.open()) needs.add(need("soon", "not-accepted", task.assignee()));
        if (task.doneOn() == null && today.isAfter(task.deadlineOn())) {
            long days = ChronoUnit.DAYS.between(task.deadlineOn(), today);
            needs.add(need("late", "no-result", task.assignee(), days));
        }
        TaskResults.Kept last = results.isEmpty() ? null : results.getFirst();
        if (last != null && last.returnedOn() != null) {
            needs.add(need("late", "returned", Fmt.date(last.returnedOn()), last.remark()));
        }
        if (last != null && last.reopenedOn() != null) {
            needs.add(need("late", "reopened", Fmt.date(last.reopenedOn()), last.reopenReason()));
        }
        if (task.doneOn() != null && task.open()) needs.add(need("soon", "unconfirmed", Fmt.date(task.doneOn())));
        if (last != null
                && last.inForce()
                && last.document() == null
                && last.evidence().isEmpty()
                && counted.isEmpty()) {
            needs.add(need("soon", "no-evidence", Fmt.date(last.doneOn())));
        }
        counted.forEach(c -> past(c).ifPresent(needs::add));
        return needs;
    }

    /** Records whose day has passed and that would count if somebody confirmed them. */
    private static java.util.Optional<TaskPage.Need> past(TaskPage.Counted counted) {
        var today = Here.get().today();
        long past = counted.measured().days().stream()
                .filter(Outlook::waits)
                .map(FigureLists.Day::on)
                .filter(on -> on.isBefore(today))
                .count();
        if (past == 0) return java.util.Optional.empty();
        String path = counted.measured().figure().query().path() + "&tab=left-out";
        return java.util.Optional.of(new TaskPage.Need(
                Cell.mark("late", Texts.t("assignments.need.past", Fmt.count(past))),
                counted.name(),
                new ListView.Action(Texts.t("assignments.see-records", Fmt.count(past)), path)));
    }

    private static TaskPage.Need need(String mark, String what, Object... words) {
        return new TaskPage.Need(
                Cell.mark(mark, Texts.t("assignments.need." + what)),
                Texts.t("assignments.need." + what + ".line", words),
                null);
    }
}
