package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.web.FigureLink;

/** Takes a paragraph apart into words, figures and numbers that nobody counted. */
final class Prose {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /** Numbers that name something and count nothing: years, dates, numbers of decisions and decrees, times of day. */
    private static final Pattern NAMES = Pattern.compile(
            "(năm|NĂM|nhiệm kỳ|giai đoạn) \\d{4}(\\s*[-–]\\s*\\d{4})?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}/\\d{4}|\\d+/[\\p{L}\\d./-]+|(Điều|khoản|số|lần|kỳ) \\d+");

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*%?");

    private Prose() {}

    /** The runs of a paragraph; a place without a figure stays as it was typed. */
    static List<Run> runs(String text, Map<String, FigureLink> figures) {
        List<Run> runs = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int done = 0;
        while (place.find()) {
            FigureLink figure = figures.get(place.group(1));
            if (figure == null) continue;
            words(text.substring(done, place.start()), runs);
            runs.add(new Run(figure.printed(), figure, false));
            done = place.end();
        }
        words(text.substring(done), runs);
        return runs;
    }

    /** The numbers in a text that no record stands behind. */
    static List<String> unbound(String text) {
        List<Run> runs = new ArrayList<>();
        words(text, runs);
        return runs.stream().filter(Run::unbound).map(Run::text).toList();
    }

    private static void words(String text, List<Run> runs) {
        boolean[] named = new boolean[text.length()];
        Matcher names = NAMES.matcher(text);
        while (names.find()) java.util.Arrays.fill(named, names.start(), names.end(), true);
        Matcher number = NUMBER.matcher(text);
        int done = 0;
        while (number.find()) {
            if (named[number.start()]) continue;
            if (number.start() > done) runs.add(Run.words(text.substring(done, number.start())));
            runs.add(new Run(number.group(), null, true));
            done = number.end();
        }
        if (done < text.length()) runs.add(Run.words(text.substring(done)));
    }
}
