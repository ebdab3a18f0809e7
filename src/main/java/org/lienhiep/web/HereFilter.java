package org.lienhiep.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out, before anything else, whose pages are asked for and by whom, and binds it for the length of the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HereFilter extends OncePerRequestFilter {

    private static final Set<String> FILES = Set.of("css", "js", "woff2", "ttf", "svg", "png", "ico", "txt", "map");
    private static final Set<String> WITHOUT_UNION = Set.of("/setup", "/health", "/language");

    private final Unions unions;
    private final ObjectProvider<Doorkeeper> doorkeeper;

    HereFilter(Unions unions, ObjectProvider<Doorkeeper> doorkeeper) {
        this.unions = unions;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean named = FILES.contains(path.substring(path.lastIndexOf('.') + 1)) && !path.contains("..");
        return named && HereFilter.class.getResource("/static" + path) != null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // no text of ours holds a NUL, and the database knows none
        String query = request.getQueryString();
        if (query != null && query.contains("%00") && request.getDispatcherType() == DispatcherType.REQUEST) {
            response.sendError(400);
            return;
        }
        Place place = place(request);
        if (unions.all().isEmpty()) {
            beforeTheFirstUnion(place, request, response, chain);
            return;
        }
        Doorkeeper keeper = doorkeeper.getIfAvailable();
        Doorkeeper.Visit visit =
                keeper == null ? null : keeper.visit(request, place.named == null ? null : place.named.id());
        Union union = place.named != null
                ? place.named
                : unions.byId(visit == null ? -1 : visit.union())
                        .orElseGet(() -> unions.all().getFirst());
        boolean ownVisit = visit != null && visit.union() == union.id();
        Here here = here(union, ownVisit && visit != null ? visit.viewer() : null, place, request);
        run(here, place, request, response, chain);
    }

    private void beforeTheFirstUnion(
            Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!WITHOUT_UNION.contains(place.path)) {
            response.sendRedirect("/setup");
            return;
        }
        Union none = new Union(0, "", "Liên Hiệp", "LHH", "", null, false, null);
        run(here(none, null, place, request), place, request, response, chain);
    }

    private void run(
            Here here, Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // an error is dispatched to an address of the server, which lies below no Union
        boolean plain = place.base.isEmpty() || request.getDispatcherType() == DispatcherType.ERROR;
        HttpServletRequest below = plain ? request : new BelowBase(request, place.base);
        try {
            CurrentUnion.call(
                    here.union().id(),
                    () -> here.call(() -> {
                        chain.doFilter(below, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Here here(Union union, @Nullable Viewer viewer, Place place, HttpServletRequest request) {
        LocalDate today = unions.today(union);
        return new Here(
                union, viewer, lang(request), today, year(request, today), place.base, place.path, union.demo());
    }

    private static String lang(HttpServletRequest request) {
        String asked = Objects.requireNonNullElseGet(
                request.getParameterMap().containsKey("lang") ? request.getParameter("lang") : null,
                () -> cookie(request, "lang").orElse("vi"));
        return asked.equals("en") ? "en" : "vi";
    }

    /** In January the year at work is the one whose report is being written. */
    private static int year(HttpServletRequest request, LocalDate today) {
        String asked = request.getParameter("year");
        if (asked != null && asked.matches("[12]\\d{3}")) return Integer.parseInt(asked);
        return today.getMonthValue() == 1 ? today.getYear() - 1 : today.getYear();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Place place(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        int end = uri.indexOf('/', 1);
        String first = end < 0 ? uri.substring(Math.min(1, uri.length())) : uri.substring(1, end);
        Optional<Union> bySlug = first.isEmpty() ? Optional.empty() : unions.bySlug(first);
        if (bySlug.isPresent()) return new Place(bySlug.get(), "/" + first, end < 0 ? "/" : uri.substring(end));
        return new Place(unions.byHost(request.getServerName()).orElse(null), "", uri);
    }

    /** The Union that the address names, if it names one, and the address cut in two. */
    private record Place(@Nullable Union named, String base, String path) {}
}
