package org.lienhiep.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Indicator;
import org.lienhiep.figures.Verdict;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;

/**
 * A report put together.
 *
 * @param report the report
 * @param paragraphs the draft's paragraphs, those left out too
 * @param sections its text
 * @param items its figures in order
 * @param targets those of them that a target is measured by
 * @param additions its addenda, drafts included
 */
public record Composed(
        Report report,
        Paragraphs paragraphs,
        List<Section> sections,
        List<Item> items,
        List<Item> targets,
        List<Addition> additions) {

    /**
     * The paragraphs of the draft.
     *
     * @param standing those of the text, in order
     * @param closed those left out of it
     * @param changes how often the words were changed since the draft was made
     */
    record Paragraphs(List<Report.Paragraph> standing, List<Report.Paragraph> closed, long changes) {}

    /** A numbered section. */
    public record Section(String no, String title, List<Block> blocks) {

        /** The part of the report that the section stands in, by its first number. */
        public String part() {
            int dot = no.indexOf('.');
            return dot < 0 ? no : no.substring(0, dot);
        }
    }

    /**
     * A paragraph ({@code text}), the table of targets ({@code table}) or a list ({@code list}).
     *
     * @param place where it stands
     * @param kind one of the three
     * @param source as it was typed, with places for figures
     * @param runs its words and figures
     * @param lines the lines of a list or of the table
     * @param id key of the paragraph, 0 once the text is signed
     * @param version of the paragraph
     */
    public record Block(
            int place, String kind, String source, List<Run> runs, List<String> lines, long id, int version) {

        /** The words as plain text. */
        public String plain() {
            return Composed.plain(runs);
        }
    }

    /**
     * An addendum.
     *
     * @param id its key
     * @param no its place among the report's addenda, from 1
     * @param section the section it belongs to, or empty
     * @param source as it was typed
     * @param version of its text
     * @param draftedOn when it was begun
     * @param number its number once signed, or null
     * @param issuedOn the day it was signed
     * @param runs its words and figures
     */
    public record Addition(
            long id,
            int no,
            String section,
            String source,
            int version,
            LocalDate draftedOn,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            List<Run> runs) {

        /** Whether it is still being written. */
        public boolean open() {
            return number == null;
        }

        /** The words as plain text. */
        public String plain() {
            return Composed.plain(runs);
        }
    }

    /**
     * A figure of a report: counted today, and as it was at the signing once it was signed.
     *
     * @param key its name in the report
     * @param live today's figure beside last year's and its target
     * @param frozen as it was signed, or null
     * @param list the office's page of its records: today's for a draft, the signed ones afterwards
     */
    public record Item(String key, Figures.Compared live, Report.@Nullable Frozen frozen, String list) {

        /** What is counted. */
        public Indicator indicator() {
            return live.figure().query().indicator();
        }

        /** The value that the report shows. */
        public @Nullable BigDecimal value() {
            return frozen == null ? live.figure().value() : frozen.value();
        }

        /** The value as printed. */
        public String printed(String lang) {
            return frozen == null ? live.figure().printed(lang) : frozen.printed();
        }

        /** Rows of the list behind the value shown. */
        public long total() {
            return frozen == null ? live.figure().total() : frozen.total();
        }

        /** Whether today's value is another than the signed one. */
        public boolean moved() {
            if (frozen == null) return false;
            BigDecimal then = frozen.value();
            BigDecimal now = live.figure().value();
            return then == null ? now != null : now == null || then.compareTo(now) != 0;
        }

        /** The target that the value shown is measured by. */
        public @Nullable BigDecimal target() {
            if (frozen != null) return frozen.target();
            var target = live.target();
            return target == null ? null : target.value();
        }

        /** The direction of the target: {@code at_least}, {@code at_most} or {@code exactly}. */
        public @Nullable String direction() {
            if (frozen != null) return frozen.direction();
            var target = live.target();
            return target == null ? null : target.direction().code();
        }

        /** The target as papers print it. */
        public String targetPrinted(String lang) {
            BigDecimal target = target();
            return target == null ? "–" : Fmt.count(target, lang);
        }

        /** The verdict that the report shows. */
        public @Nullable Verdict verdict() {
            if (frozen == null) return live.verdict();
            String code = frozen.verdict();
            return code == null ? null : Verdict.valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Done in per cent of the target. */
        public String percent(String lang) {
            BigDecimal target = target();
            BigDecimal value = value();
            if (target == null || value == null || target.signum() == 0) return "–";
            return Fmt.number(value.movePointRight(2).divide(target, 1, RoundingMode.HALF_UP), lang) + "%";
        }

        /** Last year's value beside the one shown. */
        public @Nullable BigDecimal previous() {
            return frozen == null ? live.previous().value() : frozen.previous();
        }

        /** Last year's value as printed. */
        public String previousPrinted(String lang) {
            return frozen == null ? live.previous().printed(lang) : frozen.previousPrinted();
        }

        /** The figure as a link; {@code href} is where public lists stand, or empty for the office's own. */
        public FigureLink link(String lang, String href) {
            String path = href.isEmpty() ? list : href + "/" + key;
            String now = href.isEmpty() && moved() ? live.figure().printed(lang) : null;
            return new FigureLink(
                    indicator().code(),
                    plain(value()),
                    printed(lang),
                    path,
                    now,
                    frozen == null && live.figure().stated());
        }

        /** The figure as a link to the office's list, without today's value beside it. */
        public FigureLink alone(String lang) {
            var link = link(lang, "");
            return new FigureLink(link.indicator(), link.value(), link.printed(), link.href(), null, link.stated());
        }

        /** The figure as a link under other words: "nhiều hội". */
        FigureLink labelled(String label, String href) {
            var link = link("vi", href);
            return new FigureLink(link.indicator(), link.value(), label, link.href(), link.nowPrinted(), link.stated());
        }

        /** Last year's value as a link. */
        public FigureLink before(String lang) {
            Figure before = live.previous();
            return new FigureLink(
                    indicator().code(),
                    plain(previous()),
                    previousPrinted(lang),
                    before.query().path(),
                    null,
                    before.stated());
        }

        private static String plain(@Nullable BigDecimal value) {
            return value == null ? "" : value.stripTrailingZeros().toPlainString();
        }
    }

    private static String plain(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(r -> text.append(r.text()));
        return text.toString();
    }

    /** The signed addenda as plain text, in order. */
    public List<String> addenda() {
        return additions.stream().filter(a -> !a.open()).map(Addition::plain).toList();
    }

    /** The addendum that is being written, or null. */
    public @Nullable Addition draft() {
        return additions.stream().filter(Addition::open).findFirst().orElse(null);
    }

    /** The figure of this name, or null. */
    public @Nullable Item item(String key) {
        return items.stream().filter(i -> i.key().equals(key)).findFirst().orElse(null);
    }

    /** The numbers in the text, and in an addendum being written, that no record stands behind. */
    public List<String> unbound() {
        var text = sections.stream().flatMap(s -> s.blocks().stream()).flatMap(b -> b.runs().stream());
        var added = additions.stream().flatMap(a -> a.runs().stream());
        return Stream.concat(text, added).filter(Run::unbound).map(Run::text).toList();
    }
}
