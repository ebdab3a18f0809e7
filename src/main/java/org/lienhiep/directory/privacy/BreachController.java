package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of breaches: what happened, and the report due within the hours of the law. */
@Controller
class BreachController {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Breaches breaches;
    private final FormKeys keys;

    BreachController(Breaches breaches, FormKeys keys) {
        this.breaches = breaches;
        this.keys = keys;
    }

    /** Now, on the business date. */
    static LocalDateTime now() {
        return Here.get().today().atTime(LocalTime.now(ZONE));
    }

    @GetMapping("/privacy/breaches")
    @Permit("privacy.read")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        var page = breaches.page(after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null);
        LocalDateTime now = now();
        var rows = page.rows().stream()
                .map(b -> TableView.Row.of(
                        Breaches.TYPE + ":" + b.id(),
                        Cell.text(time(b.foundAt())),
                        Cell.link(b.what(), "/privacy/breaches/" + b.id()),
                        Cell.number(b.people()),
                        breaches.state(b, now)))
                .toList();
        var heads = List.of(
                Texts.t("privacy.found"),
                Texts.t("privacy.field.what"),
                Texts.t("privacy.field.people"),
                Texts.t("privacy.state"));
        var view = new ListView("privacy/breaches", new TableView(heads, rows, page.total()))
                .action("privacy.write", Texts.t("privacy.enter-breach"), "/privacy/breaches/new")
                .paged(page.next() == null ? null : "?after=" + page.next(), after == null ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String time(LocalDateTime at) {
        return HOUR.format(at) + " · " + Fmt.date(at.toLocalDate());
    }

    @GetMapping("/privacy/breaches/{id:\\d+}")
    @Permit("privacy.read")
    ModelAndView show(@PathVariable long id) {
        var breach = find(id);
        LocalDateTime reported = breach.reportedAt();
        var view = new RecordView("privacy/breach", breach.what())
                .crumb(Texts.t("privacy.menu"), "/privacy")
                .crumb(Texts.t("privacy.breaches.title"), "/privacy/breaches")
                .fact("privacy.state", breaches.state(breach, now()))
                .fact("privacy.found", Cell.text(time(breach.foundAt())))
                .fact("privacy.due", Cell.text(breach.harm() ? time(breaches.due(breach)) : ""))
                .fact("privacy.field.data", Cell.text(breach.data()))
                .fact("privacy.field.people", Cell.text(Fmt.count(breach.people())))
                .fact("privacy.field.measures", Cell.text(breach.measures()))
                .fact("privacy.reported", Cell.text(reported == null ? "" : time(reported)))
                .fact("privacy.paper", Cell.text(breach.paper()))
                .fact("privacy.field.late_reason", Cell.text(breach.lateReason()));
        if (reported == null) {
            view.action("privacy.write", Texts.t("privacy.report-breach"), "/privacy/breaches/" + id + "/report");
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/privacy/breaches/new")
    @Permit("privacy.write")
    ModelAndView enter() {
        return FormAnswer.show(entryForm(atNow()));
    }

    private static Form atNow() {
        return Form.of(new LinkedHashMap<>(
                Map.of("day", Fmt.date(Here.get().today()), "hour", HOUR.format(LocalTime.now(ZONE)))));
    }

    @PostMapping("/privacy/breaches")
    @Permit("privacy.write")
    Object enter(Form form) {
        var at = at(form);
        Integer people = form.integer("people", 0, 10_000_000);
        if (people == null && form.error("people") == null) form.reject("people", "web.required");
        var entry = new Breaches.Entry(
                at,
                form.requiredText("what", 1_000),
                form.requiredText("data", 1_000),
                people == null ? 0 : people,
                form.choice("harm", List.of("yes", "no")).equals("yes"),
                form.text("measures", 4_000));
        return FormAnswer.save(
                keys, form, "what", () -> entryForm(form), () -> "/privacy/breaches/" + breaches.enter(entry));
    }

    private static LocalDateTime at(Form form) {
        LocalDate day = form.requiredDate("day");
        String hour = form.requiredText("hour", 5);
        boolean reads = hour.matches("([01]?\\d|2[0-3])[:h][0-5]\\d");
        if (!reads && form.error("hour") == null) form.reject("hour", "privacy.no-hour");
        LocalTime time = reads
                ? LocalTime.of(
                        Integer.parseInt(hour.substring(0, hour.length() - 3)),
                        Integer.parseInt(hour.substring(hour.length() - 2)))
                : LocalTime.MIDNIGHT;
        if (day.isAfter(Here.get().today())) form.reject("day", "directory.future");
        return day.atTime(time);
    }

    private static FormView entryForm(Form form) {
        return new FormView(
                        "privacy/breach-form",
                        Texts.t("privacy.enter-breach"),
                        "/privacy/breaches",
                        "/privacy/breaches",
                        form)
                .field("day", "date", true)
                .field("hour", "text", true)
                .field("what", "textarea", true)
                .field("data", "text", true)
                .field("people", "number", true)
                .field("harm", "segmented", true, FormView.options("privacy.", List.of("yes", "no")))
                .field("measures", "textarea", false);
    }

    @GetMapping("/privacy/breaches/{id:\\d+}/report")
    @Permit("privacy.write")
    ModelAndView report(@PathVariable long id) {
        find(id);
        return FormAnswer.show(reportForm(id, atNow()));
    }

    @PostMapping("/privacy/breaches/{id:\\d+}/report")
    @Permit("privacy.write")
    Object report(@PathVariable long id, Form form) {
        find(id);
        var at = at(form);
        String paper = form.requiredText("paper", 200);
        String late = form.text("late_reason", 1_000);
        return FormAnswer.save(keys, form, "paper", () -> reportForm(id, form), () -> {
            breaches.report(id, at, paper, late);
            return "/privacy/breaches/" + id;
        });
    }

    private static FormView reportForm(long id, Form form) {
        String path = "/privacy/breaches/" + id;
        return new FormView("privacy/breach-report", Texts.t("privacy.report-breach"), path + "/report", path, form)
                .field("day", "date", true)
                .field("hour", "text", true)
                .field("paper", "text", true)
                .field("late_reason", "textarea", false);
    }

    private Breaches.Kept find(long id) {
        return breaches.find(id).orElseThrow(NotFound::new);
    }
}
