package org.lienhiep.associations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.associations.AssociationForms.Subject;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The yearly member statement of an association: its page, entering, correcting, taking back. */
@Controller
@Permit("associations.write")
class StatementController {

    private final Statements statements;
    private final TermLists lists;
    private final Audit audit;
    private final AssociationForms forms;

    StatementController(Statements statements, TermLists lists, Audit audit, AssociationForms forms) {
        this.statements = statements;
        this.lists = lists;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping("/associations/statements/{id}")
    @Permit("associations.read")
    ModelAndView show(@PathVariable long id) {
        Statement.Kept s = find(id);
        String path = "/associations/statements/" + id;
        Statement.Kept before = statements.of(s.organisationId()).stream()
                .filter(o -> o.year() == s.year() - 1)
                .findFirst()
                .orElse(null);
        var view = new RecordView(
                        "associations/statement", Texts.t("associations.statement-title", String.valueOf(s.year())))
                .crumb(Texts.t("associations.list.title"), "/associations")
                .crumb(s.name(), "/associations/" + s.organisationId())
                .fact("associations.stated", Cell.date(s.statedOn()))
                .fact("associations.members", compared(s.members(), before == null ? null : before.members()))
                .fact("associations.women", compared(s.women(), before == null ? null : before.women()))
                .fact("associations.graduates", compared(s.graduates(), before == null ? null : before.graduates()))
                .fact("associations.joined", compared(s.joined(), before == null ? null : before.joined()))
                .action("associations.write", Texts.t("associations.correct"), path + "/edit")
                .action("associations.write", Texts.t("associations.withdraw"), path + "/withdrawal");
        TermPages.history(view, audit.of(Statements.TYPE, id));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Cell compared(@Nullable Integer now, @Nullable Integer before) {
        if (now == null) return Cell.text("");
        if (before == null) return Cell.text(Fmt.number(now));
        return Cell.text(Texts.t("associations.compared", Fmt.number(now), signed(now - before), Fmt.number(before)));
    }

    /** A difference with its sign: +5, −3, or a dash for none. */
    static String signed(int difference) {
        if (difference == 0) return "–";
        return (difference > 0 ? "+" : "−") + Fmt.number(Math.abs(difference));
    }

    @GetMapping("/associations/{organisation}/statements/new")
    ModelAndView enter(@PathVariable long organisation) {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("year", Integer.toString(Here.get().year())));
        return AssociationForms.show(subject(organisation), newView(organisation, Form.of(values)));
    }

    @PostMapping("/associations/{organisation}/statements")
    Object enter(@PathVariable long organisation, Form form) {
        Subject subject = subject(organisation);
        Statement statement = StatementForm.read(form);
        return forms.send(
                subject,
                newView(organisation, form),
                () -> "/associations/statements/" + statements.enter(organisation, statement));
    }

    @GetMapping("/associations/statements/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Statement.Kept kept = find(id);
        var values = StatementForm.values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return AssociationForms.show(Subject.of(kept), editView(kept, Form.of(values)));
    }

    @PostMapping("/associations/statements/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Statement.Kept kept = find(id);
        Statement statement = StatementForm.read(form);
        try {
            return forms.send(Subject.of(kept), editView(kept, form), () -> {
                statements.correct(id, form.version(), statement);
                return "/associations/statements/" + id;
            });
        } catch (Stale stale) {
            Statement.Kept saved = find(id);
            throw AssociationForms.conflict(
                    form, "/associations/statements/" + id + "/edit", saved.version(), StatementForm.values(saved));
        }
    }

    @GetMapping("/associations/statements/{id}/withdrawal")
    ModelAndView withdrawal(@PathVariable long id) {
        return AssociationForms.show(Subject.of(find(id)), withdrawalView(id, Form.empty()));
    }

    @PostMapping("/associations/statements/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        Statement.Kept kept = statements.find(id).orElse(null);
        if (kept == null) return forms.gone(form);
        String reason = form.requiredText("withdrawn_reason", 1_000);
        return forms.send(Subject.of(kept), withdrawalView(id, form), () -> {
            statements.withdraw(id, reason);
            return "/associations/" + kept.organisationId();
        });
    }

    private Statement.Kept find(long id) {
        return statements.find(id).orElseThrow(NotFound::new);
    }

    private Subject subject(long organisation) {
        return new Subject(organisation, lists.association(organisation).orElseThrow(NotFound::new));
    }

    private static FormView newView(long organisation, Form form) {
        String back = "/associations/" + organisation;
        return StatementForm.view(Texts.t("associations.new-statement"), back + "/statements", back, form);
    }

    private static FormView editView(Statement.Kept kept, Form form) {
        String path = "/associations/statements/" + kept.id();
        return StatementForm.view(
                Texts.t("associations.correct-statement", String.valueOf(kept.year())), path + "/edit", path, form);
    }

    private static FormView withdrawalView(long id, Form form) {
        String path = "/associations/statements/" + id;
        return AssociationForms.reason(
                "associations/statement-withdrawal",
                "associations.withdraw-statement",
                path + "/withdrawal",
                path,
                form);
    }
}
