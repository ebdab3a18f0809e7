package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureJson;
import org.lienhiep.figures.FigureRow;
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

    /** A figure of the report: once issued, everything is as it was signed, and {@code now} is today's value. */
    static FigureJson figure(Composed.Item item, String lang, List<FigureRow> rows) {
        FigureJson live = FigureJson.of(item.live(), lang, rows);
        var frozen = item.frozen();
        if (frozen == null) return live;
        return new FigureJson(
                live.key(),
                live.indicator(),
                frozen.ruleVersion(),
                live.filter(),
                live.aggregate(),
                live.unit(),
                FigureJson.number(frozen.value()),
                frozen.printed(),
                FigureJson.number(frozen.previous()),
                target(frozen),
                live.value(),
                frozen.total(),
                live.records());
    }

    private static FigureJson.@Nullable TargetJson target(Report.Frozen frozen) {
        Object value = FigureJson.number(frozen.target());
        String direction = frozen.direction();
        String verdict = frozen.verdict();
        return value == null || direction == null || verdict == null
                ? null
                : new FigureJson.TargetJson(direction, value, verdict);
    }

    record Period(LocalDate from, LocalDate to) {}

    record Issued(String number, LocalDate on, String sha256) {}

    record SectionJson(String no, String title, List<String> paragraphs) {

        static SectionJson of(Composed.Section section) {
            var paragraphs = section.blocks().stream()
                    .flatMap(b -> b.kind().equals("text") ? Stream.of(b.plain()) : b.lines().stream())
                    .filter(p -> !p.isEmpty())
                    .toList();
            return new SectionJson(section.no(), section.title(), paragraphs);
        }
    }
}
