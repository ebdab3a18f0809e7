package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.TableView;

/**
 * The page of one task.
 *
 * @param clause the decision's words
 * @param counted a part for each target
 * @param next what the viewer does next, the one primary button, or null
 * @param actions what else the viewer may do
 * @param moves its deadline moved, the newest first
 * @param needs what somebody has to add
 */
record TaskPage(
        Task task,
        Task.Detail detail,
        List<Task.Body> bodies,
        List<Clause.Run> clause,
        Cell state,
        List<Counted> counted,
        List<TaskResults.Kept> results,
        List<TaskStory.Line> story,
        List<Need> needs,
        ListView.@Nullable Action next,
        List<ListView.Action> actions) {

    /**
     * A target with the records that count towards it and those that nearly do.
     *
     * @param values every value it has had, the one in force last
     * @param line what is missing and whether it can still be reached
     * @param rows the records counted, at most {@link TaskPageController#ROWS}
     * @param out the records left out, each with its reason
     * @param why the question the second table answers
     */
    record Counted(
            YearTarget.Measured measured,
            String name,
            String unit,
            FigureLink figure,
            List<YearTarget.Value> values,
            String line,
            TableView rows,
            TableView out,
            String why) {

        String goal() {
            return Fmt.count(measured.target().value(), Here.get().lang());
        }

        /** A value that is no longer in force, or not yet. */
        boolean past(YearTarget.Value value) {
            return value.value().compareTo(measured.target().value()) != 0;
        }

        String printed(BigDecimal value) {
            return Fmt.count(value, Here.get().lang());
        }
    }

    /** Something missing: how urgent, in words, and the way to mend it. */
    record Need(Cell mark, String words, ListView.@Nullable Action action) {}

    /** Its budget in đồng; empty for none. */
    String budget() {
        BigDecimal budget = detail.budget();
        return budget == null ? "" : Fmt.number(budget, Here.get().lang());
    }

    /** The deadlines as moved, the newest first. */
    List<TaskStory.Line> moves() {
        return story.stream().filter(l -> l.what().equals("extend")).toList();
    }

    /** Today, for the template. */
    static LocalDate today() {
        return Here.get().today();
    }
}
