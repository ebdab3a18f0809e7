package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a task: its rows, with who entered them as the audit knows it. */
@Component
class TaskStory {

    /** What the audit alone tells; everything else has a row of its own. */
    private static final Set<String> AUDIT_ALONE = Set.of("assign", "correct", "set-target");

    /**
     * One line.
     *
     * @param what a key below {@code assignments.did.}
     * @param happenedOn the day it happened
     * @param told what the sentence is filled with: a day, the number of a document; may be empty
     * @param words words added by whoever did it; may be empty
     * @param account who entered it, or empty where nobody did by hand
     */
    record Line(String what, LocalDate happenedOn, String told, String words, String account) {}

    /** What happened to the task {@code :task}, the newest first. */
    static final String ROWS = """
            select s.what, s.happened_on, s.told, s.words, '' as account from (
                select 1 as place, 'decided' as what, r.issued_on as happened_on, r.number as told, '' as words, t.id as row
                from assignments.task t
                join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                where t.id = :task
                union all
                select 2, 'accept', accepted_on, '', '', task_id from assignments.acceptance where task_id = :task
                union all
                select 3, 'extend', agreed_on, to_char(new_on, 'DD/MM/YYYY') || ', ' || document_number, reason, id
                from assignments.extension where task_id = :task
                union all
                select 4, 'report', done_on, '', '', id from assignments.result where task_id = :task
                union all
                select 5, case when returned_on is null then 'confirm' else 'return' end,
                       coalesce(returned_on, confirmed_on), '', remark, id
                from assignments.result where task_id = :task and coalesce(returned_on, confirmed_on) is not null
                union all
                select 6, 'reopen', reopened_on, '', reopen_reason, id
                from assignments.result where task_id = :task and reopened_on is not null
                union all
                select 7, 'cancel', cancelled_on, '', reason, id from assignments.cancellation where task_id = :task
                union all
                select 8, 'take-back', withdrawn_on, '', withdrawn_reason, id
                from assignments.cancellation where task_id = :task and withdrawn_on is not null
                union all
                select 3, 'amend-target', v.valid_from, trim_scale(v.value)::text || ', ' || r.number, '', g.id
                from assignments.target g
                join assignments.target_value v on v.union_id = g.union_id and v.target_id = g.id
                join assignments.task t on t.union_id = g.union_id and t.id = g.task_id and t.decision_id <> v.decision_id
                join assignments.decision d on d.union_id = v.union_id and d.id = v.decision_id
                join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                where g.task_id = :task and g.withdrawn_on is null
                union all
                select 9, 'withdraw-target', withdrawn_on, indicator, withdraw_reason, id
                from assignments.target where task_id = :task and withdrawn_on is not null
            ) s
            order by s.happened_on desc, s.place desc, s.row desc limit 60
            """;

    private final Audit audit;

    TaskStory(Audit audit) {
        this.audit = audit;
    }

    /**
     * The story of a task, the newest line first.
     *
     * @param rows what {@link #ROWS} gave
     */
    @Transactional(readOnly = true)
    public List<Line> of(long task, List<Line> rows) {
        Map<String, Deque<Audit.Line>> entered = new HashMap<>();
        audit.of(Task.TYPE, task)
                .forEach(l -> entered.computeIfAbsent(l.action(), a -> new ArrayDeque<>())
                        .add(l));
        List<Line> story = new ArrayList<>();
        for (Line row : rows) story.add(signed(row, entered.get(row.what)));
        AUDIT_ALONE.forEach(action -> entered.getOrDefault(action, new ArrayDeque<>())
                .forEach(l -> story.add(new Line(action, l.at().toLocalDate(), "", "", l.account()))));
        story.sort(Comparator.comparing(Line::happenedOn).reversed());
        return story;
    }

    /** Both are newest first, so the rows that were imported, the oldest, stay unsigned. */
    private static Line signed(Line row, @Nullable Deque<Audit.Line> entered) {
        Audit.Line by = entered == null ? null : entered.poll();
        return by == null ? row : new Line(row.what, row.happenedOn, row.told, row.words, by.account());
    }
}
