package org.lienhiep.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What modules give to every page, asked of the server that answers this request: nothing of it outlives its database. */
final class Beans {

    private Beans() {}

    /** All of a kind in their order; none outside a request. */
    static <T> Stream<T> of(Class<T> kind) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked))
            return Stream.empty();
        var request = asked.getRequest();
        ApplicationContext beans = RequestContextUtils.findWebApplicationContext(request, request.getServletContext());
        return Objects.requireNonNull(beans).getBeanProvider(kind).orderedStream();
    }
}
