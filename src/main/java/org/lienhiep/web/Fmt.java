package org.lienhiep.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as these offices write them. */
public final class Fmt {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    private Fmt() {}

    /** 05/01/2018; empty for none. */
    public static String date(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? "" : DAY.format(day);
    }

    /** 05/01. */
    public static String dayMonth(LocalDate day) {
        return DAY_MONTH.format(day);
    }

    /** The day of the week in words. */
    public static String weekday(LocalDate day) {
        return Texts.t("web.weekday." + day.getDayOfWeek().getValue());
    }

    /** A number as the viewer's language writes it, with the decimals that it has. */
    public static String number(BigDecimal value) {
        return number(value, Here.get().lang());
    }

    /** 1.234,5 in Vietnamese, 1,234.5 in English; at most two decimals. */
    public static String number(BigDecimal value, String lang) {
        var symbols =
                DecimalFormatSymbols.getInstance(lang.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
        var format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A count as official papers print it: 05, 16, 1.284. */
    public static String count(BigDecimal value, String lang) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean digit = whole && value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0;
        return (digit ? "0" : "") + number(value, lang);
    }

    /** A count in the language of the request. */
    public static String count(long value) {
        return count(BigDecimal.valueOf(value), lang());
    }

    /** A number in the language of the request. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value), lang());
    }

    private static String lang() {
        return Here.isSet() ? Here.get().lang() : "vi";
    }
}
