package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalLong;
import org.lienhiep.web.Here;
import org.lienhiep.web.Proof;
import org.lienhiep.web.RecordForms;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stops a form that does what cannot be undone until its sender has proved again who they are; then lets that form go on. */
class ProofInterceptor implements HandlerInterceptor {

    private final Proofs proofs;

    ProofInterceptor(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Proof.class)) return true;
        if (Here.get().viewer() == null || proofs.isFresh(request)) return true;
        if (method.getBean() instanceof RecordForms forms) record(request).ifPresent(forms::mustBeThere);
        proofs.take(request);
        return true;
    }

    private static OptionalLong record(HttpServletRequest request) {
        var named = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String id = named == null ? "" : String.valueOf(named.get("id"));
        return id.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
