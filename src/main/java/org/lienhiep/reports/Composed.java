package org.lienhiep.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Verdict;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;

/**
 * A report put together.
 *
 * @param report the report
 * @param sections its text
 * @param items its figures in order
 * @param targets those of them that a target is measured by
 * @param addenda what was added after the signing
 */
public record Composed(
        Report report, List<Section> sections, List<Item> items, List<Item> targets, List<String> addenda) {

    /** A numbered section. */
    public record Section(String no, String title, List<Block> blocks) {}

    /** A paragraph ({@code text}), the table of targets ({@code table}) or a list ({@code list}). */
    public record Block(int place, String kind, String source, List<Run> runs, List<String> lines) {

        /** The words as plain text. */
        public String plain() {
            StringBuilder text = new StringBuilder();
            runs.forEach(r -> text.append(r.text()));
            return text.toString();
        }
    }

    /** A figure of the report: counted today, and as it was at the signing once it was signed. */
    public record Item(String key, Figures.Compared live, Report.@Nullable Frozen frozen) {

        /** The value that the report shows. */
        public @Nullable BigDecimal value() {
            return frozen == null ? live.figure().value() : frozen.value();
        }

        /** The value as printed. */
        public String printed(String lang) {
            return frozen == null ? live.figure().printed(lang) : frozen.printed();
        }

        /** Whether today's value is another than the signed one. */
        public boolean moved() {
            if (frozen == null) return false;
            BigDecimal then = frozen.value();
            BigDecimal now = live.figure().value();
            return then == null ? now != null : now == null || then.compareTo(now) != 0;
        }

        /** The verdict that the report shows. */
        public @Nullable Verdict verdict() {
            if (frozen == null) return live.verdict();
            String code = frozen.verdict();
            return code == null ? null : Verdict.valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Done in per cent of the target. */
        public String percent(String lang) {
            var target = live.target();
            BigDecimal value = value();
            if (target == null || value == null || target.value().signum() == 0) return "–";
            return Fmt.number(value.movePointRight(2).divide(target.value(), 1, java.math.RoundingMode.HALF_UP), lang)
                    + "%";
        }

        /** The figure as a link; {@code href} is where public lists stand, or empty for the office's own. */
        public FigureLink link(String lang, String href) {
            BigDecimal value = value();
            String path = href.isEmpty() ? live.figure().query().path() : href + "/" + key;
            return new FigureLink(
                    live.figure().query().indicator().code(),
                    value == null ? "" : value.stripTrailingZeros().toPlainString(),
                    printed(lang),
                    path,
                    moved() ? live.figure().printed(lang) : null,
                    live.figure().stated());
        }

        /** Last year's value as a link. */
        public FigureLink before(String lang) {
            var before = live.previous();
            BigDecimal value = before.value();
            return new FigureLink(
                    before.query().indicator().code(),
                    value == null ? "" : value.stripTrailingZeros().toPlainString(),
                    before.printed(lang),
                    before.query().path(),
                    null,
                    before.stated());
        }
    }

    /** The numbers in the text that no record stands behind. */
    public List<String> unbound() {
        return sections.stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> b.runs().stream())
                .filter(Run::unbound)
                .map(Run::text)
                .toList();
    }
}
