package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of processing, how long data are kept, what is due, and its closing. */
@Controller
@Permit("privacy.read")
class RetentionController {

    private static final String RULE = "/privacy/retention/{code:[a-z-]{1,40}}";

    private final Retention retention;
    private final HeldData held;
    private final Rules rules;
    private final FormKeys keys;

    RetentionController(Retention retention, HeldData held, Rules rules, FormKeys keys) {
        this.retention = retention;
        this.held = held;
        this.rules = rules;
        this.keys = keys;
    }

    @GetMapping("/privacy/register")
    ModelAndView register() {
        LocalDate today = Here.get().today();
        var book = rules.book();
        var rows = Purposes.on(today).values().stream()
                .map(p -> TableView.Row.of(
                        "",
                        Cell.text(p.name()),
                        Cell.text(p.basis()),
                        Cell.text(p.asks() ? p.name() : kinds(p.code())),
                        Cell.text(p.who()),
                        Cell.text(p.kept(book, today))))
                .toList();
        var heads = List.of(
                Texts.t("privacy.purpose"),
                Texts.t("privacy.basis"),
                Texts.t("privacy.kinds"),
                Texts.t("privacy.who"),
                Texts.t("privacy.kept-for"));
        return new ModelAndView(
                "web/list-page", Map.of("list", new ListView("privacy/register", TableView.of(heads, rows))));
    }

    private String kinds(String purpose) {
        return held.kinds().values().stream()
                .filter(k -> k.purpose().equals(purpose))
                .map(PersonalData::code)
                .map(code -> Texts.t("privacy.data." + code))
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/privacy/retention")
    ModelAndView list() {
        var rows = retention.rules(Here.get().today()).stream()
                .map(r -> TableView.Row.of(
                        "",
                        Cell.link(Texts.t("privacy.rule." + r.code()), "/privacy/retention/" + r.code()),
                        Cell.text(Texts.t("privacy.months", r.months())),
                        Cell.number(r.records()),
                        Cell.text(last(r))))
                .toList();
        var heads = List.of(
                Texts.t("privacy.rule"),
                Texts.t("privacy.kept-for"),
                Texts.t("privacy.due-counted"),
                Texts.t("privacy.last-closing"));
        return new ModelAndView(
                "web/list-page", Map.of("list", new ListView("privacy/retention", TableView.of(heads, rows))));
    }

    private static String last(Retention.Rule rule) {
        Integer closed = rule.closed();
        return closed == null ? "" : Texts.t("privacy.closed-on", closed, Fmt.date(rule.closedOn()));
    }

    @GetMapping(RULE)
    ModelAndView due(@PathVariable String code) {
        LocalDate today = Here.get().today();
        var rule = rule(code);
        var due = retention.due(rule, today);
        var rows = due.stream()
                .map(d -> TableView.Row.of("", Cell.date(d.onDay()), Cell.text(d.name())))
                .toList();
        var view = new RecordView("privacy/due", Texts.t("privacy.rule." + code))
                .crumb(Texts.t("privacy.menu"), "/privacy")
                .crumb(Texts.t("privacy.retention.title"), "/privacy/retention")
                .fact("privacy.kept-for", Cell.text(Texts.t("privacy.months", rule.months())))
                .fact("privacy.due-before", Cell.date(rule.before(today)))
                .fact("privacy.what-closing-does", Cell.text(Texts.t("privacy.closing." + code)))
                .part(
                        Texts.t("privacy.due-now"),
                        Texts.t("privacy.batch", Retention.BATCH),
                        TableView.of(List.of(Texts.t("privacy.last-event"), Texts.t("directory.name")), rows));
        if (!due.isEmpty())
            view.action("privacy.write", Texts.t("privacy.close"), "/privacy/retention/" + code + "/closing");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping(RULE + "/closing")
    @Permit("privacy.write")
    ModelAndView closing(@PathVariable String code) {
        return FormAnswer.show(form(rule(code), Form.empty()));
    }

    @PostMapping(RULE + "/closing")
    @Permit("privacy.write")
    @Proof
    Object close(@PathVariable String code, Form form) {
        var rule = rule(code);
        String reason = form.requiredText("reason", 1_000);
        if (!form.flag("sure")) form.reject("sure", "privacy.sure-needed");
        return FormAnswer.save(keys, form, () -> form(rule, form), () -> {
            retention.close(rule, reason);
            return "/privacy/retention/" + code;
        });
    }

    private static FormView form(Retention.Rule rule, Form form) {
        String path = "/privacy/retention/" + rule.code();
        return new FormView("privacy/closing", Texts.t("privacy.close"), path + "/closing", path, form)
                .field("reason", "textarea", true)
                .field("sure", "checkbox", true);
    }

    private Retention.Rule rule(String code) {
        return retention.rule(code, Here.get().today()).orElseThrow(NotFound::new);
    }
}
