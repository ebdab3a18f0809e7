package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A clause in the words of the decision, with the words that state its target set apart. */
final class Clause {

    private static final String BEFORE = "(?:(?:ít nhất|tối thiểu|không quá|không dưới|đúng|từ)(?: là)?\\s+)?";

    /** A run of words; marked where it states a target. */
    record Run(String text, boolean marked) {}

    private Clause() {}

    /** Finds "ít nhất 05 đề án" for a value of 5; the whole text is one run where no value is found. */
    static List<Run> runs(String text, List<BigDecimal> values) {
        String numbers = values.stream()
                .map(v -> v.stripTrailingZeros().toPlainString())
                .filter(v -> v.matches("\\d+"))
                .distinct()
                .map(v -> "0*" + v)
                .collect(Collectors.joining("|"));
        if (numbers.isEmpty()) return List.of(new Run(text, false));
        Matcher matcher = Pattern.compile(BEFORE + "(?<![\\d.,/])(?:" + numbers + ")(?![\\d/]|[.,]\\d)(?:\\s+\\p{L}+)?")
                .matcher(text.toLowerCase(Locale.ROOT));
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) runs.add(new Run(text.substring(at, matcher.start()), false));
            runs.add(new Run(text.substring(matcher.start(), matcher.end()), true));
            at = matcher.end();
        }
        if (at < text.length()) runs.add(new Run(text.substring(at), false));
        return runs;
    }
}
