package org.lienhiep.contests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Listed;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The room of an edition: how many came, how many are left at each step, and its entries.
 *
 * @param filter how the list is narrowed
 * @param fields the fields that the list can be narrowed by
 * @param next where the list goes on, or null
 * @param first where it begins, on any other page
 */
record Room(
        Edition.Kept edition,
        List<Step> funnel,
        EntryLists.Filter filter,
        Map<String, String> fields,
        TableView table,
        @Nullable String next,
        @Nullable String first,
        long proposed)
        implements Listed {

    private static final int HEIGHT = 48;
    private static final List<String> CODES = List.of("CON-12", "CON-12a", "CON-13", "CON-07", "CON-08");
    private static final List<String> NAMES = List.of("received", "eligible", "awarded", "forwarded", "national");

    /**
     * A step of the funnel.
     *
     * @param figure its number, or null while nothing has happened
     * @param height of its bar, out of 48
     */
    public record Step(String name, String line, @Nullable FigureLink figure, int height, boolean prize) {}

    @Override
    public String fileName() {
        return "contests-" + edition.id();
    }

    /** Whether the list is narrowed. */
    boolean narrowed() {
        return filter.field() != null || filter.state() != null || filter.rank() != null || filter.words() != null;
    }

    /** The figures of an edition, from its first day until today: one for each step. */
    static List<FigureQuery> queries(Edition.Kept edition, Figures figures) {
        var today = Here.get().today();
        var to = today.isAfter(edition.closesOn()) ? today : edition.closesOn();
        return CODES.stream()
                .map(code -> figures.query(code, code, "type=" + edition.code(), edition.firstDay(), to))
                .toList();
    }

    /** The funnel over those figures, in the same order. */
    static List<Step> funnel(Edition.Kept edition, List<Figure> figures, Map<String, long[]> ranks) {
        BigDecimal most = figures.getFirst().orZero();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            Figure figure = figures.get(i);
            boolean nothing = figure.total() == 0 && !(i == 1 && most.signum() > 0);
            int height = most.signum() == 0 || nothing
                    ? 0
                    : Math.clamp(figure.orZero().longValue() * HEIGHT / most.longValue(), 1, HEIGHT);
            String line = line(i, edition, figures, ranks);
            steps.add(new Step(
                    Texts.t("contests.step." + NAMES.get(i)), line, nothing ? null : link(figure), height, i >= 2));
        }
        return steps;
    }

    private static String line(int step, Edition.Kept edition, List<Figure> figures, Map<String, long[]> ranks) {
        return switch (step) {
            case 0 -> Fmt.date(edition.opensOn()) + " – " + Fmt.date(edition.closesOn());
            case 1 -> {
                long out = figures.get(0)
                        .orZero()
                        .subtract(figures.get(1).orZero())
                        .longValue();
                yield out == 0 ? "" : Texts.t("contests.step.out", Fmt.count(out));
            }
            case 2 -> prizes(ranks);
            case 3 -> figures.get(3).total() == 0 ? Texts.t("contests.step.not-sent") : "";
            default ->
                figures.get(3).total() > 0 && figures.get(4).total() == 0 ? Texts.t("contests.step.waiting") : "";
        };
    }

    /** The prizes by rank, a rank that nobody got said in words; while none is decided, how many wait. */
    static String prizes(Map<String, long[]> ranks) {
        long decided = ranks.values().stream().mapToLong(n -> n[0]).sum();
        long proposed = ranks.values().stream().mapToLong(n -> n[1]).sum();
        List<String> words = new ArrayList<>();
        if (decided > 0) {
            ranks.forEach((rank, n) -> words.add(Texts.t(
                    n[0] == 0 ? "contests.no-rank" : "contests.of-rank",
                    Fmt.count(n[0]),
                    Texts.t("contests.rank-of." + rank))));
        }
        if (proposed > 0) words.add(Texts.t("contests.step.proposed", Fmt.count(proposed)));
        return String.join(", ", words);
    }

    static FigureLink link(Figure figure) {
        return FigureLink.counted(
                figure.query().indicator().code(),
                figure.orZero(),
                figure.printed(Here.get().lang()),
                figure.query().path());
    }
}
