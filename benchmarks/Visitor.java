import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
}
