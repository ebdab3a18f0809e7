package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every route to its row of the permission table. */
class PermitInterceptor implements HandlerInterceptor {

    private final Permissions permissions;
    private final Sessions sessions;
    private final LinkDoor links;

    PermitInterceptor(Permissions permissions, Sessions sessions, LinkDoor links) {
        this.permissions = permissions;
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        String action = action(method);
        if (action == null) throw new NotFound();
        if (action.equals(Permit.PUBLIC)) return true;
        if (action.equals(Permit.LINK)) {
            links.admit(request);
            return true;
        }
        if (Here.get().viewer() == null) {
            if (sessions.ofAnotherUnion(request)) throw new NotFound();
            response.sendRedirect(Here.url("/sign-in?" + next(request)));
            return false;
        }
        if (!action.equals("identity.account") && sessions.lacksSecondStep(request)) {
            response.sendRedirect(Here.url("/account/two-step"));
            return false;
        }
        permissions.require(action);
        return true;
    }

    static @Nullable String action(HandlerMethod method) {
        Permit own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Permit.class);
        Permit whole = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permit.class);
        return own != null ? own.value() : whole != null ? whole.value() : null;
    }

    /** Where to go after signing in: to the page wanted, or to the one whose form came too late. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "expired&next=" + encoded(formPage(request));
        String query = request.getQueryString();
        return "next=" + encoded(Here.get().path() + (query == null ? "" : "?" + query));
    }

    static String formPage(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        String here = request.getScheme() + "://" + request.getHeader("Host")
                + Here.get().base();
        return from != null && from.startsWith(here + "/") ? from.substring(here.length()) : "/desk";
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
