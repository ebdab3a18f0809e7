package org.lienhiep.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without a screen: opens pages of one Union, fills their forms, keeps its cookies. Redirects are not followed. */
public final class Visitor {

    private final HttpClient client;
    private final CookieManager cookies;
    private final String base;
    private final Runnable afterSending;
    private String token = "";

    /** A visitor of the Union below {@code base}; {@code afterSending} runs after every form sent. */
    public Visitor(String base, Runnable afterSending) {
        this.base = base;
        this.afterSending = afterSending;
        this.cookies = new CookieManager();
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private Visitor(Visitor other) {
        this.base = other.base;
        this.client = other.client;
        this.cookies = other.cookies;
        this.afterSending = () -> {};
    }

    /** This visitor, with nothing run after a form is sent. */
    Visitor hasty() {
        return new Visitor(this);
    }

    /** Opens a page. */
    public Page open(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (headers.length > 0) request.headers(headers);
        return send(path, request);
    }

    /** Opens an address as it stands, however broken, over a plain socket; keeps the session. */
    public Page openRaw(String path) {
        URI root = URI.create(base);
        String request = "GET " + root.getPath() + path + " HTTP/1.1\r\nHost: " + root.getAuthority()
                + "\r\nCookie: lienhiep=" + cookie("lienhiep") + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readAllBytes();
            String head = new String(answer, 0, Math.min(answer.length, 15), StandardCharsets.ISO_8859_1);
            int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
            return new Page(status, path, HttpHeaders.of(Map.of(), (a, b) -> true), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(path, e);
        }
    }

    /** Opens the page that an answer sends the browser to. */
    public Page follow(Page answer) {
        answer.is(303);
        String root = URI.create(base).getPath();
        String path = URI.create(answer.location()).toString().replaceFirst("^https?://[^/]+", "");
        return open(path.startsWith(root) ? path.substring(root.length()) : path);
    }

    /** Opens a page, fills its form and sends it: names and values in turn, on top of what the form holds. */
    public Page submit(String path, String... namesAndValues) {
        return fill(open(path).is(200), "main form[method=post]", namesAndValues);
    }

    /** Fills the first form of a page that a selector finds, and sends it. */
    public Page fill(Page shown, String form, String... namesAndValues) {
        Element found = shown.first(form);
        return post(action(found), fields((FormElement) found, namesAndValues));
    }

    /** Fills the first form of a page that a selector finds, adds a file, and sends it as the browser does. */
    public Page upload(Page shown, String form, String field, String name, byte[] bytes, String... namesAndValues) {
        Element found = shown.first(form);
        String boundary = "----lienhiep";
        var body = new ByteArrayOutputStream();
        List<String> fields = fields((FormElement) found, namesAndValues);
        for (int i = 0; i < fields.size(); i += 2) {
            part(
                    body,
                    boundary,
                    "name=\"" + fields.get(i) + "\"",
                    fields.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"", bytes);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String path = action(found);
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return sent(path, request);
    }

    /** Sends fields to a path: names and values in turn. */
    public Page post(String path, List<String> namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (i > 0) body.append('&');
            body.append(encoded(namesAndValues.get(i))).append('=').append(encoded(namesAndValues.get(i + 1)));
        }
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        return sent(path, request);
    }

    /** A cookie that this visitor holds. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token that forms carry, as the sign-in page shows it to this visitor; read once, good as long as the cookie. */
    public String token() {
        if (token.isEmpty()) token = open("/sign-in").first("input[name=_csrf]").val();
        return token;
    }

    private String action(Element form) {
        String root = URI.create(base).getPath();
        String action = form.attr("action");
        return action.startsWith(root) ? action.substring(root.length()) : action;
    }

    private static List<String> fields(FormElement form, String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            assertThat(form.select("[name=" + namesAndValues[i] + "]"))
                    .as("field %s", namesAndValues[i])
                    .isNotEmpty();
            given.add(namesAndValues[i]);
            fields.add(namesAndValues[i]);
            fields.add(namesAndValues[i + 1]);
        }
        for (KeyVal field : form.formData()) {
            if (given.contains(field.key())
                    || form.select("[name=" + field.key() + "]").is("[type=file]")) continue;
            fields.add(field.key());
            fields.add(field.value());
        }
        return fields;
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] bytes) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page sent(String path, HttpRequest.Builder request) {
        Page answer = send(path, request);
        afterSending.run();
        return answer;
    }

    private Page send(String path, HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
            return new Page(answer.statusCode(), path, answer.headers(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
