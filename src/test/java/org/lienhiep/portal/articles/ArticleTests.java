package org.lienhiep.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.w3c.dom.Element;

/** The office writes, publishes, corrects and takes down articles; everybody reads those that stand. */
class ArticleTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor reader;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        reader = year.anybody();
    }

    private String write(String title) {
        Page saved = office.submit(
                        "/portal/articles/new",
                        "title",
                        title,
                        "lead",
                        "Mở đầu của bài.",
                        "section",
                        "hoi-thi",
                        "author",
                        "Lê Minh Hoạ",
                        "body",
                        "Đoạn một.\n\nĐoạn hai.")
                .is(303);
        return saved.location().replaceFirst("^.*?/nam-\\d+", "");
    }

    private String address(String office) {
        long id = Long.parseLong(office.substring(office.lastIndexOf('/') + 1));
        return "/articles/" + id + "-"
                + year.run(() -> jdbc.sql("select slug from portal.article where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    @Test
    void aDraftIsReadByTheOfficeAlone() {
        String place = write("Bản nháp về hội thi");
        assertThat(office.open(place).is(200).all(".facts").text()).contains("Bản nháp");
        reader.open(address(place)).is(404);
        year.as("hoi").open(place).is(404);
        year.as("lanh-dao").open("/portal/articles/new").is(403);
        office.submit("/portal/articles/new", "title", "", "lead", "", "body", "")
                .is(422);
    }

    @Test
    void publishedItStandsInItsSectionAtTheTopAndInTheFeed() {
        String place = write("Hội thi mở đợt nhận bài");
        office.submit(place + "/publication", "published_on", "11/01/2018").is(303);
        Page page = reader.open(address(place)).is(200);
        assertThat(page.one(".crumbs").text()).isEqualTo("Trang chủ >> Hội thi, cuộc thi >> Hội thi mở đợt nhận bài");
        assertThat(page.one(".meta").text()).startsWith("11/01/2018 | ");
        assertThat(page.all(".body p").eachText()).containsExactly("Đoạn một.", "Đoạn hai.");
        assertThat(page.one(".author").text()).isEqualTo("Tác giả bài viết: Lê Minh Hoạ");
        assertThat(page.first("meta[name=description]").attr("content")).isEqualTo("Mở đầu của bài.");
        assertThat(reader.open("/sections/hoi-thi").is(200).all(".news .t").eachText())
                .contains("Hội thi mở đợt nhận bài");
        assertThat(reader.open("/sections/hoat-dong").all(".news .t").eachText())
                .doesNotContain("Hội thi mở đợt nhận bài");
        assertThat(reader.open("/").all(".news .t").eachText()).contains("Hội thi mở đợt nhận bài");
        assertThat(reader.open("/feed.xml").text()).contains("Hội thi mở đợt nhận bài");
        reader.open("/sections/khong-co").is(404);
        office.submit(place + "/publication", "published_on", "11/01/2018").is(422);
    }

    @Test
    void anArticleOfTomorrowWaitsForItsDay() {
        String place = write("Bài của ngày mai");
        office.submit(place + "/publication", "published_on", "13/01/2018").is(303);
        reader.open(address(place)).is(404);
        assertThat(office.open(place).all(".facts").text()).contains("Chờ đến ngày");
    }

    @Test
    void twoWhoCorrectAtOnceSeeBothVersions() {
        String place = write("Bài có hai người sửa");
        Page first = office.open(place + "/edit").is(200);
        office.submit(place + "/edit", "lead", "Mở đầu thứ nhất.").is(303);
        Page conflict = office.fill(first, "main form[method=post]", "lead", "Mở đầu thứ hai.")
                .is(409);
        assertThat(conflict.all("td").eachText()).contains("Mở đầu thứ nhất.", "Mở đầu thứ hai.");
    }

    @Test
    void readingWritesNothingAndIsCountedAWhileLater() {
        String place = write("Bài được đọc nhiều");
        office.submit(place + "/publication", "published_on", "10/01/2018").is(303);
        String address = address(place);
        reader.open(address).is(200);
        reader.open(address).is(200);
        reader.open(address).is(200);
        // whoever is signed in gets a page of this moment; a crowd shares one that is two seconds old at most
        Page now = office.open(address).is(200);
        assertThat(now.one(".meta").text()).isEqualTo("10/01/2018 | 4 lượt xem");
        String views = "select views from portal.article where title = 'Bài được đọc nhiều'";
        context.getBean(ViewCounts.class).writeDown();
        assertThat(year.number(views)).isEqualTo(4);
        assertThat(office.open(address).one(".meta").text()).isEqualTo("10/01/2018 | 5 lượt xem");
        assertThat(year.number(views)).isEqualTo(4);
    }

    @Test
    void publicPagesMayBeKeptAndShowNothingOfWhoIsSignedIn() {
        Page asOffice = office.open("/").is(200);
        assertThat(asOffice.headers().firstValue("Cache-Control").orElse("")).isEqualTo("public, max-age=60");
        assertThat(asOffice.text()).isEqualTo(reader.open("/").text());
    }

    @Test
    void anArticleTellsOtherSitesWhatItIsAndEveryPageNamesTheFeed() {
        String place = write("Trao giải cuộc thi sáng tạo");
        office.submit(place + "/publication", "published_on", "11/01/2018").is(303);
        Page page = reader.open(address(place)).is(200);
        assertThat(page.first("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.first("meta[property=og:title]").attr("content")).isEqualTo("Trao giải cuộc thi sáng tạo");
        assertThat(page.first("link[rel=canonical]").attr("href"))
                .isEqualTo(page.first("meta[property=og:url]").attr("content"))
                .isEqualTo(
                        server() + "/" + unions.byId(year.union()).orElseThrow().slug() + address(place));
        reader.open("/feed.xml").is(200);
        assertThat(reader.open("/").first("link[type=application/atom+xml]").attr("href"))
                .endsWith("/feed.xml");
        assertThat(page.headers().firstValue("Content-Language").orElse("")).isEqualTo("vi");
        assertThat(reader.open("/?lang=en").headers().firstValue("Content-Language"))
                .hasValue("en");
    }

    @Test
    void theNewsPageByKeyAndTheHomePageHasTheNewest() {
        year.run(() -> jdbc.sql("""
                        insert into portal.article (code, slug, section, title, lead, body, author, published_on)
                        select 'cu-' || n, 'bai-cu', 'hoat-dong', 'Bài cũ ' || n, 'Mở đầu', 'Nội dung', 'LHH', date '2016-01-01' + n
                        from generate_series(1, 60) n
                        """).update());
        assertThat(reader.open("/").is(200).records()).hasSize(5);
        Page first = reader.open("/news").is(200);
        assertThat(first.records()).hasSize(50);
        Page next = reader.open("/news" + first.one("a[rel=next]").attr("href")).is(200);
        assertThat(next.records()).isNotEmpty().doesNotContainAnyElementsOf(first.records());
        assertThat(next.all("a[rel=next]")).isEmpty();
    }

    @Test
    void theFeedIsAtom() throws Exception {
        Page feed = anybody().open("/feed.xml").is(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.bytes()))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String needed : new String[] {"id", "title", "updated"}) {
            assertThat(root.getElementsByTagName(needed).item(0).getTextContent())
                    .isNotEmpty();
        }
        var entries = root.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(8);
        Element entry = (Element) entries.item(0);
        for (String needed : new String[] {"id", "title", "updated", "author", "summary", "link"}) {
            assertThat(entry.getElementsByTagName(needed).getLength())
                    .as(needed)
                    .isEqualTo(1);
        }
        assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
                .startsWith("http://127.0.0.1:")
                .contains("/binh-thuan/articles/");
    }

    @ParameterizedTest
    @CsvSource({
        "Liên hiệp hội triển khai nhiệm vụ năm 2018,lien-hiep-hoi-trien-khai-nhiem-vu-nam-2018",
        "ĐẠI HỘI Hội Vật lý – lần III,dai-hoi-hoi-vat-ly-lan-iii",
        "…!,bai-viet"
    })
    void anAddressIsTheTitleWithoutDiacritics(String title, String slug) {
        assertThat(Article.slug(title)).isEqualTo(slug);
    }
}
