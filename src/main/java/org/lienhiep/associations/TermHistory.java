package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a term: extensions and what was agreed, in order; the documents that may grant an extension. */
@Component
class TermHistory {

    private static final int MOST = 100;

    /** One extension, with the document that granted it and what became of it. */
    record Extension(
            LocalDate untilOn,
            @Nullable Long documentId,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            boolean inForce,
            String withdrawnReason) {}

    /** What was agreed on one day; the day is not known of what an import brought. */
    record Agreed(
            @Nullable LocalDate agreedOn,
            String reason,
            String note,
            String step,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;

    TermHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The extensions of a term, the last first. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(long term) {
        return jdbc.sql("""
                        select x.until_on, x.document_id, d.number, d.issued_on, x.withdrawn_at is null as in_force, x.withdrawn_reason
                        from associations.extension x
                        left join documents.document_ref d on d.union_id = x.union_id and d.id = x.document_id
                        where x.term_id = :term order by x.id desc limit 20
                        """).param("term", term).query(Extension.class).list();
    }

    /** What was agreed about a term, the last first. */
    @Transactional(readOnly = true)
    public List<Agreed> steps(long term) {
        return jdbc.sql("select agreed_on, reason, note, step, due_on from associations.step where term_id = :term"
                        + " order by id desc limit 50")
                .param("term", term)
                .query(Agreed.class)
                .list();
    }

    /** The latest documents, as a form offers them. */
    @Transactional(readOnly = true)
    public Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("", ""); // none is chosen for the user
        jdbc.sql(
                        "select id, number, issued_on, subject from documents.document_ref order by issued_on desc, id desc limit "
                                + MOST)
                .query(row -> {
                    String subject = row.getString(4);
                    documents.put(
                            row.getString(1),
                            row.getString(2) + " · " + Fmt.date(row.getObject(3, LocalDate.class)) + " · "
                                    + (subject.length() > 60 ? subject.substring(0, 60) + "…" : subject));
                });
        return documents;
    }

    /** Whether a document is kept. */
    @Transactional(readOnly = true)
    public boolean knowsDocument(long id) {
        return jdbc.sql("select count(*) from documents.document_ref where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
