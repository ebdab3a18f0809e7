package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lienhiep.figures.FigureRow;

/** What is kept of the list behind a signed figure. */
class FrozenListTests {

    private static FigureRow row(long id, LocalDate on, String amount) {
        return new FigureRow(
                "events.event", id, "", "/events/" + id, "Hội thảo " + id, on, new BigDecimal(amount), null);
    }

    @Test
    void theHashIsTakenOverTypeKeyDayAndAmountAndNeverOverTitles() throws Exception {
        var list = new FrozenList(10);
        list.add(row(7, LocalDate.of(2017, 3, 14), "1"));
        list.add(row(9, LocalDate.of(2017, 4, 1), "2.50"));
        String lines = "events.event 7 2017-03-14 1\nevents.event 9 2017-04-01 2.5\n";
        assertThat(list.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aListTooLongIsKeptAsMonthsWithCountsAndSums() {
        var list = new FrozenList(2);
        list.add(row(1, LocalDate.of(2017, 3, 1), "10"));
        list.add(row(2, LocalDate.of(2017, 3, 2), "5"));
        assertThat(list.entries()).hasSize(2);
        assertThat(list.subtotals()).isNull();

        list.add(row(3, LocalDate.of(2017, 4, 2), "1"));
        assertThat(list.entries()).isNull();
        assertThat(list.total()).isEqualTo(3);
        assertThat(list.subtotals())
                .containsExactly(
                        new FrozenList.Subtotal("2017-03", 2, new BigDecimal("15")),
                        new FrozenList.Subtotal("2017-04", 1, new BigDecimal("1")));
    }
}
