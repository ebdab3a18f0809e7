package org.lienhiep.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class PublicPages extends OncePerRequestFilter {

    private static final int MOST_PAGES = 200;
    private static final int MOST_BYTES = 100_000;
    private static final long KEPT_NANOS = 2_000_000_000L;
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String EVERY_TIME = PublicPages.class.getName();

    private record Header(String name, String value) {}

    private record Kept(byte[] body, List<Header> headers, Runnable everyTime, long writes, long until) {}

    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();

    /** Lets browsers, proxies and this process keep the page for a minute; only its language depends on a cookie. */
    public static void mayKeep(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=60");
        response.addHeader("Vary", "Cookie");
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
        if (mayKeep(copy)) {
            if (pages.size() >= MOST_PAGES) pages.clear();
            Runnable everyTime = request.getAttribute(EVERY_TIME) instanceof Runnable work ? work : () -> {};
            pages.put(key, new Kept(copy.getContentAsByteArray(), headers(copy), everyTime, before, until));
        }
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

    private static List<Header> headers(HttpServletResponse response) {
        List<Header> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            for (String value : response.getHeaders(name)) headers.add(new Header(name, value));
        }
        String type = response.getContentType();
        if (type != null) headers.add(new Header("Content-Type", type));
        return headers;
    }

    private static void send(Kept kept, HttpServletResponse response) throws IOException {
        kept.everyTime.run();
        kept.headers.forEach(h -> response.addHeader(h.name, h.value));
        response.setContentLength(kept.body.length);
        response.getOutputStream().write(kept.body);
    }
}
