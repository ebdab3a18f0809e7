package org.lienhiep.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.Statements;

/** What is true of every page: few statements, few bytes, no faults, nothing that overflows a phone. */
class EveryPageTests extends ServedTests {

    private static final int STATEMENTS = 6;

    /** The front page is put together from the parts of many modules: a few statements more, and as constant. */
    private static final Map<String, Integer> COMPOSED = Map.of("/", 9);

    private static final int RAW = 60_000;
    private static final int COMPRESSED = 20_000;

    private List<String> paths() {
        return new OfficePages(context).paths();
    }

    private boolean isPage(org.lienhiep.cast.Page page) {
        return page.status() == 200
                && page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    @Test
    void everyPageOpensAndAsksTheDatabaseLittle() {
        List<String> found = new ArrayList<>();
        for (String path : paths()) {
            int most = COMPOSED.getOrDefault(path, STATEMENTS);
            int status = as("van-phong").open(path).status();
            if (status >= 500) found.add(path + " answers " + status);
            if (status != 200) continue;
            int asked = asked(path);
            // what the server did besides may have been heard too: the page itself asks the same each time
            for (int i = 0; i < 3 && asked > most; i++) asked = Math.min(asked, asked(path));
            if (asked > most) found.add(path + " asks " + asked + " times");
        }
        assertThat(found).isEmpty();
    }

    private int asked(String path) {
        Statements.listen();
        as("van-phong").open(path);
        return Statements.heard().size();
    }

    @Test
    void everyPageIsLight() throws IOException {
        List<String> heavy = new ArrayList<>();
        for (String path : paths()) {
            var page = as("van-phong").open(path);
            if (!isPage(page)) continue;
            int compressed = gzip(page.bytes());
            if (page.bytes().length > RAW || compressed > COMPRESSED) {
                heavy.add(path + " has " + page.bytes().length + " bytes, " + compressed + " compressed");
            }
        }
        assertThat(heavy).isEmpty();
    }

    private static int gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    @Test
    void everyPageSaysItsNameAndHoldsToTheSamePolicy() {
        for (String path : paths()) {
            var page = as("van-phong").open(path);
            if (!isPage(page)) continue;
            assertThat(page.name()).as(path).matches("[a-z-]+/[a-z0-9-]+");
            assertThat(page.all("main h1")).as(path).hasSize(1);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
            assertThat(page.all("[style], script:not([src]), [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.html().select("main").text())
                    .as(path)
                    .doesNotContain("null")
                    .doesNotContainPattern("\\b[a-z]+\\.[a-z]+\\.[a-z-]+\\b");
        }
    }

    @Test
    void nothingOverflowsAPhone() {
        List<String> wide = new ArrayList<>();
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(390, 844, true)) {
            Page page = RealBrowser.signIn(window, server() + "/binh-thuan", "van-phong");
            for (String path : paths()) {
                if (!isPage(as("van-phong").open(path))) continue;
                page.navigate(server() + "/binh-thuan" + path);
                if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) wide.add(path);
            }
        }
        assertThat(wide).isEmpty();
    }
}
