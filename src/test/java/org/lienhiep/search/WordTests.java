package org.lienhiep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class WordTests {

    @Test
    void theToneMayStandOnEitherVowel() {
        assertThat(exact("hòa thủy khỏe")).isEqualTo(exact("hoà thuỷ khoẻ"));
        assertThat(exact("hòa")).isNotEqualTo(exact("hóa"));
    }

    @Test
    void lettersTypedApartAreTheSame() {
        assertThat(exact(Normalizer.normalize("Điều dưỡng", Normalizer.Form.NFD)))
                .isEqualTo(exact("điều dưỡng"));
    }

    @Test
    void diacriticsAsideDIsD() {
        assertThat(Words.folded("Đường Dương")).isEqualTo("duong duong");
    }

    @Test
    void aLongIIsAnI() {
        assertThat(Words.folded("kỹ lý quý")).isEqualTo(Words.folded("kĩ lí quí"));
        assertThat(Words.folded("tay")).isEqualTo("tay");
    }

    @Test
    void aNumberIsTheSameInEveryStyle() {
        assertThat(Words.folded("03/BC-LHH")).isEqualTo("3 bc lhh").isEqualTo(Words.folded("3 bc lhh"));
        assertThat(Words.folded("QĐ12")).isEqualTo(Words.folded("qd-012"));
        assertThat(Words.folded("0")).isEqualTo("0");
    }

    @Test
    void twoLettersJoinedByAndAreOneWord() {
        assertThat(Words.folded("Sở KH&CN")).isEqualTo("so khcn");
    }

    private static String exact(String text) {
        return Words.of(Words.clean(text)).stream().map(Word::exact).toList().toString();
    }
}
