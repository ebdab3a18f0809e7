package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.imports.reading.Alike;
import org.lienhiep.imports.reading.HumanDate;
import org.lienhiep.imports.reading.HumanNumber;
import org.lienhiep.imports.reading.OldFont;
import org.lienhiep.imports.reading.Tidy;
import org.lienhiep.web.SafeText;

/** What people write in lists is understood as they mean it, or not understood with a reason. */
class ReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 1, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/03/1974|1974-03-05",
                "5/3/74|1974-03-05",
                "5/3/19|2019-03-05",
                "5.3.1974|1974-03-05",
                "5-3-1974 00:00|1974-03-05",
                "1974-03-05|1974-03-05",
                "1974-03-05T00:00:00|1974-03-05",
                "ngày 5 tháng 3 năm 1974|1974-03-05",
                "05031974|1974-03-05",
                "27093|1974-03-05",
                "29/02/2016|2016-02-29"
            })
    void daysAreReadInAnyOfTheirForms(String written, String meant) {
        assertThat(HumanDate.of(written, TODAY, false).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/2/1968|imports.no-such-day|''",
                "1959|imports.only-year|''",
                "3/1959|imports.only-month|''",
                "05/13/1977|imports.month-13|13/05/1977",
                "khoảng 1960|imports.not-date|''"
            })
    void aDayThatIsNoneIsNeverGuessed(String written, String fault, String mend) {
        var read = HumanDate.of(written, TODAY, false);
        assertThat(read.value()).isNull();
        assertThat(read.fault()).isEqualTo(fault);
        assertThat(read.mends()).containsExactly(mend);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1234.5",
                "1.234|1234",
                "1 234|1234",
                "12,5|12.5",
                "1,234,567|1234567",
                "1234.5|1234.5",
                "-3|-3"
            })
    void numbersAreReadAsTheyAreWrittenHere(String written, String meant) {
        assertThat(HumanNumber.decimal(written).value()).isEqualTo(meant);
    }

    @Test
    void aNumberWithAWordIsOfferedWithoutIt() {
        assertThat(HumanNumber.whole("35 người").mends()).containsExactly("35");
        assertThat(HumanNumber.whole("35,0").value()).isEqualTo("35");
        assertThat(HumanNumber.whole("3,5").value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n Thö,Nguyễn Văn Thử",
        "TrÇn ThÞ H­¬ng,Trần Thị Hương",
        "Nguyeãn Vaên An,Nguyễn Văn An",
        "Traàn Thò Höông,Trần Thị Hương",
        "§ç Minh,Đỗ Minh"
    })
    void wordsOfOldFontsAreSeenAndTheirMeaningIsOffered(String typed, String meant) {
        assertThat(OldFont.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Hoà", "José", "Trần Thị Hoa", "Đỗ Ý", "Hội Đông y", "Cao đẳng", "Lê Ấn"})
    void wordsInUnicodeAreLeftAlone(String typed) {
        assertThat(OldFont.meant(typed)).isEmpty();
    }

    @Test
    void lettersTakenApartAreJoinedAndHiddenSignsGo() {
        assertThat(Tidy.of("Nguye\u0302\u0303n\u00A0 Va\u0306n\u200B  An ")).isEqualTo("Nguyễn Văn An");
        assertThat(Tidy.of("a\u202Eb\u0007")).isEqualTo("ab");
        assertThat(Tidy.of("một\r\n hai")).isEqualTo("một\nhai");
    }

    @Test
    void theNearestNamesComeFirst() {
        var names = java.util.List.of("Hội Y học", "Hội Dược học", "Hội Tin học", "Sở Y tế");
        assertThat(Alike.nearest("Hội Y hoc", names, 1)).containsExactly("Hội Y học");
        assertThat(Alike.nearest("zzz", names, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-x", "@a", "'=x", "''+", "'", "'a", "\t=", "bình thường", ""})
    void wordsThatLookLikeFormulasComeBackAsTheyWere(String words) {
        String safe = SafeText.safe(words);
        assertThat(SafeText.plain(safe)).isEqualTo(words);
        assertThat(safe)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }
}
