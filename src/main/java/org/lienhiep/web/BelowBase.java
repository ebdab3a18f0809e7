package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request under {@code /{slug}}: the slug plays the part of the context path, so that routes need not know it. */
class BelowBase extends HttpServletRequestWrapper {

    private final String base;

    BelowBase(HttpServletRequest request, String base) {
        super(request);
        this.base = base;
    }

    @Override
    public String getContextPath() {
        return base;
    }

    @Override
    public String getRequestURI() {
        String uri = super.getRequestURI();
        if (uri.equals(base)) return base + "/";
        // the server's own way to the error page knows nothing of the slug
        return uri.startsWith(base + "/") ? uri : base + uri;
    }

    @Override
    public String getServletPath() {
        String path = super.getServletPath();
        if (!path.startsWith(base)) return path;
        return path.length() == base.length() ? "/" : path.substring(base.length());
    }
}
