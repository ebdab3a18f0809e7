package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two fields in which a form names the paper that something rests on: one of the registers, or a number. */
@Component
class Bases {

    private static final int MOST = 100;
    private static final int SUBJECT = 60;

    private final JdbcClient jdbc;

    Bases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads both fields; a paper must be named in one of them. */
    @Transactional(readOnly = true)
    public Basis read(Form form) {
        Long document = form.reference("document");
        String paper = form.text("paper", 100);
        if (document != null && !knows(document)) form.reject("document", "web.no-choice");
        if (document == null && paper.isEmpty() && form.error("document") == null)
            form.reject("document", "councils.paper-needed");
        return new Basis(document, paper);
    }

    private boolean knows(long document) {
        return jdbc.sql("select count(*) from documents.document_ref where id = :id")
                        .param("id", document)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Adds both fields. */
    @Transactional(readOnly = true)
    public FormView add(FormView view) {
        return view.field("document", "select", false, latest()).field("paper", "text", false);
    }

    private Map<String, String> latest() {
        Map<String, String> documents = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, number, issued_on, subject from documents.document_ref order by issued_on desc, id desc limit "
                                + MOST)
                .query(row -> {
                    String subject = row.getString(4);
                    String day = Fmt.date(row.getObject(3, LocalDate.class));
                    documents.put(row.getString(1), row.getString(2) + " · " + day + " · " + cut(subject));
                });
        return documents;
    }

    private static String cut(String subject) {
        return subject.length() > SUBJECT ? subject.substring(0, SUBJECT) + "…" : subject;
    }

    /** A paper as a page shows it. */
    static Cell cell(@Nullable Long document, @Nullable String number) {
        String said = number == null ? "" : number;
        return document == null ? Cell.text(said) : Cell.link(said, "/documents/" + document);
    }
}
