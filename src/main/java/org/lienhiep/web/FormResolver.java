package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Hands a handler the {@link Form} that was sent. */
class FormResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getParameterMap()
                .forEach((name, all) -> values.put(name, List.of(all)));
        mend(values);
        return new Form(values, files(request));
    }

    private static Map<String, Upload> files(NativeWebRequest request) {
        var multipart = request.getNativeRequest(MultipartHttpServletRequest.class);
        if (multipart == null) return Map.of();
        Map<String, Upload> files = new LinkedHashMap<>();
        multipart.getFileMap().forEach((field, file) -> {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!file.isEmpty()) files.put(field, Upload.of(name, file.getSize(), file::getInputStream));
        });
        return files;
    }

    /** A button that mends a fault sends {@code _set=field=value}: the value takes the place of what was typed. */
    private static void mend(Map<String, List<String>> values) {
        List<String> set = values.remove("_set");
        if (set == null || !set.getFirst().contains("=")) return;
        String[] fieldAndValue = set.getFirst().split("=", 2);
        values.put(fieldAndValue[0], List.of(fieldAndValue[1]));
    }
}
