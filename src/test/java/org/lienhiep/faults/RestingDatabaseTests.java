package org.lienhiep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.cast.ServerProcess;
import org.lienhiep.cast.Visitor;

/** The database is stopped under the running server: public pages go on being read, the rest says in words that it rests. */
@Tag("long")
class RestingDatabaseTests {

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> open(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) request.headers(headers);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier come) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static long kept(Path data) {
        Path folder = data.resolve("public");
        if (!Files.isDirectory(folder)) return 0;
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("coming"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void publicPagesAreReadWhileTheDatabaseIsDownAndAfterARestart() throws IOException {
        Path data = ScratchFolders.fresh("resting");
        String home = "/binh-thuan/";
        String news = "/binh-thuan/news";
        try (var server = ServerProcess.start(data, "--demo")) {
            var office = new Visitor(server.url() + "/binh-thuan", () -> {});
            office.submit("/sign-in", "username", "van-phong", "password", "lienhiep-2017")
                    .is(303);
            String before = open(server.url() + home).body();
            open(server.url() + news);
            open(server.url() + "/binh-thuan/feed.xml");
            until(() -> kept(data) == 3);

            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            ProcessHandle.of(postmaster).ifPresent(p -> p.onExit().join());
            // what was kept in memory for two seconds is over
            until(() -> open(server.url() + home).body().contains("data-copy"));

            var copy = open(server.url() + home);
            assertThat(copy.statusCode()).isEqualTo(200);
            assertThat(copy.headers().firstValue("Cache-Control")).hasValue("public, max-age=10");
            assertThat(copy.headers().firstValue("Age")).isPresent();
            Document page = Jsoup.parse(copy.body());
            assertThat(page.select("[data-copy]").text()).startsWith("Bản lưu lúc ");
            page.select("[data-copy]").remove();
            assertThat(page.select("main").text())
                    .isEqualTo(Jsoup.parse(before).select("main").text());
            assertThat(open(server.url() + news, "Cookie", "lang=vi").body()).contains("data-copy");
            assertThat(open(server.url() + "/binh-thuan/feed.xml").body())
                    .startsWith("<?xml")
                    .doesNotContain("data-copy");

            long asked = System.nanoTime();
            for (int i = 0; i < 50; i++)
                assertThat(open(server.url() + home).statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));

            assertThat(office.open("/desk").is(503).all("h1").text()).isEqualTo("Hệ thống đang nghỉ ít phút");
            var never = open(server.url() + "/binh-thuan/schedule");
            assertThat(never.statusCode()).isEqualTo(503);
            assertThat(never.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(never.body()).doesNotContain("Exception");
        }
        afterARestart(data, home);
    }

    private void afterARestart(Path data, String home) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port;
        Process process = ServerProcess.begin(
                data,
                Map.of(
                        "LIENHIEP_DB_URL", "jdbc:postgresql://127.0.0.1:1/lienhiep",
                        "LIENHIEP_DB_USER", "app",
                        "LIENHIEP_DB_PASSWORD", "app"),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        try {
            until(() -> {
                try (var socket = new java.net.Socket("127.0.0.1", port)) {
                    return socket.isConnected();
                } catch (IOException e) {
                    return false;
                }
            });
            var copy = open(url + home);
            assertThat(copy.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(copy.body());
            assertThat(page.select("[data-copy]").text()).startsWith("Bản lưu lúc ");
            String style = page.select("link[rel=stylesheet]").first().attr("href");
            assertThat(open(url + style).statusCode()).isEqualTo(200);
            assertThat(open(url + "/binh-thuan/sign-in").statusCode()).isEqualTo(503);
            assertThat(open(url + "/health").statusCode()).isEqualTo(503);
            assertThat(open(url + "/../../etc/passwd").statusCode()).isIn(400, 404, 503);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
