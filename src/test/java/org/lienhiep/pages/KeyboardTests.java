package org.lienhiep.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** The main jobs done with the keys alone; wherever the focus stands, it is seen. */
class KeyboardTests extends ServedTests {

    /** What has the focus is on the screen, under nothing, and marked. */
    private static final String SEEN = """
            () => {
                const at = document.activeElement;
                const marked = at.matches('.segments input') ? at.nextElementSibling : at;
                const box = marked.getBoundingClientRect();
                if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return at.outerHTML;
                return getComputedStyle(marked).outlineStyle === 'none' ? at.outerHTML : '';
            }
            """;

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

    /** Presses Tab until the focus stands on what is wanted. */
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement === document.body").equals(true)) continue;
            assertThat(page.evaluate(SEEN)).as("focus on " + page.url()).isEqualTo("");
            if (page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)
                    .equals(true)) return;
        }
        throw new AssertionError(wanted + " is not reached by the keys on " + page.url());
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, "[name=" + field + "]");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Presses Enter and waits for the page that it leads to. */
    private static void enter(Page page, String url) {
        page.keyboard().press("Enter");
        page.waitForURL(java.util.regex.Pattern.compile(url).asPredicate());
    }

    private Page office(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(base() + "/sign-in");
        type(page, "username", "van-phong-" + slug);
        type(page, "password", PASSWORD);
        enter(page, "/desk");
        return page;
    }

    @Test
    void theOfficeSkipsTheContentsAndEntersATalk() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.navigate(base() + "/events");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            tabTo(page, "main a[href$='/events/new']");
            enter(page, "/events/new$");
            type(page, "title", "Gõ bằng phím");
            tabTo(page, "[name=field]");
            page.keyboard().type("Kh");
            type(page, "starts_on", "4/1/2018");
            type(page, "body_0", "lhh");
            tabTo(page, "main .form .buttons button.primary");
            enter(page, "/events/\\d+$");
            assertThat(page.locator("main h1").innerText()).isEqualTo("Gõ bằng phím");
        }
    }

    @Test
    void aFigureOpensItsListAndARecordAndEscapeLeadsBack() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.navigate(base() + "/reports?year=2017");
            tabTo(page, ".text a.figure[data-figure=EVT-01]");
            page.keyboard().press("Enter");
            page.locator("dialog.drawer [data-record]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.dataset.figure")).isEqualTo("EVT-01");
            page.keyboard().press("Enter");
            page.locator("dialog.drawer [data-record]").first().waitFor();
            tabTo(page, "dialog.drawer [data-record] a");
            enter(page, "/events/\\d+");
        }
    }

    @Test
    void anIncomingLetterIsEntered() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.navigate(base() + "/documents/in/new");
            type(page, "number", "12/SKHCN-QLKH");
            type(page, "issued_on", "10/1/2018");
            type(page, "subject", "Mời họp hội đồng");
            tabTo(page, "main .form .buttons button.primary");
            enter(page, "/documents/");
            page.getByText("Mời họp hội đồng").first().waitFor();
        }
    }

    @Test
    void theQuestionMarkShowsTheKeysAndEscapeHidesThem() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = office(window);
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys").isVisible()).isFalse();
        }
    }

    @Test
    void anybodyReadsAnArticleAndSearches() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = window.newPage();
            page.navigate(base() + "/news");
            tabTo(page, "main .news a");
            enter(page, "/articles/");
            assertThat(page.locator("main h1").innerText()).isNotBlank();
            type(page, "q", "trí thức");
            enter(page, "/public/search");
            assertThat(page.locator("main").innerText()).contains("trí thức");
        }
    }
}
