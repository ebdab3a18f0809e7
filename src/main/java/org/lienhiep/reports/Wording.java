package org.lienhiep.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Turns a text with places into words and figures. A report is a Vietnamese paper, so its numbers are printed in Vietnamese
 * whatever language the pages around it have.
 *
 * <p>Besides figures by name, a place may hold words that follow from figures, each a link to its list: {@code verdict_words},
 * {@code some:overdue} ("nhiều hội"), {@code trend:experts} ("nhiều hơn năm trước"), {@code names:overdue}.
 */
@Component
class Wording {

    private static final Set<String> PERSONAL = Set.of("directory.person", "honours.honour", "contests.entry");
    private static final BigDecimal MANY = BigDecimal.valueOf(5);
    private static final String BEFORE = "_before";

    /**
     * What the places of a text are filled from.
     *
     * @param report key of the report
     * @param items its figures by name
     * @param stated its stated numbers by name
     * @param lists records of the figures that the text names one by one, by name of the figure
     * @param href where public lists stand, or empty on the office's pages
     */
    record Sources(
            long report,
            Map<String, Composed.Item> items,
            Map<String, Report.Stated> stated,
            Map<String, List<FigureRow>> lists,
            String href) {

        boolean open() {
            return !href.isEmpty();
        }
    }

    /** The name of the figure that a place leans on. */
    static String figure(String name) {
        if (name.equals("verdict_words") || name.equals("table:targets") || name.equals("list:next_tasks"))
            return "targets";
        String plain = name.replaceFirst("^(names|some|trend):", "");
        return plain.endsWith(BEFORE) ? plain.substring(0, plain.length() - BEFORE.length()) : plain;
    }

    /** The names of the figures whose records a text names one by one. */
    static List<String> listed(String text) {
        return Prose.pieces(text).stream()
                .filter(Prose.Place.class::isInstance)
                .map(piece -> ((Prose.Place) piece).name())
                .filter(name -> name.startsWith("names:"))
                .map(Wording::figure)
                .toList();
    }

    /** The runs of a text; a place that means nothing stays as it was typed. */
    List<Run> runs(String text, Sources sources) {
        List<Run> runs = new ArrayList<>();
        for (Prose.Piece piece : Prose.pieces(text)) {
            switch (piece) {
                case Prose.Words words -> runs.add(Run.words(words.source()));
                case Prose.Loose number -> runs.add(Run.loose(number.source()));
                case Prose.Place place -> runs.addAll(place(place, sources));
            }
        }
        return runs;
    }

    /** The figure of a name, under its value or other words; null where the report has none. */
    static @Nullable Run chip(String key, @Nullable String label, Sources sources) {
        Report.Stated stated = sources.stated.get(key);
        if (stated != null) return statedChip(stated, sources);
        Composed.Item item = sources.items.get(figure(key));
        if (item == null) return null;
        boolean before = key.endsWith(BEFORE);
        FigureLink link = before ? item.before("vi") : item.link("vi", sources.href);
        String printed = label == null ? link.printed() : label;
        String href = before && sources.open() ? null : link.href();
        return new Run(
                printed,
                new FigureLink(link.indicator(), link.value(), printed, href, link.nowPrinted(), link.stated()),
                false,
                key);
    }

    private static Run statedChip(Report.Stated stated, Sources sources) {
        String href = sources.open() ? null : "/reports/" + sources.report + "/stated";
        return new Run(
                stated.printed(),
                new FigureLink("", stated.printed(), stated.printed(), href, null, true),
                false,
                stated.key());
    }

    private List<Run> place(Prose.Place place, Sources sources) {
        String name = place.name();
        if (name.equals("verdict_words")) return runs(verdicts(sources.items), sources);
        int colon = name.indexOf(':');
        Composed.Item item = sources.items.get(figure(name));
        if (colon < 0 || item == null) {
            Run chip = chip(name, place.label(), sources);
            return List.of(chip == null ? Run.words(place.source()) : chip);
        }
        String label = switch (name.substring(0, colon)) {
            case "some" -> some(item);
            case "trend" -> trend(item);
            default -> null;
        };
        if (label == null) return List.of(Run.words(names(sources.lists.getOrDefault(item.key(), List.of()))));
        return List.of(Objects.requireNonNull(chip(item.key(), label, sources)));
    }

    /** "Đạt và vượt" and its kin are sentences over the verdicts, never opinions. */
    private static String verdicts(Map<String, Composed.Item> items) {
        long met = count(items.get("targets_met"));
        long exceeded = count(items.get("targets_exceeded"));
        if (count(items.get("targets_missed")) > 0) return Texts.in("vi", "reports.words.missed");
        if (met + exceeded == 0) return Texts.in("vi", "reports.words.none");
        if (met == 0) return Texts.in("vi", "reports.words.exceeded");
        return Texts.in("vi", exceeded == 0 ? "reports.words.met" : "reports.words.both");
    }

    private static long count(Composed.@Nullable Item item) {
        BigDecimal value = item == null ? null : item.value();
        return value == null ? 0 : value.longValue();
    }

    private static String some(Composed.Item item) {
        BigDecimal value = item.value() == null ? BigDecimal.ZERO : Objects.requireNonNull(item.value());
        String unit = item.indicator().unit("vi");
        if (value.signum() == 0) return Texts.in("vi", "reports.some.none", unit);
        if (value.compareTo(BigDecimal.ONE) == 0) return Texts.in("vi", "reports.some.one", unit);
        return Texts.in("vi", value.compareTo(MANY) < 0 ? "reports.some.few" : "reports.some.many", unit);
    }

    private static String trend(Composed.Item item) {
        BigDecimal now = item.value();
        BigDecimal before = item.previous();
        if (now == null || before == null) return Texts.in("vi", "reports.trend.unknown");
        int compared = now.compareTo(before);
        return Texts.in(
                "vi",
                compared > 0 ? "reports.trend.more" : compared == 0 ? "reports.trend.same" : "reports.trend.less");
    }

    /** The records of a figure by name; people are never named this way. */
    private static String names(List<FigureRow> rows) {
        return String.join(
                "; ",
                rows.stream()
                        .filter(r -> !PERSONAL.contains(r.type()))
                        .map(FigureRow::title)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }
}
