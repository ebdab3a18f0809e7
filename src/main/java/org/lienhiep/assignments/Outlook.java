package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.lienhiep.figures.Direction;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.TargetSource;
import org.lienhiep.figures.Verdict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/**
 * What may be said of a target on a day, by count alone: met, exceeded, missed, or whether it can still be reached.
 *
 * @param state {@code met}, {@code exceeded}, {@code missed}, or before the end {@code course} and {@code hard}
 * @param gap what is missing, or by how much it was exceeded
 * @param toCome records with a day from today on that would count
 */
record Outlook(String state, BigDecimal gap, long toCome) {

    /** The rules that keep a record out only until it happens or is decided. */
    private static final Set<String> UNTIL_THEN = Set.of("planned", "open", "undecided", "unconfirmed");

    /** Judges a value against a target. A record is to come if it is planned from today on within the period. */
    static Outlook of(YearTarget target, BigDecimal value, List<FigureLists.Day> days, LocalDate today) {
        Direction way = target.way();
        Verdict verdict = way.verdict(value, target.value());
        BigDecimal gap = value.subtract(target.value()).abs();
        long toCome =
                days.stream().filter(d -> waits(d) && !d.on().isBefore(today)).count();
        if (verdict != Verdict.MISSED) return new Outlook(verdict.code(), gap, toCome);
        boolean over = today.isAfter(target.period().to());
        boolean tooMany = way == Direction.AT_MOST || value.compareTo(target.value()) > 0;
        if (over || tooMany) return new Outlook("missed", gap, toCome);
        boolean planned = BigDecimal.valueOf(toCome).compareTo(gap) >= 0;
        boolean pace = value.compareTo(evenPace(target.value(), target.period(), today)) >= 0;
        return new Outlook(planned || pace ? "course" : "hard", gap, toCome);
    }

    /** Whether a record is kept out only for now. */
    static boolean waits(FigureLists.Day day) {
        String rule = day.excludedBy();
        return rule != null && UNTIL_THEN.contains(rule.substring(rule.indexOf('.') + 1));
    }

    /** What an even pace over the period would have reached by now, in whole records. */
    private static BigDecimal evenPace(BigDecimal target, TargetSource.Period period, LocalDate today) {
        long all = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(period.from(), today), 0, all);
        return target.multiply(BigDecimal.valueOf(gone)).divide(BigDecimal.valueOf(all), 0, RoundingMode.FLOOR);
    }

    /** The state mark that goes with it. */
    String mark() {
        return switch (state) {
            case "met" -> "ok";
            case "exceeded" -> "over";
            case "course" -> "open";
            default -> "hard";
        };
    }

    /** Met or exceeded. */
    boolean reached() {
        return state.equals("met") || state.equals("exceeded");
    }

    /** The word beside the mark: "Vượt 44". */
    String word() {
        return Texts.t("assignments.outlook." + state, printed());
    }

    /** The same without a chart beside it: "Khó kịp, thiếu 05". */
    String words() {
        return Texts.t("assignments.outlook." + state + ".words", printed());
    }

    /** The line under it, in a unit: "Còn 02 cuộc, lịch có 03: kịp"; empty where the word says it all. */
    String line(String unit) {
        return switch (state) {
            case "course", "hard" ->
                Texts.t(
                        "assignments.outlook." + state + (toCome > 0 ? ".planned" : ".line"),
                        printed(),
                        unit,
                        Fmt.count(toCome));
            case "missed" -> Texts.t("assignments.outlook.missed.line", printed(), unit);
            default -> "";
        };
    }

    private String printed() {
        return Fmt.count(gap, Here.get().lang());
    }
}
