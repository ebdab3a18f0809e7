package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Writing on a draft: words, figures in them, paragraphs added and left out, two writers at once. */
class ReportWritingTests extends ServedTests {

    private Year year;
    private Visitor office;
    private String report;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        report = "/reports/" + year.number("select id from reports.report where year = 2017");
    }

    private String paragraph(String section) {
        return report + "/paragraphs/"
                + year.number("select min(id) from reports.paragraph where section = '" + section + "'");
    }

    private String text(String place) {
        return office.open(place).is(200).first("textarea[name=text]").val();
    }

    @Test
    void twoWritersOfOneParagraphSeeBothVersions() {
        String place = paragraph("II.9");
        Page first = office.open(place).is(200);
        office.submit(place, "text", "Đoạn của người thứ nhất.").is(303);
        Page conflict = office.fill(first, "main form[method=post]", "text", "Đoạn của người thứ hai.")
                .is(409);
        assertThat(conflict.all("td").eachText()).contains("Đoạn của người thứ nhất.", "Đoạn của người thứ hai.");
        office.fill(conflict, "main form[method=post]", "text", "Đoạn của người thứ hai.")
                .is(303);
        assertThat(text(place)).isEqualTo("Đoạn của người thứ hai.");
        assertThat(office.open(report).all(".rail li").first().text()).contains("lần sửa");
    }

    @Test
    void onlyOneParagraphIsOpenAndThePageStaysLight() {
        Page open = office.open(paragraph("II.6")).is(200);
        assertThat(open.all("textarea")).hasSize(1);
        assertThat(open.bytes().length).isLessThan(60_000);
    }

    @Test
    void aCodeOfTheCatalogueBecomesAFigureOfTheReport() {
        String place = paragraph("II.2");
        office.submit(place, "text", text(place) + " Có {EVT-03} hội nghị.").is(303);
        Element chip = office.open(report).first(".text a[data-figure=EVT-03]");
        assertThat(chip.attr("data-value")).isEqualTo(Long.toString(year.figure("EVT-03")));
        Page refused = office.submit(place, "text", "Có {khong_co} việc.").is(422);
        assertThat(refused.fault("text")).contains("khong_co");
        assertThat(refused.first("textarea").val()).isEqualTo("Có {khong_co} việc.");
    }

    @Test
    void aFigureIsChosenFromTheCatalogue() {
        String place = paragraph("II.3");
        Page chosen = office.submit(place + "/figures", "figure", "CON-07").is(303);
        assertThat(office.follow(chosen).first("textarea").val()).endsWith("{con_07}");
    }

    @Test
    void anUnboundNumberIsBoundToTheFigureWithThatValue() {
        String place = paragraph("II.4");
        office.submit(place, "text", "Mời 194 tác giả và 16 diễn giả.").is(303);
        Page page = office.open(report).is(200);
        assertThat(page.all("[data-unbound]").eachAttr("data-unbound")).containsExactly("194", "16");
        assertThat(page.all("[data-unbound] button").eachText()).containsExactly("Gắn 194", "Gắn 16");
        Page bound = office.fill(page, "[data-unbound=16] form").is(303);
        Page after = office.follow(bound);
        assertThat(after.all("[data-unbound]").eachAttr("data-unbound")).containsExactly("194");
        assertThat(text(place)).isEqualTo("Mời 194 tác giả và {workshops} diễn giả.");
        office.fill(page, "[data-unbound=194] form").is(409);
        String source = after.one("[data-unbound] a.button").attr("href").replaceFirst("^/nam-\\d+", "");
        Page refused =
                office.submit(source, "source", "", "document", "99/QĐ-KHONG").is(422);
        assertThat(refused.fault("source")).isNotEmpty();
        assertThat(refused.fault("document")).contains("99/QĐ-KHONG");
        office.submit(source, "source", "Theo thư mời", "document", "3476/QĐ-UBND")
                .is(303);
        assertThat(office.open(report + "/stated").all("td").eachText()).contains("3476/QĐ-UBND");
    }

    @Test
    void aParagraphIsAddedLeftOutAndPutBack() {
        office.submit(report + "/paragraphs/new?section=I", "text", "Đoạn thêm vào cuối mục.")
                .is(303);
        long id = year.number("select id from reports.paragraph where text = 'Đoạn thêm vào cuối mục.'");
        assertThat(words()).contains("Đoạn thêm vào cuối mục.");
        String closing = report + "/paragraphs/" + id + "/closing";
        office.submit(closing).is(303);
        assertThat(words()).doesNotContain("Đoạn thêm vào cuối mục.");
        assertThat(year.number("select count(*) from reports.paragraph where id = " + id))
                .isEqualTo(1);
        office.submit(closing).is(303);
        assertThat(words()).contains("Đoạn thêm vào cuối mục.");
        office.submit(report + "/paragraphs/new?section=I", "text", "").is(422);
    }

    private String words() {
        return office.open(report).is(200).all(".text").text();
    }

    @Test
    void aDraftHasNoAddendaAndNoArticle() {
        office.open(report + "/addenda/new").is(422);
        office.open(report + "/publication").is(422);
        office.open(report + "/addendum/issue").is(422);
        year.anybody()
                .open("/public/figures/" + report.substring(9) + "/workshops")
                .is(404);
    }

    @Test
    void theNextYearIsDraftedFromTheSameTemplate() {
        assertThat(office.open("/reports?year=2017").name()).isEqualTo("reports/report");
        Page drafted = office.submit("/reports?year=2018").is(303);
        Page page = office.follow(drafted);
        assertThat(page.one("h1").text()).isEqualTo("Tổng kết công tác năm 2018, phương hướng năm 2019");
        assertThat(page.all("[data-unbound]")).isEmpty();
        assertThat(page.all(".text").text()).contains("3690/QĐ-UBND");
        assertThat(page.first(".text a[data-figure=EVT-01]").attr("href")).contains("from=2018-01-01");
        assertThat(office.open("/reports").is(200).records()).hasSize(2);
    }

    @Test
    void onlyTheOfficeWrites() {
        year.as("lanh-dao").open(paragraph("I")).is(403);
        year.as("so-nganh").open(report + "/submission").is(403);
        ofTheSecondUnion().open(paragraph("I")).is(404);
    }
}
