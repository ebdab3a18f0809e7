package org.lienhiep.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lienhiep.unions.WorkCalendar;

/** Which reminder has come on which day. */
class ReminderRuleTests {

    private static final WorkCalendar WEEKS = new WorkCalendar(Map.of());
    private static final LocalDate TERM_END = LocalDate.of(2017, 6, 12);

    private static ReminderRule rule(String unit, String before, int every) {
        return new ReminderRule("x", unit, ReminderRules.numbers(before), every, List.of("office"), false, null, "");
    }

    private static final ReminderRule TERM = rule("month", "12 9 6 3 1 0", 1);

    @Property(tries = 1)
    void aTermIsRemindedOfTwelveMonthsBeforeItsEndAndThenMonthByMonthAfterIt() {
        assertThat(TERM.reached(TERM_END, LocalDate.of(2016, 6, 11), WEEKS)).isNull();
        assertThat(TERM.reached(TERM_END, LocalDate.of(2016, 6, 12), WEEKS)).isEqualTo(-12);
        assertThat(TERM.reached(TERM_END, LocalDate.of(2016, 9, 11), WEEKS)).isEqualTo(-12);
        assertThat(TERM.reached(TERM_END, LocalDate.of(2016, 9, 12), WEEKS)).isEqualTo(-9);
        assertThat(TERM.reached(TERM_END, TERM_END, WEEKS)).isZero();
        assertThat(TERM.reached(TERM_END, LocalDate.of(2017, 7, 11), WEEKS)).isZero();
        assertThat(TERM.reached(TERM_END, LocalDate.of(2017, 7, 12), WEEKS)).isEqualTo(1);
        assertThat(TERM.reached(TERM_END, LocalDate.of(2019, 1, 12), WEEKS)).isEqualTo(19);
    }

    @Property(tries = 1)
    void whatWasMissedWhileTheServerStoodStillIsNotMadeUpFor() {
        ReminderRule task = rule("day", "14 7 3 0", 7);
        LocalDate due = LocalDate.of(2018, 1, 14);
        assertThat(task.reached(due, LocalDate.of(2018, 1, 12), WEEKS)).isEqualTo(-3);
    }

    @Property(tries = 1)
    void anEarlyReminderIsOfNoUseAfterTheDay() {
        ReminderRule event = rule("day", "14 7 1", 0);
        assertThat(event.reached(LocalDate.of(2018, 1, 10), LocalDate.of(2018, 1, 12), WEEKS))
                .isNull();
    }

    @Property(tries = 1)
    void theEndOfAShortMonthCountsAsTheDayItself() {
        ReminderRule monthly = rule("month", "", 1);
        LocalDate end = LocalDate.of(2018, 1, 31);
        assertThat(monthly.reached(end, LocalDate.of(2018, 2, 27), WEEKS)).isNull();
        assertThat(monthly.reached(end, LocalDate.of(2018, 2, 28), WEEKS)).isEqualTo(1);
        assertThat(monthly.reached(end, LocalDate.of(2018, 3, 30), WEEKS)).isEqualTo(1);
        assertThat(monthly.reached(end, LocalDate.of(2018, 3, 31), WEEKS)).isEqualTo(2);
    }

    @Property(tries = 1)
    void workingDaysLeaveOutTheWeekend() {
        ReminderRule critique = rule("workday", "1 0", 5);
        LocalDate monday = LocalDate.of(2018, 1, 15);
        assertThat(critique.reached(monday, LocalDate.of(2018, 1, 12), WEEKS)).isEqualTo(-1);
        assertThat(critique.reached(monday, LocalDate.of(2018, 1, 21), WEEKS)).isZero();
        assertThat(critique.reached(monday, LocalDate.of(2018, 1, 22), WEEKS)).isEqualTo(5);
    }

    @Provide
    Arbitrary<ReminderRule> rules() {
        return Arbitraries.of(
                TERM, rule("day", "14 7 3 0", 7), rule("workday", "10 5 1 0", 5), rule("day", "30 7 1", 0));
    }

    @Property(tries = 60)
    void dayByDayEachStepComesOnceAndInOrder(
            @ForAll("rules") ReminderRule rule, @ForAll @IntRange(max = 700) int shift) {
        LocalDate due = LocalDate.of(2017, 1, 1).plusDays(shift);
        var steps = rule.between(due, due.minusDays(400), due.plusDays(120), WEEKS);
        var numbers = steps.stream().map(ReminderRule.Step::step).toList();
        assertThat(numbers).isSorted();
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        steps.forEach(s -> assertThat(s.on()).isEqualTo(rule.day(due, s.step(), WEEKS)));
        assertThat(numbers).containsAll(rule.before().stream().map(n -> -n).toList());
    }
}
