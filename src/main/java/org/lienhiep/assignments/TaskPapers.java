package org.lienhiep.assignments;

import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.lienhiep.web.Fmt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task gives to its papers: the letter that passes it on, the plan to carry it out. */
@Component
class TaskPapers implements PaperSource {

    private record Given(
            long id,
            String title,
            String text,
            String clause,
            String product,
            LocalDate deadlineOn,
            @Nullable BigDecimal budget,
            String assignee,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String subject,
            @Nullable String together) {}

    private final JdbcClient jdbc;

    TaskPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records("assignments.task", "/tasks/", "assignments.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên nhiệm vụ", Kind.WORDS),
                new PaperField("Nội dung nhiệm vụ", Kind.WORDS),
                new PaperField("Khoản", Kind.WORDS),
                new PaperField("Sản phẩm", Kind.WORDS),
                new PaperField("Hạn hoàn thành", Kind.DAY),
                new PaperField("Kinh phí", Kind.WORDS),
                new PaperField("Đơn vị thực hiện", Kind.WORDS),
                new PaperField("Đơn vị phối hợp", Kind.WORDS),
                new PaperField("Số quyết định giao", Kind.WORDS),
                new PaperField("Ngày quyết định giao", Kind.DAY),
                new PaperField("Trích yếu quyết định giao", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return jdbc.sql("""
                        select t.id, t.title, t.text, t.clause, t.product, t.deadline_on, t.budget, o.name as assignee, r.number, r.issued_on,
                               r.subject,
                               (select string_agg(n.name, ', ' order by n.sort_key, n.id) from assignments.task_body b
                                join directory.organisation_name n on n.union_id = b.union_id and n.id = b.organisation_id
                                where b.union_id = t.union_id and b.task_id = t.id) as together
                        from assignments.task t
                        join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
                        join directory.organisation_name o on o.union_id = t.union_id and o.id = t.assignee_id
                        left join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                        where t.id = :id
                        """).param("id", id).query(Given.class).optional().map(TaskPapers::record);
    }

    private static PaperRecord record(Given task) {
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên nhiệm vụ", words(task.title));
        values.put("Nội dung nhiệm vụ", words(task.text));
        values.put("Khoản", words(task.clause));
        values.put("Sản phẩm", words(task.product));
        values.put("Hạn hoàn thành", day(task.deadlineOn));
        values.put("Kinh phí", words(task.budget == null ? null : Fmt.number(task.budget, "vi") + " đồng"));
        values.put("Đơn vị thực hiện", words(task.assignee));
        values.put("Đơn vị phối hợp", words(task.together));
        values.put("Số quyết định giao", words(task.number));
        values.put("Ngày quyết định giao", day(task.issuedOn));
        values.put("Trích yếu quyết định giao", words(task.subject));
        return new PaperRecord(task.id, task.title, values);
    }
}
