package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The form of a task: how it is filled, read and drawn. Helping bodies are typed by name, with the directory beside. */
@Component
class TaskForm {

    /** Who may lead a task: associations and the Union's own units first. */
    private static final List<String> LEADING = List.of("office", "association", "centre", "club");

    private static final List<String> HELPING = List.of(
            "association",
            "agency",
            "mass_organisation",
            "centre",
            "office",
            "school",
            "national_body",
            "enterprise",
            "club",
            "other");

    private final DirectoryTitles directory;
    private final TaskLists lists;

    TaskForm(DirectoryTitles directory, TaskLists lists) {
        this.directory = directory;
        this.lists = lists;
    }

    /**
     * The page of the form.
     *
     * @param view title, addresses and plain fields
     * @param decisions the decisions to choose from, where one must be chosen
     * @param leading who may lead
     * @param helping names to choose from
     * @param before tasks of the year before that it may go on with
     * @param places how many helping bodies may be typed
     */
    record Page(
            FormView view,
            Map<String, String> decisions,
            Map<String, String> leading,
            List<String> helping,
            Map<String, String> before,
            int places) {}

    /** Reads what was typed. */
    TaskDraft read(Form form, int year) {
        var words = new TaskDraft.Words(
                form.requiredText("clause", 30), form.requiredText("text", 8_000), form.requiredText("title", 300));
        LocalDate deadline = form.requiredDate("deadline");
        if (deadline.getYear() < year - 1 || deadline.getYear() > year + 5) {
            form.reject("deadline", "assignments.deadline-far", Integer.toString(year));
        }
        BigDecimal budget = form.decimal("budget");
        if (budget != null && budget.signum() < 0) form.reject("budget", "assignments.negative");
        return new TaskDraft(words, bodies(form), form.text("product", 300), deadline, budget, carries(form, year));
    }

    private TaskDraft.Bodies bodies(Form form) {
        Long lead = form.reference("assignee");
        if (lead == null && form.error("assignee") == null) form.reject("assignee", "web.required");
        if (lead != null && !directory.options(HELPING).containsKey(lead.toString()))
            form.reject("assignee", "web.no-choice");
        Map<String, Long> known = new LinkedHashMap<>();
        directory.options(HELPING).forEach((id, name) -> known.put(name.toLowerCase(Locale.ROOT), Long.valueOf(id)));
        List<Long> helping = new ArrayList<>();
        for (String field : form.names()) {
            String name = field.startsWith("body_") ? form.text(field, 300) : "";
            if (name.isEmpty()) continue;
            Long id = known.get(name.toLowerCase(Locale.ROOT));
            if (id == null) form.reject(field, "assignments.no-body", name);
            else helping.add(id);
        }
        return new TaskDraft.Bodies(lead == null ? 0 : lead, helping);
    }

    private @Nullable Long carries(Form form, int year) {
        Long carries = form.reference("carries");
        if (carries != null && before(year).get(carries.toString()) == null) form.reject("carries", "web.no-choice");
        return carries;
    }

    private Map<String, String> before(int year) {
        Map<String, String> before = new LinkedHashMap<>();
        lists.ofYears(year - 1, year - 1, null).stream()
                .sorted(java.util.Comparator.comparing(Task::clauseKey))
                .forEach(t -> before.put(Long.toString(t.id()), t.clause() + ". " + t.title()));
        return before;
    }

    /** What stands in the form of a task that is kept. */
    static Map<String, String> values(Task task, Task.Detail detail, List<Task.Body> bodies) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("clause", task.clause());
        values.put("text", detail.text());
        values.put("title", task.title());
        values.put("assignee", Long.toString(task.assigneeId()));
        for (int i = 0; i < bodies.size(); i++)
            values.put("body_" + (i + 1), bodies.get(i).name());
        values.put("product", detail.product());
        values.put("deadline", Fmt.date(task.originalDeadlineOn()));
        values.put(
                "budget",
                Optional.ofNullable(detail.budget())
                        .map(b -> Fmt.number(b, Here.get().lang()))
                        .orElse(""));
        values.put("carries", task.carriesId() == null ? "" : task.carriesId().toString());
        return values;
    }

    /** Draws the form; {@code decisions} is empty where the decision is known. */
    Page page(FormView view, Map<String, String> decisions, int year) {
        long typed =
                view.form().names().stream().filter(n -> n.startsWith("body_")).count();
        var all = directory.options(HELPING);
        var leading = chosen(directory.options(LEADING));
        String lead = view.form().value("assignee");
        if (all.containsKey(lead)) leading.putIfAbsent(lead, all.getOrDefault(lead, ""));
        int places = (int) Math.clamp(typed + 1, 3, 20);
        return new Page(view, decisions, leading, List.copyOf(all.values()), before(year), places);
    }

    /** Options that begin with none chosen, so that nothing is chosen unseen. */
    static Map<String, String> chosen(Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", Texts.t("assignments.choose"));
        all.putAll(options);
        return all;
    }
}
