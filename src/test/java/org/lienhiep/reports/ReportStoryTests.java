package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A year's report from its draft to its addendum, told in the order in which the office lives it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportStoryTests extends ServedTests {

    private Year year;
    private Visitor office;
    private String report;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        report = "/reports/" + year.number("select id from reports.report where year = 2017");
    }

    private Page page() {
        return office.open(report).is(200);
    }

    private static Element chip(Page page, String code) {
        return page.first(".text a[data-figure=" + code + "]");
    }

    private long paragraph(String part) {
        return year.number("select id from reports.paragraph where text like '%" + part + "%'");
    }

    @Test
    @Order(1)
    void theDraftSaysMetAndExceededAndNamesTheOverdueAssociations() {
        Page page = page();
        assertThat(page.name()).isEqualTo("reports/report");
        Element words = chip(page, "TSK-08");
        assertThat(words.text()).isEqualTo("đạt và vượt");
        assertThat(words.attr("data-value")).isEqualTo("5");
        assertThat(page.all(".text a[data-figure=ORG-09]").eachText()).containsExactly("06", "nhiều hội");
        assertThat(page.all(".text p").text()).contains("Hội Hóa học tỉnh");
        assertThat(page.all(".unbound[data-value], .loose")).isEmpty();
        assertThat(page.one("table[data-total]").select("tbody tr")).hasSize(5);
        assertThat(page.one("table[data-total]").select("tbody tr").get(1).text())
                .contains("16 16 100% 12")
                .contains("Đạt");
        assertThat(page.bytes().length).isLessThan(60_000);
    }

    @Test
    @Order(2)
    void aNumberWithoutARecordBlocksTheIssueUntilItHasASource() {
        String place = report + "/paragraphs/" + paragraph("{workshops}");
        String text = office.open(place).is(200).first("textarea[name=text]").val();
        office.submit(place, "text", text + " Có 57 tham luận.").is(303);

        Page unbound = page();
        assertThat(unbound.one("[data-unbound]").attr("data-unbound")).isEqualTo("57");
        assertThat(unbound.all("aside").text()).contains("“57” ở mục II.5");
        Page refused = office.submit(report + "/issue", "number", "03/BC-LHH").is(422);
        assertThat(refused.fault("number")).contains("57");
        assertThat(office.submit(report + "/submission").is(422).all(".summary").text())
                .contains("57");

        String source = unbound.one("[data-unbound] a.button").attr("href").replaceFirst("^/nam-\\d+", "");
        office.submit(source, "source", "Kỷ yếu các hội thảo, Văn phòng đếm").is(303);
        Element stated = page().one(".text a.stated:not([data-figure])");
        assertThat(stated.text()).isEqualTo("57");
        Page sources = office.open(report + "/stated").is(200);
        assertThat(sources.total()).isEqualTo(1);
        assertThat(sources.all("td").text()).contains("Kỷ yếu các hội thảo, Văn phòng đếm");
    }

    @Test
    @Order(3)
    void whileItIsOutForSignatureItsWordsRest() {
        office.submit(report + "/submission").is(303);
        assertThat(page().one(".rail .now b").text()).isEqualTo("Trình ký");
        office.open(report + "/paragraphs/" + paragraph("{workshops}")).is(422);
        year.as("lanh-dao")
                .submit(report + "/submission/withdrawal", "reason", "")
                .is(422);
        year.as("lanh-dao")
                .submit(report + "/submission/withdrawal", "reason", "Bổ sung mục thi đua")
                .is(303);
        assertThat(page().one(".rail .now b").text()).isEqualTo("Bản thảo");
        office.submit(report + "/submission").is(303);
    }

    @Test
    @Order(4)
    void issuedUnderItsNumberItKeepsTextFiguresAndRecords() {
        assertThat(office.submit(report + "/issue", "number", "BC ba").is(422).fault("number"))
                .isNotEmpty();
        assertThat(office.open(report + "/issue").first("input[name=number]").val())
                .isEqualTo("01/BC-LHH");
        year.as("lanh-dao").submit(report + "/issue", "number", "3/BC-LHH").is(303);
        Page issued = page();
        assertThat(issued.all(".rail .now").text()).contains("03/BC-LHH, 12/01/2018");
        Page entered = office.open(issued.one(".head a[href*=/documents/]")
                        .attr("href")
                        .replaceFirst("^/[^/]+/nam-\\d+|^/[^/]+", ""))
                .is(200);
        assertThat(entered.first("h1").text()).isEqualTo("Báo cáo 03/BC-LHH");
        assertThat(entered.one(".head a[href*=/reports/]").text()).isEqualTo("Báo cáo năm 2017");
        assertThat(chip(issued, "EVT-01").text()).isEqualTo("16");
        assertThat(year.number("select count(*) from reports.frozen_figure where length(sha256) = 64"))
                .isEqualTo(year.number("select count(*) from reports.figure"));
        assertThat(year.number(
                        "select jsonb_array_length(records) from reports.frozen_records where key = 'youth_entries'"))
                .isEqualTo(194);
        office.open(report + "/issue").is(200);
        assertThat(office.submit(report + "/issue", "number", "05/BC-LHH")
                        .is(422)
                        .fault("number"))
                .contains("đã phát hành");
        office.open(report + "/paragraphs/" + paragraph("{workshops}")).is(422);
    }

    @Test
    @Order(5)
    void aWorkshopCancelledAfterwardsStandsBesideTheSignedFigure() {
        long workshop = year.number("select min(record_id) from figures.fact where kind = 'events.workshop_held'"
                + " and excluded_by is null and happened_on between '2017-01-01' and '2017-12-31'");
        String title = office.open("/events/" + workshop).is(200).one("h1").text();
        office.submit("/events/" + workshop + "/cancellation", "cause", "error", "reason", "Nhập nhầm")
                .is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(15);

        Page moved = page();
        Element chip = chip(moved, "EVT-01");
        assertThat(chip.text()).isEqualTo("16");
        assertThat(chip.attr("data-value")).isEqualTo("16");
        assertThat(moved.all(".text .now").eachText()).contains("nay là 15");
        assertThat(chip(moved, "TSK-08").text()).isEqualTo("đạt và vượt");

        Page list = office.open(report + "/figures/workshops").is(200);
        assertThat(list.total()).isEqualTo(16);
        assertThat(list.records()).hasSize(16).contains("events.event:" + workshop);

        Page changes = office.open(report + "/figures/workshops/changes").is(200);
        assertThat(changes.records()).containsExactly("events.event:" + workshop);
        assertThat(changes.one("tbody tr").text())
                .contains(title)
                .contains("−1")
                .contains("Bớt");
    }

    @Test
    @Order(6)
    void anAddendumSaysWhatCameToLightUnderANumberOfItsOwn() {
        office.submit(
                        report + "/addenda/new",
                        "section",
                        "II.5",
                        "text",
                        "Sau ngày phát hành, một cuộc được rút khỏi danh sách; số hội thảo là {workshops}, với 40 người dự.")
                .is(303);
        Page open = page();
        assertThat(open.one(".rail .now b").text()).isEqualTo("Phụ lục 01, đang soạn");
        assertThat(open.one("[data-addendum=1] a[data-figure=EVT-01]").text()).isEqualTo("15");
        assertThat(office.submit(report + "/addendum/issue", "number", "04/BC-LHH")
                        .is(422)
                        .fault("number"))
                .contains("40");
        Page bound = office.fill(open, "[data-addendum=1] form").is(303);
        assertThat(office.follow(bound).all("[data-unbound]")).isEmpty();
        assertThat(office.submit(report + "/addendum/issue", "number", "03/BC-LHH")
                        .is(422)
                        .fault("number"))
                .contains("đã có trong sổ");
        office.submit(report + "/addendum/issue", "number", "04/BC-LHH").is(303);

        Page issued = page();
        assertThat(issued.one("[data-addendum=1] b").text()).contains("số 04/BC-LHH ngày 12/01/2018");
        Element figure = issued.one("[data-addendum=1] a[data-figure=EVT-01]");
        assertThat(figure.text()).isEqualTo("15");
        assertThat(chip(issued, "EVT-01").text()).isEqualTo("16");
        Page list = office.open(report + "/figures/workshops?addendum=1").is(200);
        assertThat(list.total()).isEqualTo(15);
        office.open(report + "/addenda/1").is(404);
    }

    @Test
    @Order(7)
    void othersReadButDoNotWrite() {
        Visitor association = year.as("hoi");
        association.open(report).is(200);
        association.open(report + "/addenda/new").is(403);
        association.open(report + "/issue").is(403);
        ofTheSecondUnion().open(report + "/print").is(404);
    }
}
