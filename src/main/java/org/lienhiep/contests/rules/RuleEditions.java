package org.lienhiep.contests.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The editions that rules are for, and the documents that bring them into force. */
@Component
class RuleEditions {

    private final JdbcClient jdbc;
    private final RuleSets sets;

    RuleEditions(JdbcClient jdbc, RuleSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    /** The name of an edition. */
    @Transactional(readOnly = true)
    public String name(long edition) {
        return jdbc.sql("select name from contests.edition where id = :id")
                .param("id", edition)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A version under its own edition. */
    RuleSet.Kept version(long edition, long id) {
        return sets.find(id).filter(v -> v.editionId() == edition).orElseThrow(NotFound::new);
    }

    /** The newest documents as a form offers them; at most 300. */
    @Transactional(readOnly = true)
    public Map<String, String> documents() {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, number, issued_on, subject from documents.document_ref order by issued_on desc, id desc limit 300")
                .query(row -> {
                    String day = Fmt.date(row.getDate("issued_on").toLocalDate());
                    options.put(
                            row.getString("id"),
                            row.getString("number") + ", " + day + ": " + row.getString("subject"));
                });
        return options;
    }

    /** The document chosen in a form; 0 with the fault noted where it is none of those. */
    @Transactional(readOnly = true)
    public long document(Form form) {
        Long id = form.reference("document");
        if (id == null && form.error("document") == null) form.reject("document", "web.required");
        if (id != null && !documents().containsKey(id.toString())) form.reject("document", "web.no-choice");
        return id == null ? 0 : id;
    }
}
