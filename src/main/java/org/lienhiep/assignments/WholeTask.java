package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lienhiep.runtime.Sheaf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A task with all that its page shows of it.
 *
 * @param values every value that its targets have had
 * @param targets its targets, each with the value in force on the day asked about
 * @param results what was reported, the newest first
 * @param story what happened, as {@link TaskStory} signs it
 */
record WholeTask(
        Task task,
        Task.Detail detail,
        List<Task.Body> bodies,
        List<YearTarget.Value> values,
        List<YearTarget> targets,
        List<TaskResults.Kept> results,
        List<TaskStory.Line> story) {

    /** Reads it, in one statement. */
    static Optional<WholeTask> read(JdbcClient jdbc, long id, LocalDate day) {
        var sheaf = new Sheaf().param("task", id).param("day", day);
        var task = sheaf.list(Task.class, TaskLists.ONE);
        var detail = sheaf.list(Task.Detail.class, TaskLists.DETAIL);
        var bodies = sheaf.list(Task.Body.class, TaskLists.BODIES);
        var values = sheaf.list(YearTarget.Value.class, Targets.VALUES);
        var targets = sheaf.list(YearTarget.class, YearTargets.OF_TASK);
        var results = sheaf.list(TaskResults.Kept.class, TaskResults.RESULTS);
        var story = sheaf.list(TaskStory.Line.class, TaskStory.ROWS);
        sheaf.read(jdbc);
        return task.first()
                .map(found -> new WholeTask(
                        found,
                        detail.rows().getFirst(),
                        bodies.rows(),
                        values.rows(),
                        targets.rows(),
                        results.rows(),
                        story.rows()));
    }
}
