package org.lienhiep.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fractions, papers and money, to the last vote and the last đồng. */
class CouncilArithmeticTests {

    @Test
    void aFractionSaysHowManyAreNeeded() {
        assertThat(majority("2/3").needed(9)).isEqualTo(6);
        assertThat(majority("2/3").needed(8)).isEqualTo(6);
        assertThat(majority(">1/2").needed(8)).isEqualTo(5);
        assertThat(majority(">1/2").needed(7)).isEqualTo(4);
        assertThat(majority("1/2").needed(7)).isEqualTo(4);
        assertThat(majority("75%").needed(8)).isEqualTo(6);
        assertThat(majority("1/1").needed(8)).isEqualTo(8);
    }

    @Test
    void whatIsNoPartOfAWholeIsRefused() {
        for (String text : List.of("", "3/2", "0/3", "2/0", "hai phần ba", ">1/1", "101%", "-1/2", "1/2/3"))
            assertThat(Majority.read(text)).as(text).isEmpty();
    }

    @Test
    void everyCountAgreesWithItsFractionMultipliedOut() {
        for (int base = 1; base <= 40; base++)
            for (int count = 0; count <= base; count++) {
                assertThat(majority("2/3").reached(count, base)).isEqualTo(3 * count >= 2 * base);
                assertThat(majority(">1/2").reached(count, base)).isEqualTo(2 * count > base);
            }
        assertThat(majority("2/3").reached(0, 0)).isFalse();
    }

    private static Majority majority(String text) {
        return Majority.read(text).orElseThrow();
    }

    @Test
    void papersAddUpAndTheBaseDecides() {
        var quorum = new Quorum(9, 7, 6, null);
        var votes = new Votes(7, 5, 1, 0, 1);
        assertThat(votes.addUp()).isTrue();
        assertThat(new Votes(7, 5, 1, 0, 0).addUp()).isFalse();
        assertThat(votes.carry(majority("2/3"), "members", quorum)).isFalse();
        assertThat(votes.carry(majority("2/3"), "present", quorum)).isTrue();
        assertThat(votes.carry(majority("5/6"), "valid", quorum)).isTrue();
        assertThat(votes.carry(majority("2/3"), "present", new Quorum(9, 7, 6, "chair")))
                .isFalse();
    }

    @Test
    void taxIsKeptBackFromTheLineOnAndRoundedToTheDong() {
        BigDecimal from = new BigDecimal("2000000");
        var just = Pay.of(1, List.of(line("1000000", 2)), BigDecimal.TEN, from);
        assertThat(just.tax()).isEqualByComparingTo("200000");
        assertThat(just.net()).isEqualByComparingTo("1800000");
        assertThat(Pay.of(1, List.of(line("1999999", 1)), BigDecimal.TEN, from).tax())
                .isZero();
        assertThat(Pay.of(1, List.of(line("2000005", 1)), BigDecimal.TEN, from).tax())
                .isEqualByComparingTo("200001");
    }

    private static Pay.Line line(String amount, int quantity) {
        var day = LocalDate.of(2017, 1, 1);
        return new Pay.Line(new FeeNorms.Norm(1, "member", "session", new BigDecimal(amount), day, "x"), quantity);
    }

    @Test
    void moneyIsReadAloudAsInTheOffice() {
        assertThat(words("0")).isEqualTo("Không đồng");
        assertThat(words("1200000")).isEqualTo("Một triệu hai trăm nghìn đồng");
        assertThat(words("1005000")).isEqualTo("Một triệu không trăm linh năm nghìn đồng");
        assertThat(words("21415015")).isEqualTo("Hai mươi mốt triệu bốn trăm mười lăm nghìn không trăm mười lăm đồng");
        assertThat(words("735000000")).isEqualTo("Bảy trăm ba mươi lăm triệu đồng");
        assertThat(words("1000000001")).isEqualTo("Một tỷ không trăm linh một đồng");
    }

    private static String words(String amount) {
        return AmountWords.of(new BigDecimal(amount));
    }
}
