package org.lienhiep.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports, each as a page, and the signed lists behind its figures. */
@Controller
@Permit("reports.read")
class ReportPageController {

    private final Reports reports;
    private final ReportPages pages;
    private final Composition composition;
    private final FrozenRecords records;
    private final StatedSources stated;

    ReportPageController(
            Reports reports, ReportPages pages, Composition composition, FrozenRecords records, StatedSources stated) {
        this.reports = reports;
        this.pages = pages;
        this.composition = composition;
        this.records = records;
        this.stated = stated;
    }

    @Bean
    static MenuEntry reportsEntry() {
        return new MenuEntry(5, 20, "/reports", "reports.list.title", "reports.read");
    }

    @GetMapping("/reports")
    ModelAndView list(@RequestParam(required = false) @Nullable Integer year) {
        if (year != null) {
            var report = reports.ofYear(year);
            if (report.isPresent()) return pages.show(report.get().id());
        }
        return new ModelAndView("reports/report-list", Map.of("reports", reports.all(), "form", Form.empty()));
    }

    @GetMapping("/reports/{id}")
    ModelAndView show(@PathVariable long id) {
        return pages.show(id);
    }

    /** The list of a signed figure, as it was; a draft's figures are today's. */
    @GetMapping("/reports/{id}/figures/{key}")
    Object figure(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int addendum,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        Report report = pages.find(id);
        Composed.Item item = item(report, addendum, key);
        if (item.frozen() == null) return See.other(item.list());
        var view = new SignedListPage(report, item, addendum, records.signed(report, addendum, key), after);
        boolean drawer = request.getHeader("HX-Request") != null;
        return new ModelAndView(drawer ? "reports/signed-drawer" : "reports/signed-list", Map.of("page", view));
    }

    /** What came and went since the signing. */
    @GetMapping("/reports/{id}/figures/{key}/changes")
    Object changes(@PathVariable long id, @PathVariable String key, @RequestParam(defaultValue = "0") int addendum) {
        Report report = pages.find(id);
        Composed.Item item = item(report, addendum, key);
        if (item.frozen() == null) return See.other(item.list());
        var view = new ChangesPage(report, item, addendum, records.changes(report, addendum, item));
        return new ModelAndView("reports/changes", Map.of("page", view));
    }

    /** Where the numbers that were stated come from. */
    @GetMapping("/reports/{id}/stated")
    ModelAndView stated(@PathVariable long id, HttpServletRequest request) {
        Report report = pages.find(id);
        boolean drawer = request.getHeader("HX-Request") != null;
        return new ModelAndView(
                drawer ? "reports/stated-drawer" : "reports/stated",
                Map.of("report", report, "table", stated.table(report)));
    }

    private Composed.Item item(Report report, int addendum, String key) {
        return composition.item(report, addendum, key).orElseThrow(NotFound::new);
    }
}
