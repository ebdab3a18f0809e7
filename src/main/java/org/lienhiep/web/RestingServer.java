package org.lienhiep.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for the product when it is started while its database does not answer: gives out public pages as they were last served
 * and says in words that the rest is resting, until the database answers and the product itself can start.
 */
public final class RestingServer {

    private static final Logger LOG = LoggerFactory.getLogger(RestingServer.class);
    private static final Map<String, String> FILES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "woff2", "font/woff2",
            "ttf", "font/ttf",
            "svg", "image/svg+xml");

    private final PublicCopies copies;

    private RestingServer(PublicCopies copies) {
        this.copies = copies;
    }

    /** Returns as soon as a database answers; serves copies on the port meanwhile, where there are any. */
    public static void untilAnswered(Path data, int port, String url, String user, String password) throws IOException {
        PublicCopies copies = new PublicCopies(data);
        if (answers(url, user, password) || !copies.any()) return;
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new RestingServer(copies)::answer);
        server.start();
        LOG.warn("the database does not answer; public pages are served from their copies on port {}", port);
        while (!answers(url, user, password)) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS))
                    .join();
        }
        server.stop(1);
    }

    /** A refusal is an answer too; it is for the product to tell. */
    private static boolean answers(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return !Outage.isOne(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/health"))
                send(exchange, 503, "application/json", "{\"status\":\"down\"}".getBytes(StandardCharsets.UTF_8));
            else if (file(path).isPresent() && !path.contains("..")) staticFile(exchange, path);
            else if (exchange.getRequestMethod().equals("GET")) page(exchange, target);
            else resting(exchange);
        }
    }

    private static Optional<String> file(String path) {
        return Optional.ofNullable(FILES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    private static void staticFile(HttpExchange exchange, String path) throws IOException {
        try (InputStream in = RestingServer.class.getResourceAsStream("/static" + path)) {
            if (in == null) resting(exchange);
            else send(exchange, 200, file(path).orElseThrow(), in.readAllBytes());
        }
    }

    private void page(HttpExchange exchange, String target) throws IOException {
        String host =
                String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":\\d+$", "");
        var copy = copies.find(host, target);
        if (copy.isEmpty()) {
            resting(exchange);
            return;
        }
        for (var header : copy.get().headers()) {
            if (!header.name().equalsIgnoreCase("Content-Type"))
                exchange.getResponseHeaders().set(header.name(), header.value());
        }
        String type = copy.get().headers().stream()
                .filter(h -> h.name().equalsIgnoreCase("Content-Type"))
                .map(PublicCopies.Header::value)
                .findFirst()
                .orElse("text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", PublicPages.OF_A_COPY);
        send(exchange, 200, type, RestingPage.marked(copy.get()));
    }

    private static void resting(HttpExchange exchange) throws IOException {
        String language = String.valueOf(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Retry-After", "30");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, 503, "text/html;charset=UTF-8", RestingPage.page(language.contains("lang=en") ? "en" : "vi"));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) exchange.getResponseBody().write(body);
    }
}
