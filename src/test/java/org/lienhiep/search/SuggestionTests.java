package org.lienhiep.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** The box in a real browser: a slash goes to it, what is typed is suggested, arrows and Enter open it. */
class SuggestionTests extends ServedTests {

    @Autowired
    private Feeding feeding;

    @Test
    void aRecordIsOpenedFromTheKeyboardAlone() {
        CurrentUnion.call(unions.bySlug("binh-thuan").orElseThrow().id(), () -> {
            feeding.catchUp();
            return true;
        });
        try (var browser = new RealBrowser();
                var window = browser.window(1366, 768, true)) {
            Page page = RealBrowser.signIn(window, server() + "/binh-thuan", "van-phong");
            page.navigate(server() + "/binh-thuan/desk");
            page.keyboard().press("/");
            page.keyboard().type("nuoi ong");
            page.waitForSelector("#hits a");
            page.keyboard().press("Escape");
            assertThat(page.locator("#hits").count()).isZero();
            page.keyboard().type(" lay");
            page.waitForSelector("#hits a");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#find input").getAttribute("aria-activedescendant"))
                    .isEqualTo("hit-0");
            page.keyboard().press("Enter");
            page.waitForURL("**/events/*");
            assertThat(page.locator("main h1").innerText()).contains("Nuôi ong lấy mật");
        }
    }
}
