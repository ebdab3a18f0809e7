package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** In a real browser: what was typed survives a lost connection, keys lead where they say, the drawer stays a drawer. */
class TypedIsKeptTests extends ServedTests {

    private RealBrowser browser;
    private Year year;
    private String slug;

    @BeforeAll
    void open() {
        browser = new RealBrowser();
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private String base() {
        return server() + "/" + slug;
    }

    private Page office(BrowserContext window) {
        return RealBrowser.signIn(window, base(), "van-phong-" + slug);
    }

    /** Types a whole talk into the form for a new event. */
    private void type(Page page, String title, String day) {
        page.navigate(base() + "/events/new");
        page.fill("[name=title]", title);
        page.selectOption("[name=kind]", "talk");
        page.selectOption("[name=field]", "khac");
        page.fill("[name=starts_on]", day);
        page.fill("[name=body_0]", "lhh");
        page.locator("[name=role_0][value=lead]").check(new Locator.CheckOptions().setForce(true));
    }

    private long saved(String title) {
        return year.number("select count(*) from events.event where title = '" + title + "'");
    }

    @Test
    void withoutSignalTheFormSaysSoAndKeepsWhatWasTyped() {
        try (BrowserContext window = browser.window(390, 844, true)) {
            Page page = office(window);
            type(page, "Ngoài vùng phủ sóng", "4/1");
            window.setOffline(true);
            page.click(".form button.primary");
            page.locator(".no-signal").waitFor();
            assertThat(page.url()).endsWith("/events/new");
            window.setOffline(false);
            page.reload();
            assertThat(page.inputValue("[name=title]")).isEqualTo("Ngoài vùng phủ sóng");
            assertThat(page.locator(".form .notice").count()).isEqualTo(1);
            page.click(".form button.primary");
            page.waitForURL(url -> url.matches(".*/events/\\d+"));
            assertThat(saved("Ngoài vùng phủ sóng")).isEqualTo(1);
            page.navigate(base() + "/events/new");
            assertThat(page.inputValue("[name=title]")).isEmpty();
        }
    }

    @Test
    void aFormWhoseAnswerWasLostIsSentAgainAndCountsOnce() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            type(page, "Đứt lúc ghi", "14/1");
            page.route("**/events", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                    return;
                }
                route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            });
            page.click(".form button.primary");
            page.waitForURL(url -> url.startsWith("chrome-error"));
            assertThat(saved("Đứt lúc ghi")).isEqualTo(1);
            page.unroute("**/events");
            page.navigate(base() + "/events/new");
            assertThat(page.inputValue("[name=title]")).isEqualTo("Đứt lúc ghi");
            page.click(".form button.primary");
            page.waitForURL(url -> url.matches(".*/events/\\d+"));
            assertThat(saved("Đứt lúc ghi")).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatEndedWhileSomebodyTypedLosesNothing() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            type(page, "Gõ suốt đêm", "24/1");
            window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("lienhiep"));
            page.click(".form button.primary");
            page.waitForURL("**/sign-in?expired**");
            page.fill("[name=username]", "van-phong-" + slug);
            page.fill("[name=password]", PASSWORD);
            page.click("main button.primary");
            page.waitForURL("**/events/new");
            assertThat(page.inputValue("[name=title]")).isEqualTo("Gõ suốt đêm");
            page.click(".form button.primary");
            page.waitForURL(url -> url.matches(".*/events/\\d+"));
            assertThat(saved("Gõ suốt đêm")).isEqualTo(1);
        }
    }

    @Test
    void aDayIsReadBackWhileTheFormIsOpen() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.navigate(base() + "/events/new");
            page.fill("[name=starts_on]", "6/12");
            page.press("[name=starts_on]", "Tab");
            page.locator("#f-starts_on + .heard:not(:empty)").waitFor();
            assertThat(page.locator("#f-starts_on + .heard").innerText()).contains("06/12/2017");
        }
    }

    @Test
    void slashFindsAndTheQuestionMarkListsTheKeys() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys").isVisible()).isFalse();
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        }
    }

    @Test
    void tabsOfTheDrawerStayInTheDrawerAndOnThePhoneTheFigureIsAPage() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.locator("a.figure").first().click();
            page.locator("dialog.drawer [data-record]").first().waitFor();
            page.locator("dialog.drawer .tabs a").nth(1).click();
            page.locator("dialog.drawer .tabs a[aria-current]:nth-child(2)").waitFor();
            assertThat(page.url()).endsWith("/desk");
            page.keyboard().press("Escape");
            page.setViewportSize(390, 844);
            page.locator("a.figure").first().click();
            page.waitForURL("**/figures/**");
            assertThat(page.locator("dialog.drawer").count()).isZero();
        }
    }

    @Test
    void thePhoneOpensTheContentsWithoutAScript() {
        try (BrowserContext window = browser.window(390, 844, false)) {
            Page page = office(window);
            assertThat(page.locator("#contents").isVisible()).isFalse();
            page.locator(".bottom a").last().click();
            assertThat(page.locator("#contents").isVisible()).isTrue();
            page.locator("#contents a[href$='/critiques']").click();
            page.waitForURL("**/critiques");
            page.locator(".find").click();
            assertThat(page.locator("#find input").isVisible()).isTrue();
        }
    }
}
