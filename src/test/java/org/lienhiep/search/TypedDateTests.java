package org.lienhiep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedDateTests {

    @Test
    void aDayIsReadInEveryStyle() {
        for (String typed : List.of(
                "12/1/2018",
                "12-01-2018",
                "12.1.2018",
                "12/01/18",
                "12012018",
                "2018-01-12",
                "ngày 12 tháng 1 năm 2018",
                "ngay 12 thang 01 nam 2018",
                "họp ngày 12/1/2018 tại tỉnh")) {
            assertThat(first(typed)).as(typed).isEqualTo("d2018-01-12");
        }
    }

    @Test
    void aMonthAYearAndADayOfAnyYear() {
        assertThat(first("tháng 1/2018")).isEqualTo("m2018-1");
        assertThat(first("tháng 01 năm 2018")).isEqualTo("m2018-1");
        assertThat(first("1/2018")).isEqualTo("m2018-1");
        assertThat(first("năm 2018")).isEqualTo("y2018");
        assertThat(first("12/1")).isEqualTo("n1-12");
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(TypedDate.in("31/02/2018 99/99/9999 45/CV-HNC 3476 13/2018"))
                .noneMatch(d -> d.tokens().getFirst().startsWith("d"));
        assertThat(TypedDate.in("03/BC-LHH")).isEmpty();
    }

    private static String first(String typed) {
        return TypedDate.in(typed).getFirst().tokens().getFirst();
    }
}
