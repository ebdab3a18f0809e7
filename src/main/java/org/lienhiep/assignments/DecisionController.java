package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.Map;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a decision with its tasks. */
@Controller
@Permit("assignments.read")
class DecisionController {

    private record Decision(String number, LocalDate issuedOn, String subject, String nature, String issuer) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Rules rules;

    DecisionController(JdbcClient jdbc, Tasks tasks, Rules rules) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rules = rules;
    }

    @GetMapping("/decisions/{id}")
    ModelAndView show(@PathVariable long id) {
        var decision =
                jdbc.sql("""
                        select r.number, r.issued_on, r.subject, d.nature, o.name as issuer from assignments.decision d
                        join documents.document_ref r on r.union_id = d.union_id and r.id = d.document_id
                        join directory.organisation_name o on o.union_id = r.union_id and o.id = r.issuer_id
                        where d.id = :id
                        """).param("id", id).query(Decision.class).optional().orElseThrow(NotFound::new);
        int warn = rules.number("assignments.warn-days", Here.get().today());
        var view = new RecordView("assignments/decision", decision.number)
                .crumb(Texts.t("assignments.list.title"), "/tasks")
                .clause(decision.subject)
                .fact("assignments.issued", Cell.date(decision.issuedOn))
                .fact("assignments.issuer", Cell.text(decision.issuer))
                .fact("assignments.nature", Cell.text(Texts.t("assignments.nature." + decision.nature)))
                .part(Texts.t("assignments.tasks"), "", TaskPageController.table(tasks.ofDecision(id), warn));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }
}
