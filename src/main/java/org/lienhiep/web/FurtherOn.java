package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same request at a later place of its list. */
class FurtherOn extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    FurtherOn(HttpServletRequest request, String after) {
        super(request);
        parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.put("after", new String[] {after});
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
