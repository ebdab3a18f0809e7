package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a pasted table judged one by one, and made into tasks all together or not at all. */
@Component
class Pasting {

    /** The most rows one table brings. */
    static final int MOST = 200;

    /** The fields of a row, in the order of its columns. */
    static final List<String> FIELDS = List.of("clause", "text", "assignee", "bodies", "deadline", "product", "budget");

    private static final List<String> KINDS = List.of(
            "office",
            "association",
            "centre",
            "club",
            "agency",
            "mass_organisation",
            "school",
            "national_body",
            "enterprise",
            "other");
    private static final int LONGEST_TITLE = 200;

    private final DirectoryTitles directory;
    private final Tasks tasks;

    Pasting(DirectoryTitles directory, Tasks tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    /** The names that a row may give, as the page offers them. */
    List<String> names() {
        return List.copyOf(directory.options(KINDS).values());
    }

    /** How many rows the form holds. */
    static int rows(Form form) {
        return (int)
                form.names().stream().filter(n -> n.matches("r\\d{1,3}_text")).count();
    }

    /** Judges the rows that the form holds; each fault stands beside its cell, with what mends it where that is known. */
    List<TaskDraft> read(Form form, int year) {
        Map<String, Long> known = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        directory.options(KINDS).forEach((id, name) -> {
            known.put(VietnameseNames.fold(name), Long.valueOf(id));
            names.put(VietnameseNames.fold(name), name);
        });
        List<TaskDraft> drafts = new ArrayList<>();
        for (int i = 0; i < Math.min(rows(form), MOST); i++) {
            String row = "r" + i + "_";
            if (form.flag(row + "out")) continue;
            drafts.add(draft(form, row, year, known, names));
        }
        return drafts;
    }

    private static TaskDraft draft(
            Form form, String row, int year, Map<String, Long> known, Map<String, String> names) {
        String text = form.requiredText(row + "text", 8_000);
        String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
        var words = new TaskDraft.Words(form.requiredText(row + "clause", 30), text, title);
        LocalDate deadline = form.requiredDate(row + "deadline");
        if (deadline.getYear() < year - 1 || deadline.getYear() > year + 5)
            form.reject(row + "deadline", "assignments.deadline-far", Integer.toString(year));
        BigDecimal budget = form.decimal(row + "budget");
        if (budget != null && budget.signum() < 0) form.reject(row + "budget", "assignments.negative");
        Long lead = body(form, row + "assignee", form.requiredText(row + "assignee", 300), known, names);
        List<Long> helping = new ArrayList<>();
        for (String name : form.text(row + "bodies", 1_000).split("[;,\\n]", -1)) {
            if (name.isBlank()) continue;
            Long id = body(form, row + "bodies", name, known, names);
            if (id != null) helping.add(id);
        }
        var bodies = new TaskDraft.Bodies(lead == null ? 0 : lead, helping);
        return new TaskDraft(words, bodies, form.text(row + "product", 300), deadline, budget, null);
    }

    /** The body that a name means, diacritics aside; what is not known is told with the nearest name. */
    private static @Nullable Long body(
            Form form, String field, String name, Map<String, Long> known, Map<String, String> names) {
        if (name.isBlank()) return null;
        String fold = VietnameseNames.fold(name);
        Long id = known.get(fold);
        if (id != null) return id;
        Optional<String> near = near(fold, known.keySet());
        if (near.isEmpty()) form.reject(field, "assignments.no-body", name.strip());
        else {
            String found = names.getOrDefault(near.get(), "");
            String mended = field.endsWith("bodies") ? form.value(field).replace(name.strip(), found) : found;
            form.reject(
                    field,
                    new Form.Mend(mended, Texts.t("assignments.take-name", found)),
                    "assignments.no-body-near",
                    name.strip());
        }
        return null;
    }

    /** The known name that shares most words with what was typed, if it shares at least half of them. */
    private static Optional<String> near(String fold, Set<String> known) {
        Set<String> typed = Arrays.stream(fold.split(" ", -1)).collect(Collectors.toSet());
        return known.stream()
                .filter(k -> shared(typed, k) * 2 >= typed.size())
                .max(Comparator.comparingLong((String k) -> shared(typed, k))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()));
    }

    private static long shared(Set<String> typed, String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(typed::contains)
                .distinct()
                .count();
    }

    /** Enters all tasks under a decision, or none. */
    @Transactional
    public void enter(long decision, List<TaskDraft> drafts) {
        drafts.forEach(draft -> tasks.assign(decision, draft));
    }
}
