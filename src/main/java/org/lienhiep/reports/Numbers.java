package org.lienhiep.reports;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of reports and addenda: {@code 03/BC-LHH}, each given once in a year. */
@Component
class Numbers {

    /** The symbol of a Union's reports. */
    static final String SYMBOL = "BC-LHH";

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,3})\\s*/\\s*(BC-[\\p{Lu}\\d&.-]{1,20})");

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is a number as these papers carry it. */
    static boolean readable(String number) {
        return NUMBER.matcher(number).matches();
    }

    /** The first number that is still free, counting the documents registered as well. */
    @Transactional(readOnly = true)
    public String next(LocalDate day) {
        int last = jdbc.sql("""
                        select greatest(
                            (select coalesce(max(ordinal), 0) from reports.number where year = :year and symbol = :symbol),
                            (select coalesce(max(substring(number from '^0*([0-9]{1,4})/')::integer), 0)
                             from documents.document_ref
                             where issued_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                               and number ~ '^[0-9]{1,4}/' and split_part(number, '/', 2) = :symbol))
                        """)
                .param("year", day.getYear())
                .param("symbol", SYMBOL)
                .query(Integer.class)
                .single();
        return "%02d/%s".formatted(last + 1, SYMBOL);
    }

    /** Takes a number for good; returns it as it is printed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String take(long report, String number, LocalDate day) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) throw Rejected.field("number", "reports.no-number");
        int ordinal = Integer.parseInt(parts.group(1));
        String printed = "%02d/%s".formatted(ordinal, parts.group(2));
        int taken = jdbc.sql("insert into reports.number (year, ordinal, symbol, report_id)"
                        + " values (:year, :ordinal, :symbol, :report) on conflict do nothing")
                .param("year", day.getYear())
                .param("ordinal", ordinal)
                .param("symbol", parts.group(2))
                .param("report", report)
                .update();
        if (taken == 0)
            throw Rejected.field("number", "reports.number-taken", printed, Integer.toString(day.getYear()));
        return printed;
    }
}
