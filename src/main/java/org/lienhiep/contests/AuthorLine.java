package org.lienhiep.contests;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;

/**
 * One author as the office types it, a line each: {@code Nguyễn An; 12/5/2004; 60; 8A, THCS Lê Lợi} is name, day of birth, share in
 * percent, class and school or place of work; all but the name may be left out.
 *
 * @param wrong whether something in the line cannot be read
 */
record AuthorLine(
        String name, @Nullable LocalDate bornOn, @Nullable BigDecimal share, String unit, boolean wrong) {

    private static final int MOST = 3_000;
    private static final int PARTS = 4;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static List<AuthorLine> read(Form form) {
        return Arrays.stream(form.text("authors", MOST).split("\\R", -1))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .map(AuthorLine::read)
                .toList();
    }

    private static AuthorLine read(String line) {
        String[] parts = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        String born = parts.length > 1 ? parts[1] : "";
        String share =
                parts.length > 2 ? parts[2].replace("%", "").replace(',', '.').strip() : "";
        LocalDate day = day(born);
        boolean percent = share.matches("\\d{1,3}(\\.\\d{1,2})?") && Double.parseDouble(share) <= 100;
        boolean wrong = parts.length > PARTS
                || parts[0].isEmpty()
                || day == null && !born.isEmpty()
                || !percent && !share.isEmpty();
        return new AuthorLine(
                parts[0], day, percent ? new BigDecimal(share) : null, parts.length > 3 ? parts[3] : "", wrong);
    }

    private static @Nullable LocalDate day(String text) {
        if (!text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) return null;
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            return day.getYear() < 1900 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An author as the form shows it again. */
    static String of(Entry.Named author) {
        BigDecimal share = author.share();
        String whole = author.name() + "; " + Fmt.date(author.bornOn()) + "; "
                + (share == null ? "" : share.stripTrailingZeros().toPlainString()) + "; " + author.unit();
        return whole.replaceFirst("[; ]+$", "");
    }
}
