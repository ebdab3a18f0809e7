package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;

/** The page that every figure opens: value, rule, months and parts, what was left out and why, the year before, a file. */
class FigurePageTests extends ServedTests {

    private static final String YEAR = "?from=2017-01-01&to=2017-12-31";

    private Page open(String path) {
        return as("van-phong").open(path).is(200);
    }

    @Test
    void aFigureSaysItsValueItsRuleAndItsTarget() {
        Page page = open("/figures/CON-01" + YEAR);
        assertThat(page.first(".big-figure a.figure").attr("data-value")).isEqualTo("194");
        assertThat(page.one(".rule-words").text()).isNotEmpty();
        assertThat(page.all("main .mark.over")).hasSize(1);
        assertThat(page.all("a[href*=/tasks/]")).as("where it is used").hasSize(1);
        assertThat(page.records()).hasSize(194);
    }

    @Test
    void everyPartAndEveryMonthOpensExactlyItsOwnRecords() {
        Page page = open("/figures/CON-01" + YEAR);
        var parts = page.all(".bars a.figure");
        assertThat(parts).hasSize(5);
        long sum = 0;
        for (var part : parts) {
            Page list = open(part.attr("href").replace("/binh-thuan", ""));
            assertThat(list.records()).hasSize(Integer.parseInt(part.attr("data-value")));
            sum += list.total();
        }
        assertThat(sum).isEqualTo(194);
        var months = page.all("details a.figure");
        assertThat(months).hasSize(12);
        assertThat(months.eachAttr("data-value").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(194);
        var june = months.get(5);
        assertThat(open(june.attr("href").replace("/binh-thuan", "")).records())
                .hasSize(Integer.parseInt(june.attr("data-value")));
    }

    @Test
    void whatWasLeftOutNamesTheRuleThatKeepsItOut() {
        Page page = open("/figures/EVT-01" + YEAR + "&tab=left-out");
        assertThat(page.records()).hasSize(3);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.all("tr.out td:last-child").eachText()).containsOnly("Đã hủy", "Nhập hai lần");
        assertThat(page.first(".tabs a[href*=left-out]").text()).contains("03");
    }

    @Test
    void aStatedYearOpensTheDocumentThatStatesIt() {
        Page page = open("/figures/CON-01?from=2016-01-01&to=2016-12-31");
        assertThat(page.first(".big-figure a.figure.stated").attr("data-value")).isEqualTo("162");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.records()).singleElement().asString().startsWith("documents.document:");
        assertThat(open("/figures/CON-01" + YEAR + "&tab=before").records()).isEqualTo(page.records());
    }

    @Test
    void theYearBeforeIsTheSameListOfThatYear() {
        Page now = open("/figures/EVT-01?from=2018-01-01&to=2018-12-31&tab=before");
        assertThat(now.records()).isEqualTo(open("/figures/EVT-01" + YEAR).records());
        assertThat(now.all("svg[role=img] path[stroke-width]"))
                .as("a tick for each month")
                .hasSize(12);
    }

    @Test
    void theDrawerShowsTheSameWithoutTheFrame() {
        Page drawer = as("van-phong")
                .open("/figures/CON-01" + YEAR, "HX-Request", "true")
                .is(200);
        assertThat(drawer.all("html > body > main")).isEmpty();
        assertThat(drawer.first("a.figure").attr("data-value")).isEqualTo("194");
        assertThat(drawer.records()).isEqualTo(open("/figures/CON-01" + YEAR).records());
    }

    @Test
    void differentPeopleAreListedOnceEach() {
        Page page = open("/figures/TVP-05" + YEAR);
        assertThat(page.records()).hasSize((int) page.total()).doesNotHaveDuplicates();
        assertThat(page.first("a[data-figure=TVP-05]").attr("data-value")).isEqualTo(Long.toString(page.total()));
        Page authors = open("/figures/CON-03" + YEAR);
        assertThat(authors.records()).as("a page of a longer list").hasSize(250);
        Page next = open(authors.first("a[rel=next]").attr("href").replace("/binh-thuan", ""));
        assertThat(next.records()).hasSize(250).doesNotContainAnyElementsOf(authors.records());
    }

    @Test
    void theFileHoldsExactlyTheListShown() throws IOException {
        for (String list : List.of("/figures/CON-03", "/figures/CON-01", "/figures/ORG-05", "/figures/TVP-04")) {
            Page file = open(list + ".csv" + YEAR);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(rows(file)).hasSize((int) open(list + YEAR).total());
        }
        assertThat(rows(open("/figures/EVT-01.csv" + YEAR + "&tab=left-out")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get("left_out")).isNotEmpty());
        assertThat(rows(open("/figures/CON-01.csv" + YEAR + "&tab=before")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("amount")).isEqualTo("162"));
    }

    private static List<CSVRecord> rows(Page file) throws IOException {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsNoFormulaInTheFile() {
        assertThat(FigureFileController.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(FigureFileController.safe("@x")).isEqualTo("'@x");
        assertThat(FigureFileController.safe("-5 độ")).isEqualTo("'-5 độ");
        assertThat(FigureFileController.safe("Máy = tốt")).isEqualTo("Máy = tốt");
        assertThat(FigureFileController.safe("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2017-12-31&to=2017-01-01",
                "?from=2017-02-30",
                "?from=hom-nay",
                "?from=%2B999999999-01-01",
                "?to=12-31-2017"
            })
    void aPeriodThatIsNoneIsRefused(String query) {
        as("van-phong").open("/figures/EVT-01" + query).is(422);
        as("van-phong").open("/figures/EVT-01.csv" + query).is(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/EVT-99",
                "/figures/%27",
                "/figures/EVT-01?organisation=9999999999",
                "/figures/EVT-01?organisation=99999999999999999999",
                "/figures/EVT-01?organisation=1%20or%201=1",
                "/figures/EVT-01?field=a%0B",
                "/figures/EVT-01.csv?field=a%0Ab"
            })
    void whatNoRecordCanHaveIsNotFound(String path) {
        as("van-phong").open(path).is(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&field=%27%3B--&type=%25",
                "&after=2017-01-01~1~%0B",
                "&after=%2B99999-01-01~1~",
                "&after=~~~~",
                "&tab=nothing",
                "&year=1000",
                "&level=%F0%9F%98%80"
            })
    void oddCharactersNeverBreakThePage(String more) {
        open("/figures/CON-01" + YEAR + more);
    }

    @Test
    void theCatalogueIsGroupedAndFoundWithoutDiacritics() {
        Page all = open("/figures?year=2017");
        assertThat(all.all("tr.sum")).hasSizeGreaterThan(5);
        assertThat(all.first("a[data-figure=CON-01]").attr("data-value")).isEqualTo("194");
        Page found = open("/figures?year=2017&q=hoi+thao+to+chuc");
        assertThat(found.total()).isEqualTo(1);
        assertThat(open("/figures?q=%C4%90%E1%BA%A1i%20h%E1%BB%99i").total()).isPositive();
        assertThat(open("/figures?q=kh%C3%B4ng+c%C3%B3").all(".empty")).hasSize(1);
    }

    @Test
    void aPartnerSeesTheNumberAndNotTheEntries() {
        Page page = as("so-nganh").open("/figures/CON-01" + YEAR).is(200);
        assertThat(page.total()).isEqualTo(194);
        assertThat(page.all("tr[data-record] a")).isEmpty();
        as("tac-gia").open("/figures/CON-01" + YEAR).is(404);
    }
}
