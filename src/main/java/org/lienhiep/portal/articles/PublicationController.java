package org.lienhiep.portal.articles;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Putting an article, or an issued report as an article, on the portal; taking it down again. */
@Controller
class PublicationController {

    private static final Pattern MINUTE = Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:hg.]|giờ)\\s*([0-5]\\d)?");

    private final Articles articles;
    private final Publishing publishing;
    private final Reports reports;
    private final Composition composition;
    private final WritingPages pages;
    private final FormKeys keys;

    PublicationController(
            Articles articles,
            Publishing publishing,
            Reports reports,
            Composition composition,
            WritingPages pages,
            FormKeys keys) {
        this.articles = articles;
        this.publishing = publishing;
        this.reports = reports;
        this.composition = composition;
        this.pages = pages;
        this.keys = keys;
    }

    /** The report as an article: its title, lead and words may be set before it stands on the portal. */
    @GetMapping("/reports/{id}/publication")
    @Permit("reports.issue")
    ModelAndView ofReport(@PathVariable long id) {
        Report report = unpublished(id);
        Map<String, String> values = articles.ofReport(id)
                .map(ArticleForm::values)
                .orElseGet(() -> new LinkedHashMap<>(Map.of(
                        "title", Texts.in("vi", "portal.report-title", report.year() + "", report.year() + 1 + ""),
                        "lead", Texts.in("vi", "portal.report-lead", report.year() + "", report.year() + 1 + ""),
                        "section", "hoat-dong",
                        "author", Texts.in("vi", "portal.office"),
                        "body", composition.body(report))));
        return pages.ofReport(
                reportForm(id, Form.of(values)), articles.ofReport(id).orElse(null), HttpStatus.OK);
    }

    @PostMapping("/reports/{id}/publication")
    @Permit("reports.issue")
    Object publishReport(@PathVariable long id, Form form) {
        Report report = unpublished(id);
        Article.Draft draft = ArticleForm.read(form, false);
        List<String> foreign = composition.foreign(report, draft.body());
        if (!foreign.isEmpty()) form.reject("body", "portal.foreign", String.join(", ", foreign));
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    publishing.publish(id, draft);
                    return "/reports/" + id;
                }));
            } catch (Rejected rule) {
                form.reject("title", rule.messageKey(), rule.arguments());
            }
        }
        return pages.ofReport(
                reportForm(id, form), articles.ofReport(id).orElse(null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Report unpublished(long id) {
        Report report = reports.find(id).orElseThrow(NotFound::new);
        if (report.issue() == null) throw new Rejected("portal.report-not-issued");
        if (report.published()) throw new Rejected("portal.published-already");
        return report;
    }

    @GetMapping("/portal/articles/{id}/publication")
    @Permit("portal.publish")
    ModelAndView publication(@PathVariable long id) {
        find(id);
        var form = Form.of(
                new LinkedHashMap<>(Map.of("published_on", Fmt.date(Here.get().today()))));
        return page(dayForm(id, form), HttpStatus.OK);
    }

    @PostMapping("/portal/articles/{id}/publication")
    @Permit("portal.publish")
    Object publish(@PathVariable long id, Form form) {
        find(id);
        LocalDate day = form.requiredDate("published_on");
        LocalTime time = time(form);
        return sent(form, dayForm(id, form), "published_on", () -> {
            publishing.publish(id, day, time);
            return "/portal/articles/" + id;
        });
    }

    /** A minute as it is written, {@code 14:30} or {@code 14h30}; the beginning of the day where none stands. */
    private static LocalTime time(Form form) {
        String typed = form.text("published_time", 10);
        if (typed.isEmpty()) return LocalTime.MIDNIGHT;
        var minute = MINUTE.matcher(typed);
        if (!minute.matches()) {
            form.reject("published_time", "portal.no-time");
            return LocalTime.MIDNIGHT;
        }
        String minutes = minute.group(2);
        return LocalTime.of(Integer.parseInt(minute.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    @GetMapping("/portal/articles/{id}/withdrawal")
    @Permit("portal.publish")
    ModelAndView withdrawal(@PathVariable long id) {
        find(id);
        return page(withdrawalForm(id, Form.empty()), HttpStatus.OK);
    }

    @PostMapping("/portal/articles/{id}/withdrawal")
    @Permit("portal.publish")
    Object withdraw(@PathVariable long id, Form form) {
        find(id);
        String reason = form.requiredText("reason", 1_000);
        return sent(form, withdrawalForm(id, form), "reason", () -> {
            publishing.withdraw(id, reason);
            return "/portal/articles/" + id;
        });
    }

    private void find(long id) {
        if (articles.find(id).isEmpty()) throw new NotFound();
    }

    /** Does the work once; where a rule says no, the form is shown again with the rule. */
    private Object sent(Form form, FormView again, String field, Supplier<String> work) {
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, work));
            } catch (Rejected rule) {
                form.reject(field, rule.messageKey(), rule.arguments());
            }
        }
        return page(again, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FormView reportForm(long id, Form form) {
        return ArticleForm.view("portal.publish", "/reports/" + id + "/publication", "/reports/" + id, form);
    }

    private static FormView dayForm(long id, Form form) {
        String path = "/portal/articles/" + id;
        return new FormView("portal/publication", Texts.t("portal.publish"), path + "/publication", path, form)
                .field("published_on", "date", true)
                .field("published_time", "text", false);
    }

    private static FormView withdrawalForm(long id, Form form) {
        String path = "/portal/articles/" + id;
        return new FormView("portal/withdrawal", Texts.t("portal.withdraw"), path + "/withdrawal", path, form)
                .field("reason", "textarea", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
