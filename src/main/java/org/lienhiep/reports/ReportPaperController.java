package org.lienhiep.reports;

import java.util.Map;
import org.lienhiep.documents.papers.PaperDocx;
import org.lienhiep.documents.papers.PaperPdf;
import org.lienhiep.documents.papers.PaperProfiles;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A report on paper: the preview, the Word file, the PDF. */
@Controller
@Permit("reports.read")
class ReportPaperController {

    private final ReportPages pages;
    private final PaperProfiles profiles;

    ReportPaperController(ReportPages pages, PaperProfiles profiles) {
        this.pages = pages;
        this.profiles = profiles;
    }

    @GetMapping("/reports/{id}/print")
    ModelAndView print(@PathVariable long id) {
        var here = Here.get();
        Composed composed = pages.composed(id, here.lang());
        return new ModelAndView(
                "reports/report-print",
                Map.of(
                        "composed",
                        composed,
                        "preview",
                        ReportPaper.preview(composed, profiles.on(here.today()), here.union())));
    }

    @GetMapping("/reports/{id}/docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Composed composed = pages.composed(id, "vi");
        return file(
                composed.report(),
                "docx",
                PaperDocx.MEDIA_TYPE,
                ReportPaper.docx(
                        composed, profiles.on(Here.get().today()), Here.get().union()));
    }

    @GetMapping("/reports/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Composed composed = pages.composed(id, "vi");
        return file(
                composed.report(),
                "pdf",
                PaperPdf.MEDIA_TYPE,
                ReportPaper.pdf(
                        composed, profiles.on(Here.get().today()), Here.get().union()));
    }

    private static ResponseEntity<byte[]> file(Report report, String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=bao-cao-" + report.year() + "." + ending)
                .body(bytes);
    }
}
