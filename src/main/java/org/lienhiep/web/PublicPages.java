package org.lienhiep.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps pages that call themselves {@code Cache-Control: public} as bytes, for readers without a cookie: a crowd on one article
 * costs one reading of the database. A kept page is two seconds old at most, and older than no form that this process took.
 * While the database does not answer, what was last served is given out from disk, marked with its time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class PublicPages extends OncePerRequestFilter {

    private static final int MOST_PAGES = 200;
    private static final int MOST_BYTES = 100_000;
    private static final long KEPT_NANOS = 2_000_000_000L;
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String EVERY_TIME = PublicPages.class.getName();

    private record Kept(byte[] body, List<PublicCopies.Header> headers, Runnable everyTime, long writes, long until) {}

    /** A copy is asked for again soon. */
    static final String OF_A_COPY = "public, max-age=10";

    private static final String UNION = PublicPages.class.getName() + ".union";

    /** Pages in a language, and where lists go on; anything else in a query is not worth a file. */
    private static final Pattern PLAIN = Pattern.compile("(lang=(vi|en))?&?(after=[\\w.~-]{1,80})?");

    private final PublicCopies copies;
    private final Outage outage;
    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();

    PublicPages(PublicCopies copies, Outage outage) {
        this.copies = copies;
        this.outage = outage;
    }

    /** Lets browsers, proxies and this process keep the page for a minute; only its language depends on a cookie. */
    public static void mayKeep(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=60");
        response.addHeader("Vary", "Cookie");
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(UNION, CurrentUnion.id(), RequestAttributes.SCOPE_REQUEST);
    }

    /** Drops what is kept of a Union's pages on disk: something on them must not be shown any more. */
    public void forget(long union) {
        copies.forget(union);
    }

    /** Notes what has to be done each time the page of this request is sent again, such as counting a view. */
    public static void everyTime(Runnable work) {
        long union = CurrentUnion.id();
        Runnable asNow = () -> CurrentUnion.call(union, () -> {
            work.run();
            return true;
        });
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(EVERY_TIME, asNow, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (outage.down() && copied(request, response)) return;
        try {
            pass(request, response, chain);
        } catch (ServletException | RuntimeException e) {
            if (!outage.noticed(e) || response.isCommitted()) throw e;
            response.reset();
            if (!copied(request, response)) resting(request, response);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WRITING.contains(request.getMethod())) write(request, response, chain);
        else if (!request.getMethod().equals("GET") || request.getHeader("Cookie") != null || isFile(request)) {
            chain.doFilter(request, response);
        } else {
            String key = request.getScheme() + request.getServerName() + request.getServerPort()
                    + request.getRequestURI() + "?" + request.getQueryString();
            Kept kept = pages.get(key);
            if (kept == null || kept.writes != writes.get() || kept.until < System.nanoTime()) {
                read(key, request, response, chain);
            } else send(kept, response);
        }
    }

    /** Answers from disk; false where there is no copy of the page. */
    private boolean copied(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") || isFile(request)) return false;
        var copy = copies.find(request.getServerName(), target(request)).orElse(null);
        if (copy == null) return false;
        copy.headers().forEach(h -> response.setHeader(h.name(), h.value()));
        response.setHeader("Cache-Control", OF_A_COPY);
        response.setHeader(
                "Age", Long.toString(Duration.between(copy.at(), Instant.now()).toSeconds()));
        byte[] body = RestingPage.marked(copy);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    private static void resting(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean english = "lang=en".equals(request.getQueryString());
        byte[] body = RestingPage.page(english ? "en" : "vi");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.lastIndexOf('.') > path.lastIndexOf('/') && !path.endsWith(".xml");
    }

    /** What is kept was read before this, and is not shown after it. */
    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            writes.incrementAndGet();
        }
    }

    private void read(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long before = writes.get();
        long until = System.nanoTime() + KEPT_NANOS;
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        Object union = request.getAttribute(UNION);
        if (mayKeep(copy)) {
            if (pages.size() >= MOST_PAGES) pages.clear();
            Runnable everyTime = request.getAttribute(EVERY_TIME) instanceof Runnable work ? work : () -> {};
            byte[] body = copy.getContentAsByteArray();
            var headers = headers(copy);
            pages.put(key, new Kept(body, headers, everyTime, before, until));
            String query = request.getQueryString();
            if (union instanceof Long id
                    && (query == null || PLAIN.matcher(query).matches())) {
                var page = new PublicCopies.Copy(headers, body, Instant.now());
                copies.keep(id, request.getServerName(), target(request), page);
            }
        } else copies.drop(request.getServerName(), target(request));
        copy.copyBodyToResponse();
    }

    private static boolean mayKeep(ContentCachingResponseWrapper answer) {
        String control = answer.getHeader("Cache-Control");
        return answer.getStatus() == 200
                && control != null
                && control.startsWith("public")
                && answer.getHeader("Set-Cookie") == null
                && answer.getContentSize() <= MOST_BYTES;
    }

    private static List<PublicCopies.Header> headers(HttpServletResponse response) {
        List<PublicCopies.Header> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) headers.add(new PublicCopies.Header(name, value));
        }
        String type = response.getContentType();
        if (type != null) headers.add(new PublicCopies.Header("Content-Type", type));
        return headers;
    }

    private static void send(Kept kept, HttpServletResponse response) throws IOException {
        kept.everyTime.run();
        kept.headers.forEach(h -> response.addHeader(h.name(), h.value()));
        response.setContentLength(kept.body.length);
        response.getOutputStream().write(kept.body);
    }
}
