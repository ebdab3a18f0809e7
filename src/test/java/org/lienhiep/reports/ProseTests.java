package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.web.Fmt;

/** Which numbers in a text must have records behind them, and where figures stand. */
class ProseTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Quyết định số 3476/QĐ-UBND ngày 24/11/2016 của UBND tỉnh",
                "trong năm 2017, nhiệm kỳ 2017-2022 và giai đoạn 2016 – 2020",
                "lớp ngày 05/12, họp lúc 8 giờ 30",
                "Điều 12 khoản 3 Nghị định số 30/2020/NĐ-CP",
                "tháng 5, quý 2, lần 3",
                "phân bón NPK16, dịch COVID-19",
                "1. Công tác tổ chức"
            })
    void aNumberThatNamesSomethingNeedsNoRecord(String text) {
        assertThat(Prose.loose(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "với hơn 900 lượt người dự|900",
                "đạt 12,5% kế hoạch|12,5%",
                "có 1.284 hội viên|1.284",
                "đã đi 16/20 hội|16",
                "mở {workshops} hội thảo và 03 lớp|03"
            })
    void aNumberThatCountsIsLoose(String text, String number) {
        assertThat(Prose.loose(text).getFirst().source()).isEqualTo(number);
        int start = Prose.loose(text).getFirst().start();
        assertThat(text.substring(start)).startsWith(number);
    }

    @Property(tries = 500)
    void thePiecesInOrderAreTheText(@ForAll("texts") String text) {
        StringBuilder joined = new StringBuilder();
        Prose.pieces(text).forEach(p -> joined.append(p.source()));
        assertThat(joined).hasToString(text);
    }

    @Property(tries = 500)
    void everyLooseNumberStandsWhereItSays(@ForAll("texts") String text) {
        assertThat(Prose.loose(text)).allSatisfy(n -> {
            assertThat(text.substring(n.start())).startsWith(n.source());
            assertThat(n.source()).matches("\\d.*");
        });
    }

    @Property(tries = 300)
    void aBoundNumberIsNoLongerLoose(@ForAll("texts") String text) {
        List<Prose.Loose> before = Prose.loose(text);
        if (before.isEmpty()) return;
        Prose.Loose first = before.getFirst();
        var passage = new Passage(1, Passage.PARAGRAPHS, 1, "I", "", text, 1);
        String bound = passage.with(first.start(), first.source().length(), "{workshops}");
        assertThat(Prose.places(bound)).anyMatch(p -> p.name().equals("workshops"));
        assertThat(Prose.loose(bound).size()).isLessThanOrEqualTo(before.size() - 1);
    }

    @Property(tries = 300)
    void countsUnderTenCarryTheZeroAndNoOthers(@ForAll @IntRange(min = 0, max = 2_000_000) int count) {
        String printed = Fmt.count(BigDecimal.valueOf(count), "vi");
        assertThat(printed.startsWith("0")).isEqualTo(count < 10);
        assertThat(printed.length() == 2 && printed.startsWith("0")).isEqualTo(count > 0 && count < 10);
        assertThat(Nearest.value(printed).orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(count));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "hội thảo ",
                        "16",
                        "1.284",
                        "12,5%",
                        " ",
                        "{workshops}",
                        "{overdue|nhiều hội}",
                        "năm 2017",
                        " ngày 24/11/2016",
                        "{",
                        "}",
                        "|",
                        "số 3476/QĐ-UBND",
                        "đạt ",
                        ". ",
                        "\n")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
