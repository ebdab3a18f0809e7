package org.lienhiep.reports;

import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Stage;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's report: draft, words, issue, addendum, publication. */
@Controller
class ReportController {

    private final Reports reports;
    private final Composition composition;
    private final Drafting drafting;
    private final Issuing issuing;
    private final FormKeys keys;
    private final Audit audit;

    ReportController(
            Reports reports, Composition composition, Drafting drafting, Issuing issuing, FormKeys keys, Audit audit) {
        this.reports = reports;
        this.composition = composition;
        this.drafting = drafting;
        this.issuing = issuing;
        this.keys = keys;
        this.audit = audit;
    }

    @Bean
    static MenuEntry reportsEntry() {
        return new MenuEntry(5, 20, "/reports", "reports.list.title", "reports.read");
    }

    @GetMapping("/reports")
    @Permit("reports.read")
    ModelAndView list(@RequestParam(required = false) Integer year) {
        if (year != null) {
            var report = reports.ofYear(year);
            if (report.isPresent()) return page(report.get(), Form.empty(), HttpStatus.OK);
        }
        return new ModelAndView("reports/report-list", Map.of("reports", reports.all(), "form", Form.empty()));
    }

    @GetMapping("/reports/{id}")
    @Permit("reports.read")
    ModelAndView show(@PathVariable long id) {
        return page(find(id), Form.empty(), HttpStatus.OK);
    }

    @GetMapping("/reports/{id}/print")
    @Permit("reports.read")
    ModelAndView print(@PathVariable long id) {
        return new ModelAndView(
                "reports/report-print",
                Map.of("composed", composition.compose(find(id), Here.get().lang(), "")));
    }

    @GetMapping("/reports/{id}/docx")
    @Permit("reports.read")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Report report = find(id);
        byte[] file = ReportPaper.docx(
                composition.compose(report, "vi", ""), Here.get().union());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=bao-cao-" + report.year() + ".docx")
                .body(file);
    }

    @PostMapping("/reports")
    @Permit("reports.write")
    Object draft() {
        return See.other("/reports/" + drafting.draft(Here.get().year()));
    }

    @PostMapping("/reports/{id}/paragraphs/{place}")
    @Permit("reports.write")
    Object rewrite(@PathVariable long id, @PathVariable int place, Form form) {
        Report report = find(id);
        String text = form.requiredText("text", 8_000);
        if (report.issue() != null) form.reject("text", "reports.issued-already");
        if (form.hasErrors()) return page(report, form, HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            if (!reports.rewrite(id, place, text)) throw new NotFound();
            audit.record("rewrite", "reports.report", id);
            return "/reports/" + id;
        }));
    }

    @PostMapping("/reports/{id}/issue")
    @Permit("reports.issue")
    Object issue(@PathVariable long id, Form form) {
        Report report = find(id);
        String number = form.requiredText("number", 40);
        if (!number.isEmpty() && !number.matches("\\d{2,6}/[\\p{Lu}Đ-]{2,20}"))
            form.reject("number", "reports.no-number");
        if (form.hasErrors()) return page(report, form, HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            issuing.issue(find(id), number);
            return "/reports/" + id;
        }));
    }

    @PostMapping("/reports/{id}/addenda")
    @Permit("reports.write")
    Object add(@PathVariable long id, Form form) {
        Report report = find(id);
        String text = form.requiredText("addendum", 8_000);
        if (report.issue() == null) form.reject("addendum", "reports.not-issued");
        if (form.hasErrors()) return page(report, form, HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            reports.addAddendum(
                    id, text, Here.get().today(), Here.get().signedIn().account());
            audit.record("addendum", "reports.report", id);
            return "/reports/" + id;
        }));
    }

    @PostMapping("/reports/{id}/publication")
    @Permit("reports.issue")
    Object publish(@PathVariable long id, Form form) {
        find(id);
        return See.other(keys.once(form, () -> {
            reports.addPublication(id, Here.get().today(), Here.get().signedIn().account());
            audit.record("publish", "reports.report", id);
            return "/reports/" + id;
        }));
    }

    private Report find(long id) {
        return reports.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Report report, Form form, HttpStatus status) {
        var composed = composition.compose(report, Here.get().lang(), "");
        var page = new ModelAndView(
                "reports/report", Map.of("composed", composed, "stages", stages(report), "form", form));
        page.setStatus(status);
        return page;
    }

    private static List<Stage> stages(Report report) {
        Report.Issue issue = report.issue();
        String signed = issue == null ? "" : issue.number() + ", " + org.lienhiep.web.Fmt.date(issue.on());
        return List.of(
                new Stage(Texts.t("reports.stage.draft"), "", issue == null ? "now" : "done"),
                new Stage(
                        Texts.t("reports.stage.issued"),
                        signed,
                        issue == null ? "todo" : report.published() ? "done" : "now"),
                new Stage(Texts.t("reports.stage.published"), "", report.published() ? "now" : "todo"));
    }
}
