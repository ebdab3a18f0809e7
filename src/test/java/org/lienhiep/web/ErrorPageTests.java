package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every error says what happened, what was kept and where to go on, as a page and as a part of one. */
class ErrorPageTests extends ServedTests {

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 422, 429, 500, 503})
    void everyStatusHasWordsInBothLanguagesAndAWayOn(int status) {
        for (String lang : List.of("vi", "en")) {
            for (boolean part : List.of(false, true)) {
                var html = Jsoup.parse(drawn(status, lang, part));
                assertThat(html.select(".error[data-status=" + status + "]")).hasSize(1);
                assertThat(html.select(part ? "h2" : "h1").text()).isNotEmpty().doesNotContain("web.error");
                assertThat(html.select(".error p").first().text()).isNotEmpty().doesNotContain("web.error", "{");
                assertThat(html.select(".ways a")).isNotEmpty();
                assertThat(html.select("main").isEmpty()).isEqualTo(part);
            }
        }
    }

    private String drawn(int status, String lang, boolean part) {
        var union = unions.bySlug("binh-thuan").orElseThrow();
        var office = new Viewer(1, "Văn phòng", "OFFICE", null, null);
        var today = unions.today(union);
        var here = new Here(union, office, lang, today, 2017, "/binh-thuan", "/events/7/edit", true);
        var request = new MockHttpServletRequest("GET", "/events/7/edit");
        if (part) request.addHeader("HX-Request", "true");
        return CurrentUnion.call(
                union.id(),
                () -> here.call(() -> {
                    var page = ErrorPage.of(status, request);
                    assertThat(String.valueOf(page.getStatus())).contains(Integer.toString(status));
                    Map<String, Object> model = page.getModel();
                    return context.getBean(Views.class).render(String.valueOf(page.getViewName()), model);
                }));
    }

    @Test
    void anUnknownAddressLeadsBackToItsListAndToTheDesk() {
        Page page = as("van-phong").open("/events/9041").is(404);
        assertThat(page.name()).isEqualTo("error/404");
        assertThat(page.all(".ways a").eachAttr("href")).containsExactly("/binh-thuan/events", "/binh-thuan/desk");
        assertThat(page.one(".error").text()).contains("/events/9041");
        page.one(".error form[role=search]");
        assertThat(as("van-phong").open("/nowhere").is(404).name()).isEqualTo("error/404");
    }

    @Test
    void aPartOfAPageGetsAPart() {
        Page part = as("van-phong").open("/events/9041", "HX-Request", "true").is(404);
        assertThat(part.all("html > body > .error")).hasSize(1);
        assertThat(part.all("main, nav")).isEmpty();
    }

    @Test
    void nobodySignedInSeesAnErrorInTheFrameOfThePortal() {
        Page page = anybody().open("/nowhere").is(404);
        assertThat(page.all("body.portal")).hasSize(1);
        assertThat(page.all(".ways a").eachAttr("href")).contains("/binh-thuan/sign-in");
    }

    @Test
    void aWordWhereANumberBelongsIsNotFound() {
        assertThat(as("van-phong").open("/events/abc").is(404).name()).isEqualTo("error/404");
    }

    @Test
    void aForgedFormIsRefused() {
        Page page = as("van-phong").post("/events", List.of("title", "x")).is(403);
        assertThat(page.name()).isEqualTo("error/403");
    }

    @Test
    void anotherWayOfSendingIsRefused() {
        Page page =
                as("van-phong").post("/desk", List.of("_csrf", as("van-phong").token()));
        assertThat(page.is(405).name()).isEqualTo("error/405");
    }

    @Test
    void whatTheServerDoesNotUnderstandIsAnsweredInWords() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server() + "/binh-thuan/sign-in"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).select(".error")).hasSize(1);
        }
    }
}
