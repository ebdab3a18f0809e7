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

    PermitInterceptor(Permissions permissions, Sessions sessions) {
        this.permissions = permissions;
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        String action = action(method);
        if (action == null) throw new NotFound();
        if (action.equals(Permit.PUBLIC)) return true;
        if (Here.get().viewer() == null) {
            if (sessions.ofAnotherUnion(request) || !request.getMethod().equals("GET")) throw new NotFound();
            response.sendRedirect(Here.url("/sign-in?next=" + next(request)));
            return false;
        }
        if (!action.equals("identity.account") && sessions.byPasswordOnce(request)) {
            response.sendRedirect(Here.url("/account"));
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

    private static String next(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(Here.get().path() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
