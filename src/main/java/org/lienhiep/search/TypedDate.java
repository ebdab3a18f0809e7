package org.lienhiep.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month, a year or a day of any year, as it stands in a text: 12/1/2018, 12-01-2018, ngày 12 tháng 1 năm 2018, tháng 1/2018.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param tokens what it is found by, itself first, then what it lies in
 */
record TypedDate(int start, int end, List<String> tokens) {

    private static final String DAY =
            "(?iu)(?<!\\d)(?:ng[aà]y\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+th[aá]ng\\s+)(\\d{1,2})";
    private static final Pattern WHOLE =
            Pattern.compile(DAY + "(?:\\s*[/.-]\\s*|\\s+n[aă]m\\s+)(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile(
            "(?iu)(?<!\\d)(?:th[aá]ng\\s*)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+n[aă]m\\s+)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern OF_ANY_YEAR = Pattern.compile(
            "(?iu)(?<!\\d)(?:ng[aà]y\\s+(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+th[aá]ng\\s+)|(\\d{1,2})/)(\\d{1,2})(?![\\d/])");
    private static final Pattern YEAR = Pattern.compile("(?iu)n[aă]m\\s+((?:19|20)\\d{2})(?!\\d)");

    /** The tokens of a day. */
    static List<String> of(LocalDate day) {
        return List.of(
                "d" + day,
                "m" + day.getYear() + "-" + day.getMonthValue(),
                "y" + day.getYear(),
                "n" + day.getMonthValue() + "-" + day.getDayOfMonth());
    }

    /** The dates of a text, in order; none lies in another. */
    static List<TypedDate> in(String text) {
        List<TypedDate> dates = new ArrayList<>();
        collect(WHOLE, text, dates, m -> day(year(m.group(3)), m.group(2), m.group(1)));
        collect(ISO, text, dates, m -> day(number(m.group(1)), m.group(2), m.group(3)));
        collect(RUN, text, dates, m -> day(number(m.group(3)), m.group(2), m.group(1)));
        collect(MONTH, text, dates, m -> month(number(m.group(2)), number(m.group(1))));
        collect(OF_ANY_YEAR, text, dates, m -> ofAnyYear(m.group(1) == null ? m.group(2) : m.group(1), m.group(3)));
        collect(YEAR, text, dates, m -> List.of("y" + m.group(1)));
        dates.sort(java.util.Comparator.comparingInt(TypedDate::start));
        return dates;
    }

    private interface Reading {
        List<String> read(MatchResult match);
    }

    private static void collect(Pattern pattern, String text, List<TypedDate> dates, Reading reading) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            int start = found.start();
            int end = found.end();
            if (dates.stream().anyMatch(d -> d.start < end && start < d.end)) continue;
            List<String> tokens = reading.read(found);
            if (!tokens.isEmpty()) dates.add(new TypedDate(start, end, tokens));
        }
    }

    private static List<String> day(int year, String month, String day) {
        LocalDate date = date(year, number(month), number(day));
        return date == null ? List.of() : of(date);
    }

    private static List<String> month(int year, int month) {
        return month < 1 || month > 12 ? List.of() : List.of("m" + year + "-" + month, "y" + year);
    }

    private static List<String> ofAnyYear(String day, String month) {
        return date(2000, number(month), number(day)) == null
                ? List.of()
                : List.of("n" + number(month) + "-" + number(day));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
