package org.lienhiep.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** An issued report becomes an article laid out as the source is, and its figures open lists that name nobody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor reader;
    private long report;

    @BeforeAll
    void issueTheReport() {
        year = year();
        office = year.as("van-phong");
        reader = year.anybody();
        report = year.number("select id from reports.report where year = 2017");
        office.submit("/reports/" + report + "/issue", "number", "03/BC-LHH").is(303);
    }

    private String article() {
        return year.run(() -> jdbc.sql(
                        "select '/articles/' || id || '-' || slug from portal.article where report_id is not null")
                .query(String.class)
                .single());
    }

    @Test
    @Order(1)
    void beforeItIsPublishedNobodySeesIt() {
        reader.open("/public/figures/" + report + "/workshops").is(404);
        reader.open("/articles/report-2017").is(404);
        assertThat(reader.open("/").is(200).all("main").text()).doesNotContain("tổng kết năm 2017");
        year.as("hoi").open("/reports/" + report + "/publication").is(403);
    }

    @Test
    @Order(2)
    void itsTitleAndWordsMaySetBeforeButNoNumberOfItsOwn() {
        Page form = office.open("/reports/" + report + "/publication").is(200);
        String body = form.first("textarea[name=body]").val();
        assertThat(body).contains("{workshops}").contains("{targets|đạt và vượt}");
        Page refused = office.fill(form, "main form[method=post]", "body", body + "\n\nCó 77 việc khác.")
                .is(422);
        assertThat(refused.fault("body")).contains("77");
        Page done = office.fill(
                        form,
                        "main form[method=post]",
                        "title",
                        "Liên hiệp hội triển khai nhiệm vụ năm 2018",
                        "author",
                        "Trần Thị Minh Hoạ")
                .is(303);
        assertThat(office.follow(done).all(".rail .now").text()).contains("Đã đăng");
        office.open("/reports/" + report + "/publication").is(422);
    }

    @Test
    @Order(3)
    void theArticleIsLaidOutAsTheSource() {
        assertThat(article()).endsWith("-lien-hiep-hoi-trien-khai-nhiem-vu-nam-2018");
        Page page = reader.open(article()).is(200);
        assertThat(page.name()).isEqualTo("portal/article");
        assertThat(page.one(".crumbs").text())
                .isEqualTo("Trang chủ >> Hoạt động liên hiệp hội >> Liên hiệp hội triển khai nhiệm vụ năm 2018");
        assertThat(page.one("h1").text()).isEqualTo("Liên hiệp hội triển khai nhiệm vụ năm 2018");
        assertThat(page.one(".meta").text()).matches("12/01/2018 \\| \\d+ lượt xem");
        assertThat(page.one(".sapo").text()).isNotEmpty();
        assertThat(page.one(".author").text()).isEqualTo("Tác giả bài viết: Trần Thị Minh Hoạ");
        assertThat(page.all("aside h2").eachText()).contains("Các bài viết khác");
        assertThat(page.all("aside .news li")).hasSize(5);
        assertThat(page.all(".unbound, .now")).isEmpty();
        assertThat(page.bytes().length).isLessThan(60_000);
    }

    @Test
    @Order(4)
    void eachFigureOpensAPublicListOfExactlyThatManyRows() {
        Page page = reader.open(article());
        List<String> codes = List.of("TVP-01", "EVT-01", "EVT-02", "CON-01", "CON-02", "CON-08", "CON-05", "CON-06");
        for (String code : codes) {
            Element figure = page.first(".body a[data-figure=" + code + "]");
            Page list = reader.open(figure.attr("href").replaceFirst("^/nam-\\d+", ""))
                    .is(200);
            assertThat(list.name()).isEqualTo("figures/list");
            assertThat(list.total()).as(code).isEqualTo(Long.parseLong(figure.attr("data-value")));
            assertThat(list.all("tbody tr")).hasSize(Integer.parseInt(figure.attr("data-value")));
            // a row opens the public page of its record and nothing else
            assertThat(list.all("tbody a").eachAttr("href"))
                    .allMatch(href -> href.matches("/nam-\\d+/(public|results)/.+"));
            assertThat(list.bytes().length).isLessThan(60_000);
        }
        assertThat(page.first(".body a[data-figure=TSK-08]").text()).isEqualTo("đạt và vượt");
    }

    @Test
    @Order(5)
    void aPersonWithoutConsentIsNotNamed() {
        List<String> names = year.run(() -> {
            jdbc.sql(
                            "update directory.person set consent_public = false where id in (select subject_id from figures.fact"
                                    + " where kind in ('honours.honoured', 'critiques.opinion_delivered') order by subject_id limit 20)")
                    .update();
            return jdbc.sql("select name from directory.person_name where not consent_public")
                    .query(String.class)
                    .list();
        });
        assertThat(names).isNotEmpty();
        for (String key : List.of("honoured", "experts")) {
            Page list = reader.open("/public/figures/" + report + "/" + key).is(200);
            assertThat(list.all("tbody tr")).hasSize((int) list.total());
            assertThat(list.all("tbody td").eachText())
                    .contains("không công khai")
                    .doesNotContainAnyElementsOf(names);
            Page asOffice = office.open("/public/figures/" + report + "/" + key).is(200);
            assertThat(asOffice.all("tbody td").eachText()).doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    @Order(6)
    void whatIsEnteredLaterDoesNotChangeThePublicList() {
        long workshop =
                year.number("select min(id) from events.event where kind = 'workshop' and starts_on > '2017-02-01'");
        office.submit("/events/" + workshop + "/cancellation", "cause", "error", "reason", "Nhập nhầm")
                .is(303);
        assertThat(reader.open("/public/figures/" + report + "/workshops").total())
                .isEqualTo(16);
        assertThat(reader.open(article()).first(".body a[data-figure=EVT-01]").text())
                .isEqualTo("16");
    }

    @Test
    @Order(7)
    void oldAddressesLeadToTheArticle() {
        assertThat(reader.open("/articles/report-2017").is(301).location()).endsWith(article());
        String id = article().replaceFirst("-.*", "");
        assertThat(reader.open(id + "-ten-cu").is(301).location()).endsWith(article());
        reader.open("/articles/99999999-khong-co").is(404);
    }

    @Test
    @Order(8)
    void takenDownTheArticleAndItsListsAreGoneAndMayComeBack() {
        String path = article();
        long id = year.number("select id from portal.article where report_id is not null");
        assertThat(office.submit("/portal/articles/" + id + "/withdrawal", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        office.submit("/portal/articles/" + id + "/withdrawal", "reason", "Sửa ảnh minh hoạ")
                .is(303);
        reader.open(path).is(404);
        reader.open("/public/figures/" + report + "/workshops").is(404);
        assertThat(office.open("/portal/articles/" + id).all(".facts").text()).contains("Sửa ảnh minh hoạ");
        assertThat(office.open("/reports/" + report).all(".rail li").last().text())
                .contains("Chưa đăng");
        office.submit("/portal/articles/" + id + "/withdrawal", "reason", "Lần nữa")
                .is(422);

        office.submit("/portal/articles/" + id + "/publication").is(303);
        reader.open(path).is(200);
        assertThat(reader.open("/public/figures/" + report + "/youth_entries").total())
                .isEqualTo(194);
    }
}
