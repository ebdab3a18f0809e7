package org.lienhiep.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lienhiep.identity.Audit;
import org.lienhiep.imports.AfterDemonstration;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a year's report from the template: text with places for figures, and the figures that stand there. */
@Component
class Drafting implements AfterDemonstration {

    private record Decision(String number, LocalDate issuedOn) {}

    private final Reports reports;
    private final Passages passages;
    private final UsedFigures used;
    private final JdbcClient jdbc;
    private final Audit audit;

    Drafting(Reports reports, Passages passages, UsedFigures used, JdbcClient jdbc, Audit audit) {
        this.reports = reports;
        this.passages = passages;
        this.used = used;
        this.jdbc = jdbc;
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
        for (String line : lines(template(year))) {
            if (line.startsWith("# ")) {
                int bar = line.indexOf('|');
                section = line.substring(2, bar);
                title = line.substring(bar + 1);
            } else passages.insert(report, section, title, ++place, filled(line, year));
        }
        place = 0;
        for (String line : lines("/reports/figures.csv").stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            used.add(report, cells[0], ++place, cells[1], cells[2]);
        }
        audit.record("draft", "reports.report", report);
        return report;
    }

    @Override
    public void run() {
        draft(Here.get().today().getYear() - 1);
    }

    /** The demonstration's year has a text of its own: what its contests and rounds are called is known. */
    private String template(int year) {
        boolean shown = Here.get().union().demo() && decision(year).contains("3476/QĐ-UBND");
        return shown ? "/reports/year_vi_demo.txt" : "/reports/year_vi.txt";
    }

    private String filled(String line, int year) {
        String text = line.replace("{year}", "" + year).replace("{next_year}", "" + (year + 1));
        if (text.contains("{decision}")) text = text.replace("{decision}", decision(year));
        if (text.contains("{next_decision}")) text = text.replace("{next_decision}", decision(year + 1));
        return text;
    }

    /** The decision that gives the year its tasks, as the register of documents has it; the writer reads it over anyway. */
    private String decision(int year) {
        return jdbc.sql("""
                        select number, issued_on from documents.document_ref
                        where issued_on between :from and :to and number <> ''
                          and subject like '%nhiệm vụ%' and subject like '%năm ' || :year || '%'
                        order by issued_on limit 1
                        """)
                .param("from", LocalDate.of(year - 1, 7, 1))
                .param("to", LocalDate.of(year, 3, 31))
                .param("year", Integer.toString(year))
                .query(Decision.class)
                .optional()
                .map(d -> Texts.in("vi", "reports.decision", d.number, Fmt.date(d.issuedOn)))
                .orElseGet(() -> Texts.in("vi", "reports.decision-unknown", Integer.toString(year)));
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
