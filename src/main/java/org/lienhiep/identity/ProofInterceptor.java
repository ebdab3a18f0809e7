package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lienhiep.web.Here;
import org.lienhiep.web.Proof;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stops a form that does what cannot be undone until its sender has proved again who they are; then lets that form go on. */
class ProofInterceptor implements HandlerInterceptor {

    private final Proofs proofs;

    ProofInterceptor(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean wanted = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Proof.class)
                && Here.get().viewer() != null;
        if (wanted && !proofs.isFresh(request)) proofs.take(request);
        return true;
    }
}
