package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;

/** What stands around every page: the year's contents, the year itself, the language, the ways of the keyboard and the phone. */
class FrameTests extends ServedTests {

    private static final List<String> PAGES = List.of(
            "/desk",
            "/tasks",
            "/critiques",
            "/events",
            "/contests",
            "/honours",
            "/associations",
            "/people",
            "/organisations",
            "/documents/in",
            "/figures",
            "/reports",
            "/admin",
            "/account",
            "/kit");

    @Test
    void onePageOfTheContentsIsMarkedAsOpen() {
        Page page = as("van-phong").open("/critiques/1").is(200);
        assertThat(page.one(".side a[aria-current=page]").attr("href")).endsWith("/critiques");
        assertThat(as("van-phong").open("/desk").all(".side a[aria-current=page]"))
                .hasSize(1);
    }

    @Test
    void aFormSaysWhichRecordItIsAboutAndLeadsBackToIt() {
        Page form = as("van-phong").open("/critiques/1/withdrawal").is(200);
        var crumbs = form.all("main .crumbs a");
        assertThat(crumbs.eachText().getFirst()).isEqualTo("Phản biện");
        assertThat(crumbs.get(1).attr("href")).endsWith("/critiques/1");
        assertThat(crumbs.get(1).text())
                .isEqualTo(as("van-phong").open("/critiques/1").one("main h1").text());
        assertThat(as("van-phong").open("/contests/1/closure").all("main .crumbs a"))
                .hasSize(2);
        assertThat(as("van-phong").open("/contests/series/new").all("main .crumbs a"))
                .hasSize(1);
    }

    @Test
    void theYearChangesAndTheFilterStays() {
        Page page = as("van-phong")
                .open("/events?kind=workshop&after=2017-03-14.41&year=2016")
                .is(200);
        String before = page.first(".side .year a").attr("href");
        assertThat(before)
                .startsWith("?")
                .contains("kind=workshop", "year=2015")
                .doesNotContain("after", "2016");
        assertThat(page.one(".side .year b").text()).isEqualTo("2016");
        assertThat(page.all(".side li a"))
                .allSatisfy(a -> assertThat(a.attr("href")).endsWith("year=2016"));
    }

    @Test
    void theYearIsNotCarriedAlongWhereNobodyChoseOne() {
        assertThat(as("van-phong").open("/events").all(".side li a"))
                .allSatisfy(a -> assertThat(a.attr("href")).doesNotContain("year"));
    }

    @Test
    void theLanguageChosenStays() {
        Visitor visitor = signIn("binh-thuan", "van-phong");
        assertThat(visitor.open("/tasks?year=2016").first("html").attr("lang")).isEqualTo("vi");
        String change = visitor.open("/tasks?year=2016").one(".side-foot a").attr("href");
        Page answer = visitor.open(change.substring(change.indexOf("/language")));
        assertThat(answer.is(303).location()).endsWith("/tasks?year=2016");
        assertThat(visitor.open("/desk").first("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.open("/nowhere").is(404).first("html").attr("lang")).isEqualTo("en");
        visitor.open("/language?to=vi&next=/desk").is(303);
        assertThat(visitor.open("/desk").first("html").attr("lang")).isEqualTo("vi");
        assertThat(visitor.open("/language?to=vi&next=//evil.example").location())
                .endsWith("/binh-thuan/");
    }

    @Test
    void nobodySignedInKeepsTheLanguageToo() {
        Visitor visitor = visitor("binh-thuan");
        String change = visitor.open("/").is(200).first("a[hreflang]").attr("href");
        visitor.open(change.substring(change.indexOf("/language"))).is(303);
        assertThat(visitor.open("/").first("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.open("/sign-in").first("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void theKeyboardAndThePhoneFindTheirWayWithoutAScript() {
        Page page = as("van-phong").open("/desk");
        assertThat(page.first("body > a").attr("href")).isEqualTo("#main");
        assertThat(page.all(".bottom a").eachAttr("href")).contains("#contents").hasSize(4);
        for (Element link : page.all("a[href^=#]:not([href=#])"))
            assertThat(page.all(link.attr("href"))).hasSize(1);
        assertThat(page.all("dialog#keys kbd")).isNotEmpty();
    }

    @Test
    void theViewerIsNamedAndMaySignOut() {
        Page page = as("hoi").open("/desk");
        assertThat(page.one(".top a.who").text()).isNotEmpty();
        assertThat(page.one(".top form[action$=/sign-out] button").text()).isNotEmpty();
    }

    @Test
    void noPageCarriesAStyleOrAScriptOfItsOwn() {
        for (String path : PAGES) {
            Page page = as("van-phong").open(path).is(200);
            assertThat(page.all("[style], style, script:not([src])")).as(path).isEmpty();
            assertThat(page.html().select("*").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> a.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void everyPageIsLight() throws java.io.IOException {
        for (String path : PAGES) {
            byte[] bytes = as("van-phong").open(path).bytes();
            // the kit is every component twice
            if (!path.equals("/kit")) assertThat(bytes.length).as(path).isLessThan(60_000);
            assertThat(packed(bytes)).as(path).isLessThan(20_000);
        }
    }

    private static int packed(byte[] bytes) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    @Test
    void everyKindOfAnswerCarriesThePolicy() {
        Set<String> answers = Set.of("/desk", "/sign-in", "/nowhere", "/language?to=vi", "/events/x", "/admin");
        for (String path : answers) {
            for (Visitor visitor : List.of(as("hoi"), anybody())) {
                String policy = visitor.open(path)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("");
                assertThat(policy)
                        .as(path)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
                assertThat(policy).as(path).doesNotContain("unsafe");
            }
        }
    }

    @Test
    void listsPrintWithAFootThatSaysWhatTheyAre() {
        String foot = as("van-phong").open("/critiques").one(".print-foot").text();
        assertThat(foot).contains("12/01/2018", "/critiques");
        assertThat(new String(sheet(), StandardCharsets.UTF_8)).contains("@media print", "prefers-reduced-motion");
    }

    private byte[] sheet() {
        try (var in = FrameTests.class.getResourceAsStream("/static/lienhiep.css")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
