package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is typed as people type it; the year not typed is the one at work. */
class DatesTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 1, 12);

    @ParameterizedTest
    @CsvSource({
        "5/3, 2017-03-05",
        "05/03/2018, 2018-03-05",
        "5.3.2018, 2018-03-05",
        "05032017, 2017-03-05",
        "2017-03-05, 2017-03-05",
        "hôm nay, 2018-01-12",
        "Hôm qua, 2018-01-11",
        "ngày mai, 2018-01-13",
        "cuối tháng, 2018-01-31",
        "cuối năm, 2018-12-31",
        "29/2/2016, 2016-02-29"
    })
    void aDayIsUnderstood(String typed, LocalDate meant) {
        assertThat(Dates.read(typed, TODAY, 2017)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2", "29/2/2017", "32/1", "1/13", "mười hai", "5/3/17", "99999999", "2017-13-01", ""})
    void whatIsNoDayIsNotGuessed(String typed) {
        assertThat(Dates.read(typed, TODAY, 2017)).isEmpty();
    }

    @Test
    void blanksAroundADayDoNotMatter() {
        assertThat(Dates.read("  5/3  ", TODAY, 2017)).contains(LocalDate.of(2017, 3, 5));
    }
}
