package org.lienhiep.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The token that every form carries against requests forged elsewhere. */
public final class Csrf {

    private Csrf() {}

    /** The token of this request; empty outside one. */
    public static String token() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object token = request == null
                ? null
                : request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return token instanceof CsrfToken known ? known.getToken() : "";
    }
}
