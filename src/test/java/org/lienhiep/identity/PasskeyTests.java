package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Passkeys in Chromium, with a device of its own that answers for finger and PIN. */
class PasskeyTests extends ServedTests {

    private static final String BY_PASSKEY = "form[data-passkey] button";

    /** A browser gives passkeys to names and to localhost, not to numbers. */
    private String base(Year year) {
        String slug = unions.byId(year.union()).orElseThrow().slug();
        return server().replace("127.0.0.1", "localhost") + "/" + slug;
    }

    private static Page withDevice(BrowserContext window) {
        Page page = window.newPage();
        var device = window.newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", wanted);
        return page;
    }

    private static void signIn(Page page, String base, String username) {
        page.navigate(base + "/sign-in");
        page.fill("[name=username]", username);
        page.fill("[name=password]", PASSWORD);
        page.click("main button.primary");
        page.waitForURL("**/desk");
    }

    private static void add(Page page, String base, String name) {
        page.navigate(base + "/account/passkeys/new");
        page.fill("[name=name]", name);
        page.click("main button.primary");
        page.waitForURL("**/account");
    }

    @Test
    void aPasskeyIsMadeSignsInAndIsTakenAway() {
        Year year = year();
        String base = base(year);
        String slug = base.substring(base.lastIndexOf('/') + 1);
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(1366, 768, true)) {
            Page page = withDevice(window);
            List<String> sent = new ArrayList<>();
            page.onRequest(r -> {
                if (r.method().equals("POST") && r.url().endsWith("/sign-in/passkey")) sent.add(r.postData());
            });
            signIn(page, base, "van-phong-" + slug);
            add(page, base, "Máy cơ quan");
            assertThat(page.locator("tr[data-record^='identity.passkey'] td")
                            .first()
                            .textContent())
                    .isEqualTo("Máy cơ quan");

            window.clearCookies();
            page.navigate(base + "/sign-in");
            page.click(BY_PASSKEY);
            page.waitForURL("**/desk");
            page.navigate(base + "/account");
            assertThat(page.locator("tr:has(.mark.ok) td:nth-child(3)").textContent())
                    .isEqualTo("Khóa truy cập");
            assertThat(year.number("select counter from identity.passkey")).isPositive();
            replayed(base, sent.getFirst());

            // a copy of the key counts on its own: a counter that does not go up gives it away
            year.run(() ->
                    jdbc.sql("update identity.passkey set counter = 1000000").update());
            window.clearCookies();
            page.navigate(base + "/sign-in");
            page.click(BY_PASSKEY);
            page.waitForSelector("[data-error-for=username]");
            year.run(() -> jdbc.sql("update identity.passkey set counter = 1").update());

            again(year, page, base);
            taken(page, window, base);
        }
    }

    /** What was sent once opens nothing when it is sent again. */
    private static void replayed(String base, String body) {
        String answer = URLDecoder.decode(body.replaceFirst(".*passkey=", ""), StandardCharsets.UTF_8);
        assertThat(answer).contains("\"clientDataJSON\"");
        Visitor thief = new Visitor(base, () -> {});
        var refused = thief.post("/sign-in/passkey", List.of("_csrf", thief.token(), "passkey", answer));
        assertThat(refused.is(422).fault("username")).isNotEmpty();
    }

    /** The proof before what cannot be undone may be given by passkey too. */
    private void again(Year year, Page page, String base) {
        page.navigate(base + "/sign-in");
        page.click(BY_PASSKEY);
        page.waitForURL("**/desk");
        year.run(() -> jdbc.sql("update identity.session set proved_at = now() - interval '1 hour'")
                .update());
        page.navigate(base + "/account/mail");
        page.fill("[name=mail]", "van.phong@example.vn");
        page.click("main button.primary");
        page.waitForSelector("main[data-page='identity/proof']");
        page.click("button.by-passkey");
        page.waitForURL("**/account");
        assertThat(year.number("select count(*) from identity.account where mail = 'van.phong@example.vn'"))
                .isEqualTo(1);
    }

    private static void taken(Page page, BrowserContext window, String base) {
        page.navigate(base + "/account");
        page.click("tr[data-record^='identity.passkey'] a");
        page.click("main button.primary");
        page.waitForURL("**/account");
        assertThat(page.locator("tr[data-record^='identity.passkey']").count()).isZero();
        window.clearCookies();
        page.navigate(base + "/sign-in");
        page.click(BY_PASSKEY);
        page.waitForSelector("[data-error-for=username]");
    }

    @Test
    void whereThereAreNoPasskeysThePasswordRemains() {
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(390, 844, false)) {
            Page page = window.newPage();
            page.navigate(server() + "/binh-thuan/sign-in");
            assertThat(page.locator(BY_PASSKEY).isVisible()).isFalse();
            page.fill("[name=username]", "van-phong");
            page.fill("[name=password]", PASSWORD);
            page.click("main button.primary");
            page.waitForURL("**/desk");
        }
    }

    @Test
    void whateverIsSentInPlaceOfAPasskeyIsRefusedInWords() {
        Visitor visitor = visitor("binh-thuan");
        for (String answer : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"response\":{\"clientDataJSON\":\"x\"}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\"}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"},"
                        + "\"clientExtensionResults\":{}}")) {
            var refused = visitor.post("/sign-in/passkey", List.of("_csrf", visitor.token(), "passkey", answer));
            assertThat(refused.is(422).fault("username")).as(answer).isNotEmpty();
        }
        visitor.post("/sign-in/passkey", List.of("passkey", "{}")).is(403);
    }
}
