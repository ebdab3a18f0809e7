package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The page of one figure.
 *
 * @param compared the figure, last year's, its target
 * @param shape its months and parts, and what was left out
 * @param tab which list is shown
 * @param table the list
 * @param next where the list goes on, or null
 * @param years the figure beside the year before: to the day, and for the whole period
 * @param used the targets that are measured by it
 * @param names of the records that it is narrowed by, by key
 */
record FigurePage(
        Figures.Compared compared,
        FigureShape.Shape shape,
        Tab tab,
        TableView table,
        @Nullable String next,
        List<Years> years,
        List<TargetSource.Target> used,
        Map<String, String> names) {

    /** The lists of a figure. */
    enum Tab {
        COUNTED,
        LEFT_OUT,
        BEFORE;

        static Tab of(@Nullable String name) {
            if ("left-out".equals(name)) return LEFT_OUT;
            return "before".equals(name) ? BEFORE : COUNTED;
        }

        /** The name in addresses and texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The same figure in two years. */
    public record Years(String label, FigureLink before, FigureLink now, String more) {

        static Years of(String label, Figure before, Figure now) {
            BigDecimal past = before.value();
            BigDecimal present = now.value();
            String more = past == null || present == null ? "–" : signed(present.subtract(past));
            return new Years(label, FigureController.link(before), FigureController.link(now), more);
        }

        private static String signed(BigDecimal difference) {
            String number = Fmt.number(difference, Here.get().lang());
            return difference.signum() > 0 ? "+" + number : number.replace('-', '−');
        }
    }

    private FigureQuery query() {
        return compared.figure().query();
    }

    private static String lang() {
        return Here.get().lang();
    }

    String name() {
        return query().indicator().name(lang());
    }

    String unit() {
        return query().indicator().unit(lang());
    }

    String rule() {
        return query().indicator().rule(lang());
    }

    String code() {
        return query().indicator().code();
    }

    int version() {
        return query().indicator().version();
    }

    FigureLink figure() {
        return FigureController.link(compared.figure());
    }

    FigureLink before() {
        return FigureController.link(compared.previous());
    }

    /** First day to last day, or the one day of a stock. */
    String period() {
        boolean stock = query().indicator().aggregate() == Aggregate.BALANCE
                || query().indicator().aggregate() == Aggregate.LATEST;
        return stock
                ? Texts.t("figures.at-day", Fmt.date(query().to()))
                : Texts.t("figures.period", Fmt.date(query().from()), Fmt.date(query().to()));
    }

    /** How it is narrowed, in words; empty for not at all. */
    List<String> narrowed() {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> part : query().filter().entrySet()) {
            String kind = query().indicator().counted().kind();
            String value = part.getKey().equals("organisation")
                    ? names.getOrDefault(part.getValue(), part.getValue())
                    : DimensionNames.value(kind, part.getKey(), part.getValue());
            words.add(DimensionNames.dimension(part.getKey()) + ": " + value);
        }
        return words;
    }

    String target() {
        var target = compared.target();
        if (target == null) return "";
        return Texts.t("figures.target-" + target.direction().code(), Fmt.number(target.value(), lang()));
    }

    Pace pace() {
        return Pace.of(compared, shape, Here.get().today());
    }

    MonthChart months() {
        return MonthChart.of(query(), shape, Here.get().today());
    }

    List<PartBars> parts() {
        return PartBars.of(query(), shape);
    }

    String year() {
        return years(query().from(), query().to());
    }

    String yearBefore() {
        return years(query().yearBefore().from(), query().yearBefore().to());
    }

    private static String years(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? "" + from.getYear() : from.getYear() + "–" + to.getYear();
    }

    String path() {
        return query().path();
    }

    /** The same figure without its filter. */
    String wholePath() {
        return new FigureQuery(query().key(), query().indicator(), Map.of(), query().from(), query().to()).path();
    }

    /** The part of the catalogue it stands in. */
    String group() {
        return Texts.t("figures.group." + query().indicator().group());
    }

    /** Whether the year before was counted, so that it can be drawn by month and part. */
    boolean hasBefore() {
        return compared.previous().value() != null && !compared.previous().stated();
    }

    /** Whether the list shown is the source of a stated number. */
    boolean statedList() {
        return tab == Tab.BEFORE
                ? compared.previous().stated()
                : tab == Tab.COUNTED && compared.figure().stated();
    }

    /** The words on a tab. */
    String tabName(Tab other) {
        return switch (other) {
            case COUNTED -> Texts.t("figures.counted", compared.figure().printed(lang()));
            case LEFT_OUT -> Texts.t("figures.left-out", Fmt.count(shape.leftOutCount()));
            case BEFORE ->
                Texts.t("figures.compared", yearBefore(), compared.previous().printed(lang()));
        };
    }

    /** The address of one of its lists. */
    String path(Tab other) {
        return other == Tab.COUNTED ? path() : path() + "&tab=" + other.code();
    }

    /** The file with exactly the list shown. */
    String file() {
        String path = path(tab);
        int at = path.indexOf('?');
        return path.substring(0, at) + ".csv" + path.substring(at);
    }

    /** "Why not 17?" for a figure of 16. */
    String whyNot() {
        return Texts.t("figures.why-not", Fmt.number(compared.figure().orZero().add(BigDecimal.ONE), lang()));
    }

    /** What the rules keep out, rule by rule: "03 Xin rút". */
    List<String> reasons() {
        return shape.leftOut().entrySet().stream()
                .map(e -> Fmt.count(e.getValue().n()) + " " + Texts.t("excluded." + e.getKey()))
                .toList();
    }

    static String state(@Nullable Verdict verdict) {
        if (verdict == null) return "plain";
        return switch (verdict) {
            case MET -> "ok";
            case EXCEEDED -> "over";
            case MISSED -> "hard";
        };
    }
}
