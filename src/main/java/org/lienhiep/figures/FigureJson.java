package org.lienhiep.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A figure as the commands print it; the same for reports and for single figures.
 *
 * @param value a number, or null where there is none
 * @param now the value of today where {@code value} is a frozen one and they differ
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FigureJson(
        String key,
        String indicator,
        int ruleVersion,
        Map<String, String> filter,
        String aggregate,
        String unit,
        @Nullable Object value,
        String printed,
        @Nullable Object previous,
        @Nullable TargetJson target,
        @Nullable Object now,
        long recordsTotal,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RecordJson> records) {

    /** The target of a figure. */
    public record TargetJson(String direction, Object value, String verdict) {}

    /** One row of its list. */
    public record RecordJson(
            String type,
            String id,
            @Nullable String path,
            @Nullable String title,
            @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate on,
            Object amount) {}

    /** A number as JSON has it: whole where it is whole. */
    public static @Nullable Object number(@Nullable BigDecimal value) {
        if (value == null) return null;
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    /** A figure beside last year's and its target. */
    public static FigureJson of(Figures.Compared c, String lang, @Nullable List<FigureRow> rows) {
        FigureQuery q = c.figure().query();
        return new FigureJson(
                q.key(),
                q.indicator().code(),
                q.indicator().version(),
                q.filter(),
                q.indicator().aggregate().code(),
                q.indicator().unit(lang),
                number(c.figure().value()),
                c.figure().printed(lang),
                number(c.previous().value()),
                target(c),
                null,
                c.figure().total(),
                rows == null ? null : rows.stream().map(FigureJson::record).toList());
    }

    private static @Nullable TargetJson target(Figures.Compared c) {
        var target = c.target();
        var verdict = c.verdict();
        if (target == null || verdict == null) return null;
        Object value = number(target.value());
        return new TargetJson(target.direction().code(), value == null ? 0 : value, verdict.code());
    }

    /** The same figure as it was signed, with today's value beside it. */
    public FigureJson frozen(@Nullable Object then, String thenPrinted, @Nullable Object today) {
        return new FigureJson(
                key,
                indicator,
                ruleVersion,
                filter,
                aggregate,
                unit,
                then,
                thenPrinted,
                previous,
                target,
                today,
                recordsTotal,
                records);
    }

    /** A row of a list. */
    public static RecordJson record(FigureRow row) {
        Object amount = number(row.amount());
        return new RecordJson(
                row.type(), Long.toString(row.id()), row.path(), row.title(), row.on(), amount == null ? 0 : amount);
    }
}
