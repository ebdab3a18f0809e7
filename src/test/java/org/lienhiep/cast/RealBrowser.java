package org.lienhiep.cast;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chromium as people have it, without a window. */
public final class RealBrowser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(QUIET));

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium; ./lienhiep test installs it"));
    }

    /** A window of this size; {@code script} off is a browser without JavaScript. */
    public BrowserContext window(int width, int height, boolean script) {
        return window(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(script));
    }

    /** A window as described. */
    public BrowserContext window(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Signs in through the page and returns the window's page. */
    public static Page signIn(BrowserContext window, String base, String username) {
        Page page = window.newPage();
        page.navigate(base + "/sign-in");
        page.fill("[name=username]", username);
        page.fill("[name=password]", "lienhiep-2017");
        page.click("main button.primary");
        page.waitForURL("**/desk");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
