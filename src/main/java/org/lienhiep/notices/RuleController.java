package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.unions.WorkCalendar;
import org.lienhiep.unions.WorkingDays;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules of reminders as the office sees and changes them, and what would go out in the next thirty days. */
@Controller
@Permit("notices.manage")
class RuleController {

    private static final int PREVIEW_DAYS = 30;
    private static final int PREVIEW_ROWS = 60;
    private static final List<String> AUDIENCES =
            List.of("office", "office body", "body", "office leader", "office leader body");

    /** A reminder that would go out. */
    private record Coming(Due due, ReminderRule rule, ReminderRule.Step step) {}

    private final ReminderRules rules;
    private final ReminderSources sources;
    private final WorkingDays days;
    private final FormKeys keys;

    RuleController(ReminderRules rules, ReminderSources sources, WorkingDays days, FormKeys keys) {
        this.rules = rules;
        this.sources = sources;
        this.days = days;
        this.keys = keys;
    }

    @GetMapping("/notices/rules")
    ModelAndView list() {
        Map<String, ReminderRule> all = rules.on(Here.get().today());
        var coming = coming(all);
        var shown = coming.stream().limit(PREVIEW_ROWS).toList();
        var view = new RecordView("notices/rules", Texts.t("notices.rules.title"))
                .crumb(Texts.t("notices.inbox"), "/notices")
                .part(Texts.t("notices.rules.table"), Texts.t("notices.rules.context"), table(all))
                .part(
                        Texts.t("notices.rules.preview", PREVIEW_DAYS),
                        Texts.t("notices.rules.preview-count", Fmt.count(coming.size())),
                        preview(shown, coming.size()))
                .action("notices.manage", Texts.t("notices.mail.title"), "/admin/mail")
                .action("notices.manage", Texts.t("notices.days.title"), "/admin/working-days");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static TableView table(Map<String, ReminderRule> all) {
        List<TableView.Row> rows = new ArrayList<>();
        all.forEach((kind, rule) -> rows.add(new TableView.Row(
                "",
                List.of(
                        Cell.link(Texts.t("notices.kind." + kind), "/notices/rules/" + kind),
                        Cell.text(rule.words()),
                        Cell.text(rule.told()),
                        rule.validFrom() == null
                                ? Cell.text(rule.basis())
                                : Cell.text(Texts.t("notices.rule.own", Fmt.date(rule.validFrom())))),
                rule.off())));
        return TableView.of(
                List.of(
                        Texts.t("notices.rule.kind"),
                        Texts.t("notices.rule.when"),
                        Texts.t("notices.rule.whom"),
                        Texts.t("notices.rule.basis")),
                rows);
    }

    private List<Coming> coming(Map<String, ReminderRule> all) {
        LocalDate today = Here.get().today();
        LocalDate to = today.plusDays(PREVIEW_DAYS);
        WorkCalendar calendar = days.calendar();
        LocalDate until = all.values().stream()
                .map(rule -> rule.horizon(to, calendar))
                .max(LocalDate::compareTo)
                .orElse(to);
        List<Coming> coming = new ArrayList<>();
        for (Due due : sources.open(today, until, calendar, Menu::may)) {
            ReminderRule rule = all.get(due.kind());
            if (rule == null) continue;
            rule.between(due.on(), today.plusDays(1), to, calendar)
                    .forEach(step -> coming.add(new Coming(due, rule, step)));
        }
        coming.sort(Comparator.comparing((Coming c) -> c.step.on()).thenComparing(c -> c.due.on()));
        return coming;
    }

    private TableView preview(List<Coming> coming, int total) {
        var rows = coming.stream()
                .map(c -> TableView.Row.of(
                        "",
                        Cell.date(c.step.on()),
                        sources.of(c.due.kind())
                                .map(s -> Cell.link(c.due.title(), s.path(c.due.record())))
                                .orElse(Cell.text(c.due.title())),
                        Cell.text(Notice.line(c.due.kind(), c.due.on(), null)),
                        Cell.text(c.rule.told())))
                .toList();
        return new TableView(
                List.of(
                        Texts.t("notices.rule.goes-out"),
                        Texts.t("notices.slip.work"),
                        Texts.t("notices.rule.kind"),
                        Texts.t("notices.rule.whom")),
                rows,
                total);
    }

    @GetMapping("/notices/rules/{kind}")
    ModelAndView edit(@PathVariable String kind) {
        ReminderRule rule = find(kind);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unit", rule.unit());
        values.put("before", rule.steps());
        values.put("every", Integer.toString(rule.every()));
        values.put("audience", String.join(" ", rule.audience()));
        if (rule.off()) values.put("off", "true");
        values.put("valid_from", Fmt.date(Here.get().today()));
        return FormAnswer.show(view(kind, Form.of(values)));
    }

    @PostMapping("/notices/rules/{kind}")
    Object change(@PathVariable String kind, Form form) {
        find(kind);
        ReminderRule typed = typed(kind, form);
        if (form.hasErrors()) return FormAnswer.again(view(kind, form));
        return FormAnswer.save(
                keys,
                form,
                "before",
                () -> {
                    rules.change(typed);
                    return "/notices/rules";
                },
                f -> FormAnswer.again(view(kind, f)));
    }

    private ReminderRule find(String kind) {
        ReminderRule rule = rules.on(Here.get().today()).get(kind);
        if (rule == null) throw new NotFound();
        return rule;
    }

    private static ReminderRule typed(String kind, Form form) {
        String unit = form.choice("unit", ReminderRule.UNITS);
        String before = form.text("before", 100).replaceAll("[,;\\s]+", " ").strip();
        Integer every = form.integer("every", 0, 365);
        String audience = form.choice("audience", AUDIENCES);
        LocalDate from = form.requiredDate("valid_from");
        if (from.isBefore(Here.get().today())) form.reject("valid_from", "notices.rule.past");
        boolean off = form.flag("off");
        if (!before.matches("(\\d{1,3}( \\d{1,3}){0,11})?")) form.reject("before", "notices.rule.steps");
        else if (before.isEmpty() && (every == null || every == 0) && !off) form.reject("before", "notices.rule.none");
        var steps = form.hasErrors()
                ? List.<Integer>of()
                : ReminderRules.numbers(before).stream()
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return new ReminderRule(
                kind, unit, steps, every == null ? 0 : every, List.of(audience.split(" ", -1)), off, from, "");
    }

    private FormView view(String kind, Form form) {
        Map<String, String> audiences = new LinkedHashMap<>();
        AUDIENCES.forEach(a -> audiences.put(a, Texts.t("notices.audience." + a.replace(' ', '-'))));
        String path = "/notices/rules/" + kind;
        return new FormView(
                        "notices/rule",
                        Texts.t("notices.rule.change", Texts.t("notices.kind." + kind)),
                        path,
                        "/notices/rules",
                        form)
                .field("before", "text", false)
                .field("unit", "segmented", true, FormView.options("notices.unit.", ReminderRule.UNITS))
                .field("every", "number", false)
                .field("audience", "select", true, audiences)
                .field("off", "checkbox", false)
                .field("valid_from", "date", true);
    }
}
