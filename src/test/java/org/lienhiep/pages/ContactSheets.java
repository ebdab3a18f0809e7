package org.lienhiep.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;

/** Pictures of every page that the office opens, as sheets to look at: {@code ops/pictures} runs it, the tests do not. */
class ContactSheets extends ServedTests {

    private static final Path TO = Path.of("target", "pictures");

    /**
     * One way to look at the pages.
     *
     * @param across pictures beside each other on a sheet
     * @param down rows of a sheet
     */
    private record Look(String name, int width, int height, ColorScheme scheme, String lang, int across, int down) {}

    private static final List<Look> LOOKS = List.of(
            new Look("wide", 1366, 768, ColorScheme.LIGHT, "vi", 3, 3),
            new Look("wide-dark", 1366, 768, ColorScheme.DARK, "vi", 3, 3),
            new Look("wide-en", 1366, 768, ColorScheme.LIGHT, "en", 3, 3),
            new Look("phone", 390, 844, ColorScheme.LIGHT, "vi", 6, 2),
            new Look("phone-dark", 390, 844, ColorScheme.DARK, "vi", 6, 2));

    @Test
    void everyPageInEveryLook() throws IOException {
        String wanted = System.getenv().getOrDefault("LOOKS", "");
        List<String> paths = pages();
        Files.createDirectories(TO);
        try (var browser = new RealBrowser()) {
            for (Look look : LOOKS) {
                if (wanted.isEmpty() || List.of(wanted.split(",")).contains(look.name)) draw(browser, look, paths);
            }
        }
        assertThat(TO).isNotEmptyDirectory();
    }

    private List<String> pages() {
        return new OfficePages(context)
                .paths().stream()
                        .filter(path -> as("van-phong")
                                .open(path)
                                .headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html"))
                        .toList();
    }

    private void draw(RealBrowser browser, Look look, List<String> paths) throws IOException {
        var options = new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme);
        List<byte[]> pictures = new ArrayList<>();
        try (BrowserContext window = browser.window(options)) {
            Page page = RealBrowser.signIn(window, server() + "/binh-thuan", "van-phong");
            page.navigate(server() + "/binh-thuan/language?to=" + look.lang + "&next=/desk");
            for (String path : paths) {
                page.navigate(server() + "/binh-thuan" + path);
                pictures.add(page.screenshot());
            }
        }
        int each = look.across * look.down;
        for (int from = 0; from < paths.size(); from += each) {
            int to = Math.min(paths.size(), from + each);
            sheet(browser, look, from / each + 1, paths.subList(from, to), pictures.subList(from, to));
        }
    }

    private static void sheet(RealBrowser browser, Look look, int no, List<String> paths, List<byte[]> pictures)
            throws IOException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            cells.add("<figure><figcaption>" + paths.get(i) + "</figcaption><img src='data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(pictures.get(i)) + "'></figure>");
        }
        int width = look.width > 1000 ? 640 : 310;
        String html = "<style>body{margin:8px;display:grid;gap:8px;grid-template-columns:repeat(" + look.across + ","
                + width
                + "px);font:14px sans-serif;background:#888}figure{margin:0}img{width:100%;display:block}</style>"
                + cells.stream().collect(Collectors.joining());
        var options = new Browser.NewContextOptions().setViewportSize(look.across * (width + 8) + 8, 600);
        try (BrowserContext window = browser.window(options)) {
            Page page = window.newPage();
            page.setContent(html);
            byte[] drawn = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            Files.write(TO.resolve("%s-%02d.png".formatted(look.name, no)), drawn);
        }
    }
}
