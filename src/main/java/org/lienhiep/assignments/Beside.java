package org.lienhiep.assignments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two years' tasks beside each other, task by task.
 *
 * @param carried what goes on from the first year into the second
 * @param dropped what stands in the first year only
 * @param added what stands in the second year only
 */
record Beside(int first, int last, List<Pair> carried, List<Pair> added, List<Pair> dropped) {

    /** A task of the first year and the one that goes on with it; one of them may be missing. */
    record Pair(@Nullable TaskRow before, @Nullable TaskRow after) {}

    /** Puts the tasks of two years beside each other, by the clauses of their decisions; cancelled ones are left out. */
    static Beside of(List<TaskRow> rows, int first, int last) {
        var counted = rows.stream()
                .filter(r -> r.task().cause() == null)
                .sorted(Comparator.comparing((TaskRow r) -> r.task().decisionId())
                        .thenComparing(r -> r.task().clauseKey()))
                .toList();
        Map<Long, TaskRow> before = counted.stream()
                .filter(r -> r.task().year() == first)
                .collect(Collectors.toMap(r -> r.task().id(), Function.identity()));
        var carried = new ArrayList<Pair>();
        var added = new ArrayList<Pair>();
        for (TaskRow row : counted) {
            if (row.task().year() != last) continue;
            Long from = row.task().carriesId();
            TaskRow old = from == null ? null : before.get(from);
            if (old == null) added.add(new Pair(null, row));
            else carried.add(new Pair(old, row));
        }
        var kept = carried.stream()
                .map(Pair::before)
                .map(r -> r == null ? -1 : r.task().id())
                .toList();
        var dropped = counted.stream()
                .filter(r -> r.task().year() == first && !kept.contains(r.task().id()))
                .map(r -> new Pair(r, null))
                .toList();
        return new Beside(first, last, carried, added, dropped);
    }

    /** All pairs. */
    int total() {
        return carried.size() + added.size() + dropped.size();
    }
}
