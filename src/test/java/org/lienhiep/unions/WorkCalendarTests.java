package org.lienhiep.unions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Working days, counted over the public holidays of Việt Nam and their exchanges. */
class WorkCalendarTests {

    /** Without a database: the calendar of the house alone. */
    private static final Map<LocalDate, SpecialDay> HOUSE =
            new WorkingDays(JdbcClient.create(new DriverManagerDataSource())).ofTheHouse();

    private final WorkCalendar calendar = new WorkCalendar(HOUSE);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 12 * 365)
                .map(n -> LocalDate.of(2016, 1, 1).plusDays(n));
    }

    @Property(tries = 300)
    void soManyWorkingDaysLaterLieSoManyBetween(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
        LocalDate later = calendar.plus(day, n);
        assertThat(calendar.between(day, later)).isEqualTo(n);
        if (n > 0) assertThat(calendar.works(later)).isTrue();
    }

    @Property(tries = 300)
    void twoStepsAreOne(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 30) int a, @ForAll @IntRange(max = 30) int b) {
        assertThat(calendar.plus(calendar.plus(day, a), b)).isEqualTo(calendar.plus(day, a + b));
    }

    @Property(tries = 300)
    void backFromAWorkingDayIsWhereItCameFrom(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 40) int n) {
        LocalDate working = calendar.plus(day, 1);
        assertThat(calendar.plus(calendar.plus(working, n), -n)).isEqualTo(working);
    }

    @Property(tries = 200)
    void betweenTheOtherWayRoundIsBelowZero(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b) {
        assertThat(calendar.between(a, b)).isEqualTo(-calendar.between(b, a));
    }

    @Property(tries = 1)
    void fifteenWorkingDaysOverTetTakeFiveMore() {
        // handed over on 01/02/2018; Tết is 14 to 20 February
        assertThat(calendar.plus(LocalDate.of(2018, 2, 1), 15)).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(calendar.works(LocalDate.of(2018, 2, 14))).isFalse();
        assertThat(calendar.works(LocalDate.of(2018, 2, 21))).isTrue();
    }

    @Property(tries = 1)
    void aSaturdayWorkedInExchangeCounts() {
        assertThat(calendar.works(LocalDate.of(2019, 1, 5))).isTrue();
        assertThat(calendar.works(LocalDate.of(2018, 12, 31))).isFalse();
    }

    @Property(tries = 1)
    void everyYearHasTheDaysThatTheLawNames() {
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            int y = year;
            var names =
                    HOUSE.values().stream().filter(d -> d.day().getYear() == y).toList();
            for (String once : new String[] {"new_year", "hung_kings", "reunification", "labour_day"})
                assertThat(names)
                        .filteredOn(d -> d.name().equals(once))
                        .as(once + " " + y)
                        .hasSize(1);
            // Bộ luật Lao động 2019 adds one day to the National Day from 2021 on
            assertThat(names).filteredOn(d -> d.name().equals("national_day")).hasSize(y < 2021 ? 1 : 2);
            assertThat(names)
                    .filteredOn(d -> d.name().equals("tet"))
                    .as("Tết " + y)
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Property(tries = 1)
    void noHolidayOnAWeekendIsLost() {
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            int y = year;
            var days =
                    HOUSE.values().stream().filter(d -> d.day().getYear() == y).toList();
            long onWeekends = days.stream()
                    .filter(d -> d.nature().equals("holiday")
                            && d.day().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue())
                    .count();
            long instead = days.stream().filter(d -> d.name().equals("instead")).count();
            assertThat(instead).as("days off in exchange in " + y).isEqualTo(onWeekends);
        }
    }

    @Property(tries = 1)
    void theHungKingsComeInTheThirdMonthAfterTet() {
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            int y = year;
            LocalDate hung = HOUSE.values().stream()
                    .filter(d -> d.day().getYear() == y && d.name().equals("hung_kings"))
                    .findFirst()
                    .orElseThrow()
                    .day();
            LocalDate tet = HOUSE.values().stream()
                    .filter(d -> d.day().getYear() == y && d.name().equals("tet"))
                    .findFirst()
                    .orElseThrow()
                    .day();
            long days = ChronoUnit.DAYS.between(tet, hung);
            // Quý Mão had a second month twice
            if (y == 2023) assertThat(days).isBetween(96L, 100L);
            else assertThat(days).as("Giỗ Tổ " + y).isBetween(67L, 72L);
        }
    }
}
