package org.lienhiep.associations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** How a term stands on any day: in term, in its last twelve months, extended, overdue, ended by its congress. */
class TermStateTests {

    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);

    @Provide
    Arbitrary<TermState.Days> terms() {
        Arbitrary<LocalDate> ends = Dates.dates().between(FIRST, LAST);
        Arbitrary<Integer> extensions = Arbitraries.integers().between(1, 1000).injectNull(0.5);
        Arbitrary<Integer> congresses =
                Arbitraries.integers().between(-500, 1500).injectNull(0.5);
        return Combinators.combine(ends, extensions, congresses)
                .as((end, extension, congress) -> new TermState.Days(
                        end,
                        extension == null ? null : end.plusDays(extension),
                        congress == null ? null : end.plusDays(congress)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(FIRST.minusYears(3), LAST.plusYears(5));
    }

    @Property
    void aTermIsOverdueFromTheDayAfterItsLastDayUntilItsCongress(
            @ForAll("terms") TermState.Days term, @ForAll("days") LocalDate day) {
        boolean congress = term.heldOn() != null && !day.isBefore(term.heldOn());
        assertThat(TermState.on(day, term, 12) == TermState.OVERDUE).isEqualTo(!congress && day.isAfter(term.last()));
    }

    @Property
    void theLastDayIsStillInTermAndTheNextIsNot(@ForAll("terms") TermState.Days dated) {
        var term = new TermState.Days(dated.endsOn(), dated.extendedTo(), null);
        assertThat(TermState.on(term.last(), term, 12)).isNotEqualTo(TermState.OVERDUE);
        assertThat(TermState.on(term.last().plusDays(1), term, 12)).isEqualTo(TermState.OVERDUE);
    }

    @Property
    void anExtensionCarriesATermFromItsEndToTheLastDayGranted(
            @ForAll("terms") TermState.Days dated, @ForAll("days") LocalDate day) {
        var term = new TermState.Days(dated.endsOn(), dated.extendedTo(), null);
        boolean within = day.isAfter(term.endsOn()) && !day.isAfter(term.last());
        assertThat(TermState.on(day, term, 12) == TermState.EXTENDED).isEqualTo(within);
    }

    @Property
    void theLastTwelveMonthsBeginOnTheSameDayOfTheYearBefore(
            @ForAll("terms") TermState.Days dated, @ForAll("days") LocalDate day) {
        var term = new TermState.Days(dated.endsOn(), null, null);
        boolean soon = !day.isBefore(term.endsOn().minusMonths(12)) && !day.isAfter(term.endsOn());
        assertThat(TermState.on(day, term, 12) == TermState.SOON).isEqualTo(soon);
    }

    @Property
    void onceTheCongressWasHeldNothingElseMatters(
            @ForAll("terms") TermState.Days dated, @ForAll("days") LocalDate congress) {
        var term = new TermState.Days(dated.endsOn(), dated.extendedTo(), congress);
        assertThat(TermState.on(congress, term, 12)).isEqualTo(TermState.HELD);
        assertThat(TermState.on(congress.plusYears(3), term, 12)).isEqualTo(TermState.HELD);
        assertThat(TermState.on(congress.minusDays(1), term, 12)).isNotEqualTo(TermState.HELD);
    }

    @Property
    void risksOnlyGrowAsDaysPass(@ForAll("terms") TermState.Days dated, @ForAll("days") LocalDate day) {
        var term = new TermState.Days(dated.endsOn(), null, null);
        TermState today = TermState.on(day, term, 12);
        TermState tomorrow = TermState.on(day.plusDays(1), term, 12);
        assertThat(tomorrow.group()).isLessThanOrEqualTo(today.group());
    }

    @Example
    void aTermThatEndsOnALeapDayIsToBePreparedFromTheLastOfFebruary() {
        var term = new TermState.Days(LocalDate.of(2016, 2, 29), null, null);
        assertThat(TermState.on(LocalDate.of(2015, 2, 27), term, 12)).isEqualTo(TermState.IN_TERM);
        assertThat(TermState.on(LocalDate.of(2015, 2, 28), term, 12)).isEqualTo(TermState.SOON);
        assertThat(TermState.on(LocalDate.of(2016, 2, 29), term, 12)).isEqualTo(TermState.SOON);
        assertThat(TermState.on(LocalDate.of(2016, 3, 1), term, 12)).isEqualTo(TermState.OVERDUE);
    }

    @Example
    void aTermOfFiveYearsFromALeapDayEndsOnTheLastOfFebruary() {
        assertThat(TermLaw.latestEnd(LocalDate.of(2016, 2, 29))).isEqualTo(LocalDate.of(2021, 2, 28));
        assertThat(TermLaw.latestEnd(LocalDate.of(2011, 2, 28))).isEqualTo(LocalDate.of(2016, 2, 28));
    }

    @Example
    void termsCarryRomanNumbers() {
        assertThat(Roman.of(1)).isEqualTo("I");
        assertThat(Roman.of(4)).isEqualTo("IV");
        assertThat(Roman.of(9)).isEqualTo("IX");
        assertThat(Roman.of(14)).isEqualTo("XIV");
        assertThat(Roman.of(48)).isEqualTo("XLVIII");
    }
}
