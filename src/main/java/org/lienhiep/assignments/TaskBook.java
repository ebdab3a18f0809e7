package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/** The year's tasks as the list shows them: chosen, put in an order, cut into a page, grouped by body. */
final class TaskBook {

    /** Tasks on one page. */
    static final int PAGE = 50;

    /** The orders a list can have. */
    static final List<String> SORTS = List.of("body", "deadline", "clause", "risk");

    private static final List<String> KINDS = List.of("office", "association", "centre", "club");

    /** Tasks under one head. */
    record Group(String title, List<TaskRow> rows) {}

    /**
     * What the address asks for.
     *
     * @param state one of {@link Task#STATES}, or empty for all
     * @param body the body whose tasks alone are wanted, or null
     * @param own whether only the viewer's own are wanted
     * @param after the id of the last task shown before, 0 at the beginning
     */
    record Asked(String sort, String state, @Nullable Long body, boolean own, long after) {}

    private final List<TaskRow> all;
    private final LocalDate today;
    private final int warnDays;

    TaskBook(List<TaskRow> all, LocalDate today, int warnDays) {
        this.all = all;
        this.today = today;
        this.warnDays = warnDays;
    }

    /** How many tasks stand under a state; empty for all. */
    long count(String state) {
        return all.stream().filter(r -> stands(r, state)).count();
    }

    private boolean stands(TaskRow row, String state) {
        return state.isEmpty() || row.task().stands(state, today, warnDays);
    }

    /** All that is asked for, in order. */
    List<TaskRow> chosen(Asked asked) {
        return all.stream()
                .filter(r -> stands(r, asked.state))
                .sorted(order(asked.sort))
                .toList();
    }

    /** One page of it: the rows after the one the page before ended with. */
    static List<TaskRow> page(List<TaskRow> chosen, long after) {
        int from = 0;
        for (int i = 0; i < chosen.size(); i++) if (chosen.get(i).task().id() == after) from = i + 1;
        return chosen.subList(from, Math.min(from + PAGE, chosen.size()));
    }

    private static Comparator<TaskRow> order(String sort) {
        Comparator<TaskRow> clause = Comparator.comparing(
                        (TaskRow r) -> r.task().decisionId())
                .thenComparing(r -> r.task().clauseKey())
                .thenComparing(r -> r.task().id());
        Comparator<TaskRow> deadline = Comparator.comparing(r -> r.task().deadlineOn());
        return switch (sort) {
            case "deadline" -> deadline.thenComparing(clause);
            case "clause" -> clause;
            case "risk" ->
                Comparator.comparing((TaskRow r) -> -r.risk())
                        .thenComparing(deadline)
                        .thenComparing(clause);
            default -> Comparator.comparing((TaskRow r) -> place(r.task())).thenComparing(clause);
        };
    }

    private static int place(Task task) {
        int place = KINDS.indexOf(task.assigneeKind());
        return place < 0 ? KINDS.size() : place;
    }

    /** The page under its heads; one head for each kind of body, and only in the order by body. */
    List<Group> groups(List<TaskRow> page, String sort) {
        if (!sort.equals("body")) return List.of(new Group("", page));
        Map<Integer, Long> sizes =
                all.stream().collect(Collectors.groupingBy(r -> place(r.task()), Collectors.counting()));
        Map<Integer, List<TaskRow>> byKind = new LinkedHashMap<>();
        page.forEach(r ->
                byKind.computeIfAbsent(place(r.task()), k -> new ArrayList<>()).add(r));
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, rows) -> groups.add(new Group(
                Texts.t(
                        "assignments.group." + (kind < KINDS.size() ? KINDS.get(kind) : "other"),
                        Fmt.count(sizes.getOrDefault(kind, 0L))),
                rows)));
        return groups;
    }
}
