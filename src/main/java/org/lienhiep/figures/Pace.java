package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/**
 * Whether a target is reached, and whether it still can be.
 *
 * @param state the mark: {@code ok}, {@code over}, {@code open}, {@code hard} or {@code late}
 * @param word the verdict in a word or two
 * @param line what is left, what is coming, or what the period ended with
 */
record Pace(String state, String word, String line) {

    static final Pace NONE = new Pace("plain", "", "");

    /** Reads it from the figure, its target and what is still to come in the period. */
    static Pace of(Figures.Compared compared, FigureShape.Shape shape, LocalDate today) {
        var target = compared.target();
        var verdict = compared.verdict();
        if (target == null || verdict == null) return NONE;
        BigDecimal off = target.value().subtract(compared.figure().orZero());
        boolean over = today.isAfter(target.period().to());
        if (verdict == Verdict.EXCEEDED)
            return new Pace("over", word(verdict), Texts.t("figures.more-by", amount(off.negate())));
        if (verdict == Verdict.MET) {
            return new Pace("ok", word(verdict), over ? "" : Texts.t("figures.met-so-far"));
        }
        if (target.direction() == Direction.AT_MOST || off.signum() < 0) {
            return new Pace("late", Texts.t("figures.not-met"), Texts.t("figures.too-many", amount(off.negate())));
        }
        if (over) return new Pace("late", Texts.t("figures.not-met"), Texts.t("figures.short-by", amount(off)));
        BigDecimal coming = shape.leftOut().values().stream()
                .map(FigureShape.LeftOut::toCome)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unplanned = off.subtract(coming);
        String way =
                unplanned.signum() <= 0 ? "in-time" : steep(target, unplanned, today) ? "hard-to-reach" : "to-plan";
        String line = Texts.t("figures." + way, amount(off), amount(coming), amount(unplanned));
        return new Pace(way.equals("hard-to-reach") ? "hard" : "open", word(verdict), line);
    }

    /** Whether what is not even planned asks for half as much again, a day, as the whole target did from the first day. */
    private static boolean steep(TargetSource.Target target, BigDecimal unplanned, LocalDate today) {
        long days =
                ChronoUnit.DAYS.between(target.period().from(), target.period().to()) + 1;
        long left =
                Math.min(days, ChronoUnit.DAYS.between(today, target.period().to()) + 1);
        return unplanned
                        .multiply(BigDecimal.valueOf(2 * days))
                        .compareTo(target.value().multiply(BigDecimal.valueOf(3 * left)))
                > 0;
    }

    private static String word(Verdict verdict) {
        return Texts.t("figures.verdict." + verdict.code());
    }

    private static String amount(BigDecimal value) {
        return Fmt.count(value, Here.get().lang());
    }
}
