package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Answers {@code ?format=csv} and {@code ?format=xlsx} on every list page with the list as a file, under the page's own rights. */
class ListFiles implements HandlerInterceptor {

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    ListFiles(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.adapter = adapter;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String format = Objects.requireNonNullElse(request.getParameter("format"), "");
        if (page == null
                || !(handler instanceof HandlerMethod method)
                || !request.getMethod().equals("GET")) return;
        Listed list = listed(page.getModel());
        if (list == null || !format.equals("csv") && !format.equals("xlsx")) return;
        page.setView(new ListFile(list, format, after -> next(request, response, method, after)));
    }

    private Listed next(HttpServletRequest request, HttpServletResponse response, HandlerMethod method, String after)
            throws Exception {
        ModelAndView page = Keyset.inPortions(
                ListFile.PORTION, () -> adapter.getObject().handle(new FurtherOn(request, after), response, method));
        return Objects.requireNonNull(listed(Objects.requireNonNull(page).getModel()));
    }

    private static @Nullable Listed listed(Map<String, Object> model) {
        return model.values().stream()
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .findFirst()
                .orElse(null);
    }
}
