package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The terms of all associations on one time line, the file of one, and its congress. */
@Controller
class AssociationController {

    private static final List<String> CREDITED = List.of("TSK-01", "TSK-02", "EVT-01", "EVT-02");

    private final Terms terms;
    private final Figures figures;
    private final JdbcClient jdbc;
    private final FormKeys keys;

    AssociationController(Terms terms, Figures figures, JdbcClient jdbc, FormKeys keys) {
        this.terms = terms;
        this.figures = figures;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Bean
    static MenuEntry associationsEntry() {
        return new MenuEntry(3, 10, "/associations", "associations.list.title", "associations.read");
    }

    @GetMapping("/associations")
    @Permit("associations.read")
    ModelAndView list() {
        LocalDate today = Here.get().today();
        var present = terms.present().stream()
                .sorted(Comparator.comparing(Terms.Term::lastDay))
                .toList();
        long overdue =
                present.stream().filter(t -> t.state(today).equals("overdue")).count();
        return new ModelAndView("associations/terms", Map.of("terms", present, "today", today, "overdue", overdue));
    }

    @GetMapping("/associations/terms/{id}")
    @Permit("associations.read")
    ModelAndView term(@PathVariable long id) {
        var t = terms.find(id).orElseThrow(NotFound::new);
        var view = new RecordView("associations/term", t.name())
                .crumb(Texts.t("associations.list.title"), "/associations")
                .fact("associations.state", t.mark(Here.get().today()))
                .fact("associations.starts", Cell.date(t.startsOn()))
                .fact("associations.ends", Cell.date(t.endsOn()))
                .fact("associations.extended", Cell.date(t.extendedTo()))
                .fact("associations.congress", Cell.date(t.heldOn()))
                .fact(
                        "associations.reason",
                        Cell.text(t.reason().isEmpty() ? "" : Texts.t("associations.reason." + t.reason())))
                .fact("associations.step", Cell.text(t.nextStep()))
                .fact("associations.name", Cell.link(t.name(), "/organisations/" + t.organisationId()))
                .part(Texts.t("associations.statements"), "", terms.statements(t.organisationId()))
                .part(Texts.t("associations.tasks"), "", credited(t.organisationId()));
        if (t.heldOn() == null)
            view.action("associations.write", Texts.t("associations.held"), "/associations/terms/" + id + "/congress");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    /** What the year's figures credit to the association, as lead or in any role. */
    private TableView credited(long organisation) {
        int year = Here.get().year();
        var queries = CREDITED.stream()
                .map(code -> figures.query(
                        code,
                        code,
                        "organisation=" + organisation,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31)))
                .toList();
        var rows = figures.evaluate(queries).stream()
                .map(f -> TableView.Row.of(
                        "",
                        Cell.text(f.query().indicator().name(Here.get().lang())),
                        new Cell(f.printed(Here.get().lang()), f.query().path(), "n")))
                .toList();
        return TableView.of(List.of(Texts.t("figures.name"), Texts.t("figures.value")), rows);
    }

    @GetMapping("/associations/statements/{id}")
    @Permit("associations.read")
    ModelAndView statement(@PathVariable long id) {
        long organisation = jdbc.sql("select organisation_id from associations.member_statement where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        var view = new RecordView("associations/statement", Texts.t("associations.statements"))
                .crumb(Texts.t("associations.list.title"), "/associations")
                .part(Texts.t("associations.statements"), "", terms.statements(organisation));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/associations/terms/{id}/congress")
    @Permit("associations.write")
    ModelAndView congress(@PathVariable long id) {
        var term = terms.find(id).orElseThrow(NotFound::new);
        return page(form(term.id(), Form.of(new LinkedHashMap<>())), HttpStatus.OK);
    }

    @PostMapping("/associations/terms/{id}/congress")
    @Permit("associations.write")
    Object hold(@PathVariable long id, Form form) {
        var term = terms.find(id).orElseThrow(NotFound::new);
        LocalDate on = form.requiredDate("held_on");
        String place = form.text("place", 200);
        if (on.isBefore(term.startsOn())) form.reject("held_on", "associations.before");
        if (form.hasErrors()) return page(form(id, form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            terms.hold(id, on, place);
            return "/associations/terms/" + id;
        }));
    }

    private static FormView form(long id, Form form) {
        String path = "/associations/terms/" + id;
        return new FormView("associations/congress", Texts.t("associations.held"), path + "/congress", path, form)
                .field("held_on", "date", true)
                .field("place", "text", false);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
