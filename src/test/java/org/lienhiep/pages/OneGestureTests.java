package org.lienhiep.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;

/** In a real browser a person gets from a figure to its list and to one record's page in two presses. */
class OneGestureTests extends ServedTests {

    private static final Map<String, Integer> ARTICLE = Map.of(
            "TVP-01", 5, "EVT-01", 16, "EVT-02", 14, "CON-01", 194, "CON-02", 40, "CON-08", 1, "CON-05", 128, "CON-06",
            48);

    private RealBrowser browser;

    @BeforeAll
    void open() {
        browser = new RealBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private String base() {
        return server() + "/binh-thuan";
    }

    @Test
    void twoPressesLeadFromEachFigureOfTheReportToARecord() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = RealBrowser.signIn(window, base(), "van-phong");
            ARTICLE.forEach((code, value) -> {
                page.navigate(base() + "/reports?year=2017");
                page.locator(".text a.figure[data-figure=" + code + "]").first().click();
                var rows = page.locator("dialog.drawer [data-record]");
                rows.first().waitFor();
                assertThat(rows.count()).as(code).isEqualTo(value);
                rows.first().locator("a").click();
                page.waitForURL(url -> !url.contains("/reports"));
                assertThat(page.locator("main h1").innerText()).isNotBlank();
                assertThat(page.locator("main").getAttribute("data-page")).doesNotStartWith("error");
            });
        }
    }

    @Test
    void withoutJavaScriptTheFigureOpensAPageWithTheSameRows() {
        try (BrowserContext window = browser.window(1366, 768, false)) {
            Page page = RealBrowser.signIn(window, base(), "van-phong");
            page.navigate(base() + "/reports?year=2017");
            page.locator(".text a.figure[data-figure=CON-01]").first().click();
            page.waitForURL("**/figures/CON-01**");
            assertThat(page.locator("main [data-record]").count()).isEqualTo(194);
            page.locator("main [data-record] a").first().click();
            page.waitForURL("**/entries/**");
        }
    }

    @Test
    void escapeClosesTheListAndTheFigureHasTheFocusAgain() {
        try (BrowserContext window = browser.window(1366, 768, true)) {
            Page page = RealBrowser.signIn(window, base(), "van-phong");
            page.navigate(base() + "/reports?year=2017");
            page.locator(".text a.figure[data-figure=EVT-01]").first().focus();
            page.keyboard().press("Enter");
            page.locator("dialog.drawer [data-record]").first().waitFor();
            page.keyboard().press("Escape");
            page.locator("dialog.drawer")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(page.evaluate("document.activeElement.dataset.figure")).isEqualTo("EVT-01");
        }
    }
}
