package org.lienhiep.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.walls.Routes;

/** An expert without an account hands the opinion in through a link; the link reaches that opinion and nothing else. */
class OpinionLinkTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    private Visitor office() {
        return year.as("van-phong");
    }

    /** A new case; its id. */
    private long critique(String title) {
        long agency = year.id("directory.organisation", "so-nn");
        String location = office().submit(
                        "/critiques/new",
                        "type",
                        "phan_bien",
                        "title",
                        title,
                        "requester",
                        Long.toString(agency),
                        "received_on",
                        "02/01/2018",
                        "deadline_on",
                        "30/01/2018")
                .is(303)
                .location();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Invites somebody who belongs to no body to the case. */
    private long expert(long critique) {
        long person = year.number("select min(id) from directory.person p where not exists (select 1 from"
                + " directory.person_post o where o.union_id = p.union_id and o.person_id = p.id)");
        office().submit("/critiques/" + critique + "/experts", "person", Long.toString(person), "role", "critic")
                .is(303);
        return person;
    }

    private String link(long critique, long expert) {
        Page handed = office().submit("/critiques/" + critique + "/experts/" + expert + "/link")
                .is(200);
        assertThat(handed.name()).isEqualTo("identity/link-made");
        String url = handed.one("a.link-url").attr("href");
        assertThat(url).startsWith(server() + "/" + slug + "/links/");
        return url.substring(url.indexOf("/links/"));
    }

    private Page opened(Visitor visitor, String link) {
        return visitor.follow(visitor.fill(visitor.open(link).is(200), "main form[method=post]"));
    }

    @Test
    void anExpertHandsTheOpinionInWithoutAnAccountAndTheFigureMoves() {
        long critique = critique("Đề án nước sạch nông thôn");
        long expert = expert(critique);
        long before = year.number("select count(*) from figures.fact where kind = 'critiques.opinion_delivered'");
        String link = link(critique, expert);

        Visitor guest = visitor(slug);
        Page page = opened(guest, link).is(200);
        assertThat(page.name()).isEqualTo("critiques/opinion-link");
        assertThat(page.text()).contains("Đề án nước sạch nông thôn");
        Page blank = guest.fill(page, "main form[method=post]", "conclusion", "revise", "words", "")
                .is(422);
        assertThat(blank.fault("words")).isNotEmpty();
        Page done =
                guest.fill(page, "main form[method=post]", "conclusion", "revise", "words", "Nên tính lại kinh phí.");
        Page thanks = guest.follow(done).is(200);
        assertThat(thanks.all(".notice")).hasSize(1);
        assertThat(thanks.one("textarea").text()).isEqualTo("Nên tính lại kinh phí.");
        assertThat(year.number("select count(*) from figures.fact where kind = 'critiques.opinion_delivered'"))
                .isEqualTo(before + 1);

        // written again before the meeting: another version, the day stays
        guest.fill(thanks, "main form[method=post]", "conclusion", "agree", "words", "Đã xem bản sửa.")
                .is(303);
        Page read =
                office().open("/critiques/" + critique + "/opinions/" + expert).is(200);
        assertThat(read.all("tbody tr")).hasSize(2);
        assertThat(read.all("tbody tr").first().text()).contains("Đồng ý", "Đã xem bản sửa.");
        Page list = office().open("/critiques/" + critique + "/opinions").is(200);
        assertThat(list.records()).containsExactly("directory.person:" + expert);
        assertThat(office().open("/critiques/" + critique + "/history").is(200).text())
                .contains("Chuyên gia sửa ý kiến")
                .doesNotContain("critiques.did");
    }

    @Test
    void afterTheMeetingNoOpinionIsTakenAndNothingTypedIsLost() {
        long critique = critique("Đề án cảng cá");
        long expert = expert(critique);
        Visitor guest = visitor(slug);
        Page page = opened(guest, link(critique, expert));
        for (String stage : List.of("accepted", "council", "meeting")) {
            office().submit("/critiques/" + critique + "/stages", "stage", stage, "paper", "01/TB")
                    .is(303);
        }
        Page late = guest.fill(page, "main form[method=post]", "conclusion", "agree", "words", "Gửi muộn mất rồi.")
                .is(422);
        assertThat(late.text()).contains("Gửi muộn mất rồi.");
        assertThat(late.all(".warn")).hasSize(1);
        office().submit("/critiques/" + critique + "/experts/" + expert + "/link")
                .is(422);
    }

    @Test
    void aRevokedLinkIsOutWithTheNextPress() {
        long critique = critique("Đề án điện gió");
        long expert = expert(critique);
        String link = link(critique, expert);
        Visitor guest = visitor(slug);
        Page page = opened(guest, link).is(200);
        Page all =
                office().open("/admin/links?of=critiques.critique:" + critique).is(200);
        assertThat(all.total()).isEqualTo(1);
        String id = all.records().getFirst().substring("identity.link:".length());
        assertThat(office().open("/admin/links/" + id).all("tbody tr")).hasSize(1);
        office().submit("/admin/links/" + id + "/revocation", "reason", "").is(422);
        office().submit("/admin/links/" + id + "/revocation", "reason", "Gửi nhầm người")
                .is(303);
        guest.fill(page, "main form[method=post]", "conclusion", "agree", "words", "x")
                .is(404);
        guest.open("/links/" + id + "/opinion").is(404);
        Page ended = visitor(slug).open(link).is(404);
        assertThat(ended.name()).isEqualTo("identity/link-ended");
        assertThat(office().open("/admin/links/" + id).text()).contains("Gửi nhầm người");
        office().submit("/admin/links/" + id + "/revocation", "reason", "lần nữa")
                .is(422);
    }

    @Test
    void aNewLinkEndsTheOldOneAndAnExpertRemovedIsOut() {
        long critique = critique("Đề án thủy lợi");
        long expert = expert(critique);
        String old = link(critique, expert);
        String fresh = link(critique, expert);
        visitor(slug).open(old).is(404);
        Visitor guest = visitor(slug);
        Page page = opened(guest, fresh).is(200);
        office().submit(
                        "/critiques/" + critique + "/experts/" + expert + "/opinion",
                        "turn",
                        "removed",
                        "reason",
                        "Xin rút")
                .is(303);
        guest.fill(page, "main form[method=post]", "conclusion", "agree", "words", "x")
                .is(404);
    }

    @Test
    void aLinkTriedAgainstEveryRouteReachesItsOwnThingAlone() {
        long critique = critique("Đề án của tôi");
        Visitor guest = visitor(slug);
        String own = opened(guest, link(critique, expert(critique))).is(200).path();
        long other = critique("Đề án của người khác");
        String theirs =
                opened(visitor(slug), link(other, expert(other))).is(200).path();

        // the cookie is sent everywhere here, as no browser would: under its own name and under that of a session
        String secret = guest.cookie("lienhiep-link");
        String cookies = "lienhiep-link=" + secret + "; lienhiep=" + secret;
        List<String> reached = new ArrayList<>();
        for (Routes.Route route : Routes.of(context)) {
            if (route.isPublic()) continue;
            for (String path : addresses(route, own, theirs)) {
                Page answer = route.method().equals("GET")
                        ? guest.open(path, "Cookie", cookies)
                        : sent(path, cookies, guest.token(), guest.cookie("lienhiep-form"));
                boolean away = answer.status() == 404
                        || answer.status() == 302 && answer.location().contains("/sign-in?");
                if (!away) reached.add(route.method() + " " + path);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder("GET " + own, "POST " + own);
    }

    /** The route as the records of this Union have it, and where it is a link's page, with the number of each link. */
    private List<String> addresses(Routes.Route route, String own, String theirs) {
        if (!route.pattern().startsWith("/links/{}/")) return List.of(Routes.path(route, year::text));
        String page = route.pattern().substring("/links/{}".length()).replace("{}", "1");
        return List.of(
                own.replaceFirst("(/links/\\d+).*", "$1") + page, theirs.replaceFirst("(/links/\\d+).*", "$1") + page);
    }

    /** A form sent to any address with the cookies of a link. */
    private Page sent(String path, String cookies, String token, String formCookie) {
        var body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&_key=" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(URI.create(server() + "/" + slug + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies + "; lienhiep-form=" + formCookie)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Page(answer.statusCode(), path, answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
