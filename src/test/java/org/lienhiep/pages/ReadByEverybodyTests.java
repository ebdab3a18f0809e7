package org.lienhiep.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;

/** The rules of WCAG 2.2 A and AA that axe knows hold on the pages, wide and on a phone, by day and in the dark. */
class ReadByEverybodyTests extends ServedTests {

    /** Every rule of the levels A and AA; answers a line for each fault. */
    private static final String ALL = """
            () => axe.run(document, { resultTypes: ['violations'],
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                .then(found => found.violations.map(v => v.id + ' ' + v.nodes[0].target + ' ' + v.nodes[0].html))
            """;

    /** What else the dark may spoil. */
    private static final String COLOURS =
            ALL.replaceFirst("(?s)runOnly: .*?]", "runOnly: { type: 'rule', values: ['color-contrast'] }");

    private final List<String> faults = new ArrayList<>();

    @Test
    void aListAndARecordOfEachModuleHaveNoFault() throws IOException {
        Set<String> seen = new HashSet<>();
        walk(1366, page -> seen.add(shape(page)));
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(faults).isEmpty();
    }

    @Test
    @Tag("long")
    void noPageHasAFault() throws IOException {
        walk(1366, page -> true);
        walk(390, page -> true);
        assertThat(faults).isEmpty();
    }

    private static String shape(org.lienhiep.cast.Page page) {
        return page.name().replaceFirst("/.*", "") + page.path().matches(".*\\d.*");
    }

    /** Opens the pages that are wanted as the office, and notes their faults. */
    private void walk(int width, Predicate<org.lienhiep.cast.Page> wanted) throws IOException {
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(new Browser.NewContextOptions().setViewportSize(width, 844))) {
            window.addInitScript(axe());
            Page page = RealBrowser.signIn(window, server() + "/binh-thuan", "van-phong");
            for (String path : new OfficePages(context).paths()) {
                var answer = as("van-phong").open(path);
                if (answer.status() != 200
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html")
                        || !wanted.test(answer)) continue;
                page.navigate(server() + "/binh-thuan" + path);
                note(page, path, ColorScheme.LIGHT, ALL);
                note(page, path, ColorScheme.DARK, COLOURS);
            }
        }
    }

    private void note(Page page, String path, ColorScheme scheme, String question) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (Object fault : (List<?>) page.evaluate(question)) faults.add(path + " " + scheme + ": " + fault);
    }

    private static String axe() throws IOException {
        try (var in = ReadByEverybodyTests.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
