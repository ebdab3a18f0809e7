package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.RuleBook;
import org.lienhiep.unions.Rules;
import org.lienhiep.unions.WorkCalendar;
import org.lienhiep.unions.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * When requests must be answered and finished, by the rules of the day on which each came and the Union's working days.
 *
 * @param rules of the Union
 * @param calendar its working days
 */
record RequestClock(RuleBook rules, WorkCalendar calendar) {

    private static final Set<String> STOPS = Set.of("delete", "withdraw", "restrict", "object");

    /**
     * The days of a request.
     *
     * @param answer the last day to answer
     * @param finish the last day to finish, with the extension if there is one
     * @param next the day that counts now; null once it is finished
     */
    record Due(LocalDate answer, LocalDate finish, @Nullable LocalDate next) {

        /** Whether the day that counts now is over. */
        boolean overdue(LocalDate today) {
            return next != null && next.isBefore(today);
        }
    }

    /** Reads the clock of the current Union, once for all the requests of a page. */
    @Component
    static class Reader {

        private final Rules rules;
        private final WorkingDays days;

        Reader(Rules rules, WorkingDays days) {
            this.rules = rules;
            this.days = days;
        }

        RequestClock read() {
            return new RequestClock(rules.book(), days.calendar());
        }
    }

    /** The days of a request. */
    Due of(DataRequest.Kept request) {
        LocalDate from = request.receivedOn();
        LocalDate answer = after(from, "privacy.answer");
        LocalDate finish = after(from, "privacy.finish." + request.kind());
        if (request.thirdParty() && STOPS.contains(request.kind())) {
            LocalDate longer = after(from, "privacy.finish.third-party");
            if (longer.isAfter(finish)) finish = longer;
        }
        Integer extension = request.extension();
        if (extension != null) finish = finish.plusDays(extension);
        LocalDate next = !request.open() ? null : request.answeredOn() == null ? answer : finish;
        return new Due(answer, finish, next);
    }

    /** The most days by which a request of this day may be extended, once; 0 where the law knew no extension. */
    int extensionMost(LocalDate received) {
        return rules.number("privacy.extension-most", received);
    }

    /** The day that a rule gives: {@code 2w} two working days later, {@code 15d} fifteen days later. */
    private LocalDate after(LocalDate day, String code) {
        String rule = rules.text(code, day);
        int number = Integer.parseInt(rule.substring(0, rule.length() - 1));
        return rule.endsWith("w") ? calendar.plus(day, number) : day.plusDays(number);
    }
}
