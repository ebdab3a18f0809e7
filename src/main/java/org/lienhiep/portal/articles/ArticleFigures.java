package org.lienhiep.portal.articles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Filters;
import org.lienhiep.figures.Indicators;
import org.lienhiep.reports.Run;
import org.lienhiep.web.FigureLink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures in the text of an article that is about no report: <code>{EVT-01 2017}</code>, a period as
 * <code>{EVT-01 2017-01-01..2017-06-30}</code>, narrowed as <code>{CON-01 2017 series=TTN}</code>, under words as
 * <code>{EVT-01 2017|nhiều hội thảo}</code>. They are counted when the article is read, as their lists are.
 */
@Component
public class ArticleFigures {

    private static final Pattern PLACE =
            Pattern.compile("\\{([A-Z]{2,4}-\\d{2}[a-z]?)" + "( [^{}|\\n]{1,160})?(?:\\|([^{}|\\n]{1,80}))?}");
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})|(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern NARROWED = Pattern.compile("([a-z]+)=([\\w.-]{1,60})");

    /**
     * A figure in a text.
     *
     * @param place which of the text's figures it is, from 1
     * @param label the words that stand for its value, or null
     */
    public record Asked(
            int place, FigureQuery query, @Nullable String label) {}

    private final Indicators indicators;
    private final Figures figures;

    public ArticleFigures(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /** The places in a text that mean nothing, as they were typed. */
    public List<String> faults(String text) {
        return PLACE.matcher(text)
                .results()
                .filter(place -> query(place).isEmpty())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The figure at a place of a text, with its value. */
    @Transactional(readOnly = true)
    public Optional<Figure> at(String text, int place) {
        return asked(List.of(text)).stream()
                .filter(a -> a.place == place)
                .findFirst()
                .map(a -> figures.evaluate(List.of(a.query)).getFirst());
    }

    /**
     * The runs of texts, their figures with values and lists.
     *
     * @param href where the lists stand: the place of the figure follows it
     */
    @Transactional(readOnly = true)
    public List<List<Run>> runs(List<String> texts, String href) {
        List<Asked> asked = asked(texts);
        List<Figure> counted = asked.isEmpty()
                ? List.of()
                : figures.evaluate(asked.stream().map(Asked::query).toList());
        List<List<Run>> all = new ArrayList<>();
        int place = 0;
        for (String text : texts) {
            List<Run> runs = new ArrayList<>();
            Matcher chip = PLACE.matcher(text);
            int done = 0;
            while (chip.find()) {
                if (query(chip).isEmpty()) continue;
                words(text, done, chip.start(), runs);
                runs.add(run(asked.get(place), counted.get(place), href));
                place++;
                done = chip.end();
            }
            words(text, done, text.length(), runs);
            all.add(runs);
        }
        return all;
    }

    private static void words(String text, int from, int to, List<Run> runs) {
        if (from < to) runs.add(new Run(text.substring(from, to), null, false, null));
    }

    private static Run run(Asked asked, Figure figure, String href) {
        String printed = asked.label == null ? figure.printed("vi") : asked.label;
        var link = new FigureLink(
                figure.query().indicator().code(),
                figure.orZero().stripTrailingZeros().toPlainString(),
                printed,
                figure.stated() ? null : href + asked.place,
                null,
                figure.stated());
        return new Run(printed, link, false, figure.query().indicator().code());
    }

    private List<Asked> asked(List<String> texts) {
        List<Asked> asked = new ArrayList<>();
        for (String text : texts) {
            Matcher place = PLACE.matcher(text);
            while (place.find()) {
                query(place).ifPresent(q -> asked.add(new Asked(asked.size() + 1, q, place.group(3))));
            }
        }
        return asked;
    }

    private Optional<FigureQuery> query(MatchResult place) {
        if (indicators.find(place.group(1)).isEmpty() || place.group(2) == null) return Optional.empty();
        List<LocalDate> period = new ArrayList<>();
        List<String> filter = new ArrayList<>();
        for (String word : place.group(2).strip().split(" +", -1)) {
            if (!period(word, period) && !narrowed(word, filter)) return Optional.empty();
        }
        if (period.size() != 2 || period.get(0).isAfter(period.get(1))) return Optional.empty();
        return Optional.of(
                figures.query(place.group(1), place.group(1), String.join(";", filter), period.get(0), period.get(1)));
    }

    private static boolean period(String word, List<LocalDate> days) {
        Matcher period = PERIOD.matcher(word);
        if (!period.matches()) return false;
        try {
            boolean year = period.group(1) != null;
            days.add(year ? LocalDate.of(Integer.parseInt(word), 1, 1) : LocalDate.parse(period.group(2)));
            days.add(year ? LocalDate.of(Integer.parseInt(word), 12, 31) : LocalDate.parse(period.group(3)));
            return days.stream().allMatch(d -> d.getYear() >= 1900 && d.getYear() <= 2200);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean narrowed(String word, List<String> filter) {
        Matcher pair = NARROWED.matcher(word);
        if (!pair.matches() || !Filters.NAMES.contains(pair.group(1))) return false;
        if (pair.group(1).equals("organisation") && !pair.group(2).matches("\\d{1,18}")) return false;
        return filter.add(word);
    }
}
