package org.lienhiep.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;

/** A day as lists hold it: 05/03/1974, 5.3.74, 1974-03-05, "ngày 5 tháng 3 năm 1974", 05031974, or the serial number of a spreadsheet. */
public final class HumanDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4}|\\d{2})(?: +\\d{1,2}[:h]\\d{0,2}(?::\\d{2})?)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:ngay )?(\\d{1,2}) ?(?:thang|thg) ?(\\d{1,2}),? ?(?:nam )?(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private HumanDate() {}

    /**
     * Reads a day.
     *
     * @param today tells the century of a year of two digits: no more than five years ahead
     * @param needed whether the cell may not be left blank
     */
    public static Reading of(String cell, LocalDate today, boolean needed) {
        String text = VietnameseNames.fold(cell);
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) return day(number(m, 1), number(m, 2), number(m, 3), needed);
        m = DAY_FIRST.matcher(text);
        if (!m.matches()) m = WORDS.matcher(text);
        if (!m.matches()) m = DIGITS.matcher(text);
        if (m.matches()) return day(year(m.group(3), today), number(m, 2), number(m, 1), needed);
        if (text.matches("[1-7]\\d{4}(\\.0+)?")) {
            return Reading.of(
                    FIRST.plusDays(Long.parseLong(text.substring(0, 5))).toString());
        }
        if (text.matches("(?:nam )?(1[89]|20)\\d{2}")) return without("imports.only-year", needed);
        if (text.matches("(?:thang )?\\d{1,2} ?[-/.] ?(1[89]|20)\\d{2}")) return without("imports.only-month", needed);
        return without("imports.not-date", needed);
    }

    private static Reading day(int year, int month, int day, boolean needed) {
        LocalDate read = real(year, month, day);
        if (read != null) return Reading.of(read.toString());
        LocalDate turned = real(year, day, month);
        if (month > 12 && turned != null) {
            return Reading.fault("imports.month-13", "%02d/%02d/%d".formatted(month, day, year));
        }
        if (month >= 1 && month <= 12 && day >= 29 && day <= 31) return without("imports.no-such-day", needed);
        return without("imports.not-date", needed);
    }

    private static @Nullable LocalDate real(int year, int month, int day) {
        try {
            if (year < 1800 || year > 2200 || day > YearMonth.of(year, month).lengthOfMonth()) return null;
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Reading without(String fault, boolean needed) {
        return needed ? Reading.fault(fault) : Reading.fault(fault, "");
    }

    private static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        int recent = today.getYear() / 100 * 100 + year;
        return recent > today.getYear() + 5 ? recent - 100 : recent;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
