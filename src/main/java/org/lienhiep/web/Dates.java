package org.lienhiep.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day as people type it: {@code 5/3}, {@code 05/03/2017}, {@code 05032017}, {@code hôm nay}, {@code cuối tháng}, {@code 2017-03-05}. */
final class Dates {

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private Dates() {}

    /** The day meant; the year not typed is the given one. */
    static Optional<LocalDate> read(String typed, LocalDate today, int year) {
        String text = typed.strip().toLowerCase(java.util.Locale.ROOT);
        LocalDate said = said(text, today);
        if (said != null) return Optional.of(said);
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.of(LocalDate.parse(text));
            Matcher slashes = SLASHES.matcher(text);
            if (slashes.matches()) {
                String typedYear = slashes.group(3);
                return Optional.of(LocalDate.of(
                        typedYear == null ? year : Integer.parseInt(typedYear),
                        number(slashes, 2),
                        number(slashes, 1)));
            }
            Matcher digits = DIGITS.matcher(text);
            if (digits.matches())
                return Optional.of(LocalDate.of(number(digits, 3), number(digits, 2), number(digits, 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate said(String text, LocalDate today) {
        return switch (text) {
            case "hôm nay", "today" -> today;
            case "hôm qua", "yesterday" -> today.minusDays(1);
            case "mai", "ngày mai", "tomorrow" -> today.plusDays(1);
            case "cuối tháng", "end of month" -> today.withDayOfMonth(today.lengthOfMonth());
            case "cuối năm", "end of year" -> LocalDate.of(today.getYear(), 12, 31);
            default -> null;
        };
    }

    /** A day as it was understood, in words; empty where nothing stands or it cannot be read. */
    static String heard(String typed) {
        return read(typed, Here.get().today(), Here.get().year())
                .map(day -> Texts.t("web.heard", Fmt.weekday(day), Fmt.date(day)))
                .orElse("");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
