package org.lienhiep.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.lienhiep.identity.Audit;
import org.lienhiep.imports.AfterDemonstration;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a year's report from the template: text with places for figures, and the figures that stand there. */
@Component
class Drafting implements AfterDemonstration {

    private final Reports reports;
    private final Audit audit;

    Drafting(Reports reports, Audit audit) {
        this.reports = reports;
        this.audit = audit;
    }

    /** Drafts the report of a year, or returns the one that is there. */
    @Transactional
    public long draft(int year) {
        var known = reports.ofYear(year);
        if (known.isPresent()) return known.get().id();
        long report = reports.insert(
                year,
                Texts.in("vi", "reports.year-title", year + "", year + 1 + ""),
                Here.get().today());
        String section = "";
        String title = "";
        int place = 0;
        for (String line : lines("/reports/year_vi.txt")) {
            if (line.startsWith("# ")) {
                int bar = line.indexOf('|');
                section = line.substring(2, bar);
                title = line.substring(bar + 1);
            } else reports.addParagraph(report, section, title, ++place, line.replace("{year}", "" + year));
        }
        place = 0;
        for (String line : lines("/reports/figures.csv").stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            reports.addFigure(report, cells[0], ++place, cells[1], cells[2]);
        }
        audit.record("draft", "reports.report", report);
        return report;
    }

    @Override
    public void run() {
        draft(Here.get().today().getYear() - 1);
    }

    private static List<String> lines(String resource) {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Drafting.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            return in.readAllLines().stream().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
