package org.lienhiep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;

/** The year report of the demonstration shows the article's figures, each a link to exactly that many records. */
class ArticleFiguresTests extends ServedTests {

    @ParameterizedTest
    @CsvSource({
        "TVP-01,05,5,critiques.critique",
        "EVT-01,16,16,events.event",
        "EVT-02,14,14,events.event",
        "CON-01,194,194,contests.entry",
        "CON-02,40,40,contests.entry",
        "CON-08,01,1,contests.entry",
        "CON-05,128,128,contests.entry",
        "CON-06,48,48,contests.entry"
    })
    void aFigureOfTheReportOpensItsRecordsAndEachIsARealPage(String code, String printed, int value, String type) {
        Page report = as("van-phong").open("/reports?year=2017").is(200);
        var figure = report.first(".text a[data-figure=" + code + "]");
        assertThat(figure.text()).isEqualTo(printed);
        assertThat(figure.attr("data-value")).isEqualTo(Integer.toString(value));

        Page list = as("van-phong")
                .open(figure.attr("href").replace("/binh-thuan", ""))
                .is(200);
        assertThat(list.total()).isEqualTo(value);
        List<String> records = list.records();
        assertThat(records).hasSize(value).doesNotHaveDuplicates().allMatch(r -> r.startsWith(type + ":"));

        String first = list.first("[data-record] a").attr("href").replace("/binh-thuan", "");
        as("van-phong").open(first).is(200);
        ofTheSecondUnion().open(first).is(404);
    }
}
