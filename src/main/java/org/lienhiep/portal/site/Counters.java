package org.lienhiep.portal.site;

import java.util.Comparator;
import java.util.List;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Here;
import org.springframework.stereotype.Component;

/** Figures for everybody: those of the last report published, as they were signed; what had a target comes first. */
@Component
class Counters {

    private static final int MOST = 6;

    private final Reports reports;
    private final Articles articles;
    private final Composition composition;

    Counters(Reports reports, Articles articles, Composition composition) {
        this.reports = reports;
        this.articles = articles;
        this.composition = composition;
    }

    /** The figures, none while no report's article can be read. */
    List<FrontPage.Counter> now() {
        return reports.all().stream()
                .filter(Report::published)
                .filter(r -> articles.ofReport(r.id())
                        .flatMap(a -> articles.readable(a.id(), Here.get().today()))
                        .isPresent())
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    private List<FrontPage.Counter> of(Report report) {
        String lang = Here.get().lang();
        String href = "/public/figures/" + report.id();
        return composition.signed(report).stream()
                .filter(item -> item.value() != null && item.total() > 0)
                .sorted(Comparator.comparing((Composed.Item item) -> item.target() == null))
                .limit(MOST)
                .map(item -> new FrontPage.Counter(
                        item.link(lang, href), item.indicator().name(lang)))
                .toList();
    }
}
