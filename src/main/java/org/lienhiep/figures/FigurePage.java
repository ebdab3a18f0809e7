package org.lienhiep.figures;

import java.math.BigDecimal;
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
 * @param table the rows counted, or those left out
 * @param leftOut how many rows nearly counted
 * @param showsLeftOut which of the two is shown
 * @param next where the list goes on
 */
record FigurePage(
        Figures.Compared compared,
        TableView table,
        int leftOut,
        boolean showsLeftOut,
        @Nullable String next) {

    String name() {
        return compared.figure().query().indicator().name(Here.get().lang());
    }

    String unit() {
        return compared.figure().query().indicator().unit(Here.get().lang());
    }

    String rule() {
        return compared.figure().query().indicator().rule(Here.get().lang());
    }

    FigureLink figure() {
        return FigureController.link(compared.figure());
    }

    FigureLink before() {
        return FigureController.link(compared.previous());
    }

    String period() {
        var q = compared.figure().query();
        return Texts.t("figures.period", Fmt.date(q.from()), Fmt.date(q.to()));
    }

    String target() {
        var target = compared.target();
        return target == null
                ? ""
                : Texts.t(
                        "figures.of-target",
                        Fmt.number(target.value(), Here.get().lang()));
    }

    String state() {
        return state(compared.verdict());
    }

    String word() {
        var verdict = compared.verdict();
        return verdict == null ? "" : Texts.t("figures.verdict." + verdict.code());
    }

    String path() {
        return compared.figure().query().path();
    }

    /** "Why not 17?" for a figure of 16. */
    String whyNot() {
        return Texts.t(
                "figures.why-not",
                Fmt.number(
                        compared.figure().orZero().add(BigDecimal.ONE),
                        Here.get().lang()));
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
