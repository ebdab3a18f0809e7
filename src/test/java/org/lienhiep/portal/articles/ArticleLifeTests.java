package org.lienhiep.portal.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.portal.look.OldAddresses;

/** An article's way: written, sent for approval, back, at its minute on the portal, archived; each saving kept. */
class ArticleLifeTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor leader;
    private Visitor reader;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        leader = year.as("lanh-dao");
        reader = year.anybody();
    }

    private String write(String title, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "title",
                title,
                "lead",
                "Mở đầu của bài.",
                "section",
                "hoat-dong",
                "author",
                "Lê Minh Hoạ",
                "body",
                "Đoạn một."));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        var all = fields.entrySet().stream().flatMap(f -> Stream.of(f.getKey(), f.getValue()));
        return office.submit("/portal/articles/new", all.toArray(String[]::new))
                .is(303)
                .location()
                .replaceFirst("^.*?/nam-\\d+", "");
    }

    private String state(String place) {
        return office.open(place).is(200).all(".facts dd").first().text();
    }

    private String address(String place) {
        return year.text("select '/articles/' || id || '-' || slug from portal.article where id = "
                + place.substring(place.lastIndexOf('/') + 1));
    }

    @Test
    void aDraftIsSentForApprovalComesBackAndIsPublishedByWhoeverApproves() {
        String place = write("Bài chờ duyệt");
        office.submit(place + "/submission", "note", "Nhờ anh xem giúp").is(303);
        assertThat(state(place)).isEqualTo("Chờ duyệt");
        office.submit(place + "/submission").is(422);
        assertThat(leader.open(place).is(200).all(".rail .now").text()).contains("Duyệt");
        reader.open(address(place)).is(404);
        assertThat(leader.submit(place + "/submission/return", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        leader.submit(place + "/submission/return", "reason", "Thiếu tên đơn vị")
                .is(303);
        assertThat(state(place)).isEqualTo("Bản nháp");
        assertThat(office.open(place).all("table").text()).contains("trả lại: Thiếu tên đơn vị");
        leader.submit(place + "/submission/return", "reason", "Lần nữa").is(422);

        office.submit(place + "/submission").is(303);
        office.submit(place + "/submission/withdrawal").is(303);
        office.submit(place + "/submission/withdrawal").is(422);
        office.submit(place + "/submission").is(303);
        leader.submit(place + "/publication").is(303);
        assertThat(state(place)).isEqualTo("Đã đăng");
        reader.open(address(place)).is(200);
        office.submit(place + "/submission").is(422);
        leader.open(place + "/edit").is(403);
        year.as("hoi").open(place + "/submission").is(404);
        office.open("/portal/articles/99999/submission").is(404);
    }

    @Test
    void theOfficeReadsItBeforehandAsEverybodyWill() {
        String place = write(
                "Bài xem trước",
                "body",
                "## Kết quả\n\nCó **nhiều** bài.\n\n- một\n- hai",
                "tags",
                "hội thi; Học sinh");
        Page preview = leader.open(place + "/preview").is(200);
        assertThat(preview.name()).isEqualTo("portal/preview");
        assertThat(preview.one(".notice").text()).contains("Bản nháp");
        assertThat(preview.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
        office.submit(place + "/publication").is(303);
        Page page = reader.open(address(place)).is(200);
        assertThat(page.one(".body").html()).isEqualTo(preview.one(".body").html());
        assertThat(page.one(".body h2").text()).isEqualTo("Kết quả");
        assertThat(page.one(".body strong").text()).isEqualTo("nhiều");
        assertThat(page.all(".body li")).hasSize(2);
        assertThat(page.all(".notice")).isEmpty();
        assertThat(page.all(".share a")).hasSize(3);
        assertThat(page.all(".tags a").eachText()).containsExactly("hội thi", "Học sinh");
        Page tag = reader.open(page.all(".tags a").last().attr("href").replaceFirst("^/nam-\\d+", ""))
                .is(200);
        assertThat(tag.all(".news .t").eachText()).containsExactly("Bài xem trước");
        reader.open("/tags/khong-co").is(404);
        year.anybody().open(place + "/preview").is(302);
    }

    @Test
    void aScheduledArticleAppearsByItselfAtItsMinute() {
        String place = write("Bài hẹn giờ");
        assertThat(office.submit(place + "/publication", "published_on", "12/01/2018", "published_time", "25h")
                        .is(422)
                        .fault("published_time"))
                .isNotEmpty();
        office.submit(place + "/publication", "published_on", "13/01/2018", "published_time", "14h30")
                .is(303);
        assertThat(state(place)).isEqualTo("Chờ đến ngày");
        assertThat(office.open(place).all(".facts").text()).contains("13/01/2018, 14:30");
        reader.open(address(place)).is(404);
        assertThat(reader.open("/news").text()).doesNotContain("Bài hẹn giờ");
        var appearing = context.getBean(Appearing.class);
        assertThat(year.run(appearing::appear)).isEmpty();
        // its minute comes: today, at the beginning of the day
        String at = "update portal.%s set published_on = date '2018-01-12', published_time = '00:00' where %s = ";
        String id = place.substring(place.lastIndexOf('/') + 1);
        year.run(() -> jdbc.sql(at.formatted("article", "id") + id).update()
                + jdbc.sql(at.formatted("publication", "article_id") + id).update());
        reader.open(address(place)).is(200);
        assertThat(year.run(appearing::appear)).containsExactly(Long.valueOf(id));
        assertThat(year.run(appearing::appear)).isEmpty();
        assertThat(office.open(place).all("table").text()).contains("đến giờ, bài đã hiện");
    }

    @Test
    void anArchivedArticleLeavesTheNewsAndIsStillRead() {
        String place = write("Bài đưa vào lưu trữ");
        office.submit(place + "/archiving").is(422);
        office.submit(place + "/publication").is(303);
        assertThat(reader.open("/news").text()).contains("Bài đưa vào lưu trữ");
        leader.submit(place + "/archiving", "reason", "Tin cũ").is(303);
        leader.submit(place + "/archiving").is(422);
        assertThat(reader.open("/news").text()).doesNotContain("Bài đưa vào lưu trữ");
        assertThat(reader.open(address(place)).is(200).one(".notice").text()).contains("12/01/2018");
        leader.submit(place + "/archiving/withdrawal").is(303);
        leader.submit(place + "/archiving/withdrawal").is(422);
        assertThat(reader.open("/news").text()).contains("Bài đưa vào lưu trữ");
    }

    @Test
    void eachSavingIsKeptAndComparedWithTheOneBefore() {
        String place = write("Bài nhiều lần sửa");
        assertThat(office.open(place + "/versions").is(200).records()).hasSize(1);
        office.submit(place + "/edit", "body", "Đoạn một đã sửa.").is(303);
        Page versions = leader.open(place + "/versions").is(200);
        assertThat(versions.records()).hasSize(2);
        assertThat(versions.one("ins").text()).isEqualTo("một đã sửa.");
        assertThat(versions.one("del").text()).isEqualTo("một.");
        office.open(place + "/versions/1").is(200);
        office.open(place + "/versions/99").is(404);
        // an article that came from a file is kept as it was before its first correction
        String imported = "/portal/articles/" + year.number("select min(id) from portal.article");
        office.submit(imported + "/edit", "lead", "Mở đầu mới.").is(303);
        assertThat(office.open(imported + "/versions").is(200).records()).hasSize(2);
    }

    @Test
    void figuresInTheTextAreCountedAndOpenListsOfAsManyRows() {
        assertThat(office.submit(
                                "/portal/articles/new",
                                "title",
                                "Số lạ",
                                "lead",
                                "Số",
                                "body",
                                "Có {XYZ-99 2017} và {EVT-01}.")
                        .is(422)
                        .fault("body"))
                .contains("{XYZ-99 2017}", "{EVT-01}");
        String place = write(
                "Bài có số",
                "body",
                "Có {EVT-01 2017} hội thảo, {CON-01 2017 series=TTN|nhiều mô hình}.\n\n- đầu năm {EVT-01 2017-01-01..2017-06-30}");
        office.submit(place + "/publication").is(303);
        Page page = reader.open(address(place)).is(200);
        assertThat(page.all(".body a.figure")).hasSize(3);
        assertThat(page.first(".body a[data-figure=EVT-01]").text()).isEqualTo("16");
        assertThat(page.one(".body a[data-figure=CON-01]").text()).isEqualTo("nhiều mô hình");
        for (var figure : page.all(".body a.figure")) {
            Page list = reader.open(figure.attr("href").replaceFirst("^/nam-\\d+", ""))
                    .is(200);
            assertThat(list.total()).isEqualTo(Long.parseLong(figure.attr("data-value")));
            assertThat(list.all("tbody tr")).hasSize((int) list.total());
        }
        String id = place.substring(place.lastIndexOf('/') + 1);
        reader.open("/public/articles/" + id + "/figures/4").is(404);
        office.submit(place + "/withdrawal", "reason", "Kiểm tra lại").is(303);
        reader.open("/public/articles/" + id + "/figures/1").is(404);
    }

    @Test
    void newsIsBegunFromTheRecordItTellsOf() {
        long event = year.number("select event_id from events.holding limit 1");
        Page record = office.open("/events/" + event).is(200);
        String offer = record.all(".actions a").stream()
                .filter(a -> a.text().equals("Viết tin"))
                .findFirst()
                .orElseThrow()
                .attr("href")
                .replaceFirst("^/nam-\\d+", "");
        Page form = office.open(offer).is(200);
        assertThat(form.first("[name=title]").val()).isNotEmpty();
        assertThat(form.first("[name=body]").val()).contains("đã tổ chức");
        String place =
                office.fill(form, "main form[method=post]").is(303).location().replaceFirst("^.*?/nam-\\d+", "");
        assertThat(office.open(place).all(".facts a[href$=/events/" + event + "]"))
                .hasSize(1);
        for (String path : List.of(
                "/contests/" + year.number("select min(id) from contests.edition"),
                "/critiques/" + year.number("select critique_id from critiques.stage where stage = 'report' limit 1"),
                "/associations/terms/"
                        + year.number("select term_id from associations.congress where held_on is not null limit 1"),
                "/honours/rounds/" + year.number("select min(id) from honours.round"))) {
            Page begun = office.open("/portal/articles/new?from=" + path).is(200);
            assertThat(begun.first("[name=body]").val()).as(path).contains("{");
            office.fill(begun, "main form[method=post]").is(303);
        }
        office.open("/portal/articles/new?from=/events/99999999").is(422);
        assertThat(leader.open("/events/" + event).all(".actions a").eachText()).doesNotContain("Viết tin");
    }

    @Test
    void whatIsPastedComesBackAsTextWithLightMarks() {
        Page form = office.open("/portal/articles/new").is(200);
        String token = form.first("[name=_csrf]").val();
        Page pasted = office.post(
                "/portal/paste", List.of("_csrf", token, "html", "<h2>Kết quả</h2><p>Có <b>40</b> giải.</p>"));
        assertThat(pasted.is(200).text()).isEqualTo("## Kết quả\n\nCó **40** giải.");
        leader.post("/portal/paste", List.of("_csrf", leader.token(), "html", "<p>x</p>"))
                .is(403);
    }

    @Test
    void theNewsAreAJsonFeedToo() {
        Page feed = reader.open("/feed.json").is(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/feed+json");
        assertThat(feed.text())
                .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\"")
                .contains("\"items\":[{");
        assertThat(reader.open("/").first("link[type=application/feed+json]").attr("href"))
                .endsWith("/feed.json");
    }

    @Test
    void whoTheUnionIsAndHowItIsReachedAreArticlesOfTheirOwn() {
        assertThat(reader.open("/about").is(200).name()).isEqualTo("portal/standing");
        String place = write("Về Liên hiệp hội", "section", "gioi-thieu");
        office.submit(place + "/publication").is(303);
        assertThat(reader.open("/about").is(200).one("h1").text()).isEqualTo("Về Liên hiệp hội");
        assertThat(reader.open("/contact")
                        .is(200)
                        .all(".contents [aria-current]")
                        .text())
                .isEqualTo("Liên hệ");
        assertThat(reader.open("/news").text()).doesNotContain("Về Liên hiệp hội");
        reader.open("/sections/gioi-thieu").is(404);
        office.submit(place + "/withdrawal", "reason", "Viết lại").is(303);
        assertThat(reader.open("/about").is(200).one("h1").text()).isNotEqualTo("Về Liên hiệp hội");
        assertThat(reader.open("/numbers").is(200).name()).isEqualTo("portal/numbers");
    }

    @Test
    void addressesOfTheOldSiteLeadToTheNewPages() {
        reader.open("/tin-tuc/chi-tiet.aspx?id=12").is(404);
        Page wrong = office.submit("/portal/old-addresses/new", "addresses", "/tin/1.html /news\nkhông có gì")
                .is(422);
        assertThat(wrong.fault("addresses")).contains("không có gì");
        office.submit("/portal/old-addresses/new", "addresses", "/tin/2.html https://vi.du/xau")
                .is(422);
        office.submit(
                        "/portal/old-addresses/new",
                        "addresses",
                        "https://lhh.vi.du/tin-tuc/chi-tiet.aspx?id=12\t/news\n/tin/2.html /about")
                .is(303);
        assertThat(reader.open("/tin-tuc/chi-tiet.aspx?id=12").is(301).location())
                .endsWith("/news");
        assertThat(reader.open("/tin/2.html").is(301).location()).endsWith("/about");
        reader.open("/tin/2.html?x=1").is(404);
        year.run(() -> {
            context.getBean(OldAddresses.class).writeDown();
            return true;
        });
        assertThat(year.number("select hits from portal.old_address where path = '/tin/2.html'"))
                .isEqualTo(1);
        Page list = leader.open("/portal/old-addresses").is(200);
        assertThat(list.total()).isEqualTo(2);
        String back = list.all("tbody a[href$=/withdrawal]").last().attr("href").replaceFirst("^/nam-\\d+", "");
        office.submit(back, "reason", "").is(422);
        office.submit(back, "reason", "Dẫn sai").is(303);
        reader.open("/tin/2.html").is(404);
        year.as("hoi").open("/portal/old-addresses").is(404);
    }

    @Test
    void theScheduleIsACalendarToSubscribeTo() {
        Page shown = reader.open("/schedule").is(200);
        String href = shown.one("a[type=text/calendar]").attr("href").replaceFirst("^/nam-\\d+", "");
        Page calendar = reader.open(href).is(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.text().split("BEGIN:VEVENT", -1))
                .hasSize(shown.all("tbody tr").size() + 1);
        assertThat(calendar.text().lines()).allMatch(l -> l.getBytes(UTF_8).length <= 75);
    }
}
