package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureJson;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The report as the command prints it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ReportJson(
        String schema,
        String union,
        int year,
        Period period,
        @Nullable Issued issued,
        List<FigureJson> figures,
        List<String> unboundNumbers,
        List<SectionJson> sections) {

    record Period(LocalDate from, LocalDate to) {}

    record Issued(String number, LocalDate on, String sha256) {}

    record SectionJson(String no, String title, List<String> paragraphs) {

        static SectionJson of(Composed.Section section) {
            var paragraphs = section.blocks().stream()
                    .map(b -> b.kind().equals("list") ? String.join("; ", b.lines()) : b.plain())
                    .filter(p -> !p.isEmpty())
                    .toList();
            return new SectionJson(section.no(), section.title(), paragraphs);
        }
    }
}
