package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Signed links: looked at without being opened, typed from paper, ended in one and the same way, never a way to guess. */
class LinkTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    /** A fresh invitation's page. */
    private Page invited(String name) {
        return year.as("van-phong")
                .submit(
                        "/admin/accounts/new",
                        "username",
                        name + "." + slug,
                        "name",
                        "Lê Mới",
                        "role",
                        "EXPERT",
                        "organisation",
                        "")
                .is(200);
    }

    private static String path(Page handed) {
        String url = handed.one("a.link-url").attr("href");
        return url.substring(url.indexOf("/links/"));
    }

    @Test
    void lookingAtALinkOpensNothingAndLeaksNothing() {
        String link = path(invited("nhin"));
        for (int i = 0; i < 3; i++) {
            Page seen = visitor(slug).open(link).is(200);
            assertThat(seen.name()).isEqualTo("identity/link-open");
            assertThat(seen.headers().firstValue("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
            assertThat(seen.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(seen.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("lienhiep-link="));
        }
        assertThat(year.number("select count(*) from identity.link_use u join identity.link l"
                        + " on l.union_id = u.union_id and l.id = u.link_id where l.token_hash = '"
                        + Tokens.hash(link.substring("/links/".length())) + "'"))
                .isZero();
    }

    @Test
    void theCookieOfALinkGoesToItsOwnPagesAlone() {
        String link = path(invited("banh-quy"));
        Visitor guest = visitor(slug);
        Page opened = guest.fill(guest.open(link), "main form[method=post]").is(303);
        String cookie = opened.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("lienhiep-link="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).containsPattern("Path=/" + slug + "/links/\\d+;").contains("HttpOnly", "SameSite=Lax");
        assertThat(year.text("select string_agg(token_hash, ' ') from identity.link_session"))
                .doesNotContain(guest.cookie("lienhiep-link"));
    }

    @Test
    void aCodeFromPaperIsTypedWithOrWithoutHyphensInAnyCase() {
        Page handed = invited("giay");
        String code = handed.one(".password").text();
        for (String typed : new String[] {code, code.toUpperCase(java.util.Locale.ROOT), code.replace("-", " ")}) {
            Page answer = visitor(slug).submit("/links", "code", typed).is(303);
            assertThat(answer.location()).endsWith(path(handed));
        }
        Page wrong = visitor(slug).submit("/links", "code", "abc").is(422);
        assertThat(wrong.fault("code")).isNotEmpty();
        assertThat(wrong.one("input[name=code]").val()).isEqualTo("abc");
    }

    @Test
    void whatEverIsWrongWithALinkThePageIsTheSame() {
        String expired = path(invited("het-han"));
        year.run(() -> jdbc.sql(
                        "update identity.link set expires_at = now() - interval '1 second' where token_hash = :hash")
                .param("hash", Tokens.hash(expired.substring("/links/".length())))
                .update());
        String unknown = "/links/" + "a".repeat(LinkController.SIGNS);
        Visitor guest = visitor(slug);
        Page first = guest.open(expired).is(404);
        Page second = guest.open(unknown).is(404);
        assertThat(first.one("main").text()).isEqualTo(second.one("main").text());
        guest.post(expired, java.util.List.of("_csrf", guest.token())).is(404);
    }

    @Test
    void aLinkOfAnotherUnionIsUnknownHere() {
        String link = path(invited("noi-khac"));
        visitor("demo-hai").open(link).is(404);
    }

    @Test
    void aLinkWithoutItsFormTokenIsNotOpened() {
        String link = path(invited("gia-mao"));
        visitor(slug).post(link, java.util.List.of()).is(403);
        visitor(slug).open(link).is(200);
    }

    @Test
    void whoeverGuessesTooOftenIsTurnedAway() throws IOException {
        String wrong = "/links/" + "b".repeat(LinkController.SIGNS);
        for (int i = 0; i < 100; i++) assertThat(from("127.0.0.7", wrong)).isEqualTo(404);
        assertThat(from("127.0.0.7", wrong)).isEqualTo(429);
        assertThat(from("127.0.0.7", path(invited("dung")))).isEqualTo(429);
        assertThat(from("127.0.0.8", path(invited("dung-hai")))).isEqualTo(200);
    }

    /** The status that a caller from another address of this machine gets. */
    private int from(String address, String path) throws IOException {
        URI server = URI.create(server());
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(30_000);
            String request = "GET /" + slug + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
        }
    }
}
