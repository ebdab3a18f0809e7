import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in and looks at pages. */
final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(String url, String union) {
        this.base = url + union;
    }

    String url(String path) {
        return base + path;
    }

    /** Signs in; fails where that is refused. */
    void signIn(String username, String password) throws Exception {
        String page = new String(bytes("/sign-in"), StandardCharsets.UTF_8);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) throw new IllegalStateException("no token on the sign-in page");
        String body = Map.of("username", username, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) throw new IllegalStateException("sign-in answered " + status);
    }

    /** The cookies, as a header. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The page as sent; fails unless it is 200. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path))).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    /** Fails unless the page holds a piece at least so many times: what is measured must be the page meant. */
    void expect(String path, String piece, int least) throws IOException, InterruptedException {
        String page = new String(bytes(path), StandardCharsets.UTF_8);
        int found = page.split(Pattern.quote(piece), -1).length - 1;
        if (found < least) throw new IllegalStateException(path + " has " + found + " of " + piece);
    }

    /** Whether a page has a piece. */
    boolean has(String path, String piece) throws IOException, InterruptedException {
        return Pattern.compile(piece).matcher(new String(bytes(path), StandardCharsets.UTF_8)).find();
    }

    /** Sends a form of a page, with a file where there is one; returns where the answer leads. */
    String send(String page, String to, Map<String, String> fields, Path file) throws IOException, InterruptedException {
        String form = new String(bytes(page), StandardCharsets.UTF_8);
        var all = new LinkedHashMap<>(fields);
        for (String name : new String[] {"_csrf", "_key"}) {
            var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
            if (!value.find()) throw new IllegalStateException("no " + name + " on " + page);
            all.put(name, value.group(1));
        }
        String between = "----lienhiep-benchmark";
        var body = new ByteArrayOutputStream();
        for (var field : all.entrySet()) {
            body.writeBytes(("--" + between + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (file != null) {
            body.writeBytes(("--" + between + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                            + "Content-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + between + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url(to)))
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) throw new IllegalStateException(to + " answered " + answer.statusCode());
        String where = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        return where.substring(URI.create(base).getPath().length());
    }
}
