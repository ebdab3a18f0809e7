package org.lienhiep.portal.articles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Indicators;
import org.lienhiep.portal.pictures.Pictures;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How the page for writing is drawn and what is looked at in a text before it is saved. */
@Component
class WritingPages {

    private final Indicators indicators;
    private final ArticleFigures figures;
    private final Pictures pictures;
    private final Reports reports;
    private final Composition composition;

    WritingPages(
            Indicators indicators,
            ArticleFigures figures,
            Pictures pictures,
            Reports reports,
            Composition composition) {
        this.indicators = indicators;
        this.figures = figures;
        this.pictures = pictures;
        this.reports = reports;
        this.composition = composition;
    }

    /** Notes figures that mean nothing, and in the article of a report numbers that are not the report's. */
    void check(Form form, Article.Draft draft, @Nullable Long reportId) {
        if (reportId == null) {
            List<String> unknown = figures.faults(draft.body());
            if (!unknown.isEmpty())
                form.reject("body", "portal.no-figure", String.join(", ", unknown), "{EVT-01 2017}");
            return;
        }
        Report report = reports.find(reportId).orElseThrow(NotFound::new);
        List<String> foreign = composition.foreign(report, draft.body());
        if (!foreign.isEmpty()) form.reject("body", "portal.foreign", String.join(", ", foreign));
    }

    /** The page, for a new article or an old one. */
    ModelAndView page(FormView view, @Nullable Article article, HttpStatus status) {
        return page(view, article, article != null && article.reportId() != null, status);
    }

    /** The page for the article of a report, which takes its figures from the report alone. */
    ModelAndView ofReport(FormView view, @Nullable Article article, HttpStatus status) {
        return page(view, article, true, status);
    }

    private ModelAndView page(FormView view, @Nullable Article article, boolean ofReport, HttpStatus status) {
        String lang = Here.get().lang();
        var marks = ofReport
                ? List.<WritingPage.Mark>of()
                : indicators.all().stream()
                        .map(i -> new WritingPage.Mark(
                                "{" + i.code() + " " + Here.get().year() + "}", i.name(lang)))
                        .toList();
        var own = article == null ? List.<org.lienhiep.portal.pictures.Picture>of() : pictures.of(article.id());
        var page = new ModelAndView("portal/writing", Map.of("page", new WritingPage(view, marks, own)));
        page.setStatus(status);
        return page;
    }
}
