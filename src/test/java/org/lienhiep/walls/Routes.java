package org.lienhiep.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.web.Permit;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the product, from the framework's own table, with the permission that it names. */
public final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private static final Pattern WORDS = Pattern.compile("\\{\\w+:([a-z-]+(?:\\|[a-z-]+)*)}");

    /**
     * One route.
     *
     * @param method GET or POST
     * @param pattern with {@code {}} where a variable stands
     * @param action its row of the permission table, or null
     */
    public record Route(String method, String pattern, String action) {
        public boolean isPublic() {
            return Permit.PUBLIC.equals(action);
        }

        public boolean hasVariables() {
            return pattern.contains("{}");
        }
    }

    private Routes() {}

    /** All routes, in order. */
    public static List<Route> of(ApplicationContext context) {
        List<Route> routes = new ArrayList<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> add(info, handler, routes));
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    private static void add(RequestMappingInfo info, HandlerMethod handler, List<Route> routes) {
        Permit own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
        Permit whole = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permit.class);
        String action = own != null ? own.value() : whole != null ? whole.value() : null;
        var methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            for (String spelt : spelt(pattern)) {
                String plain = VARIABLE.matcher(spelt).replaceAll("{}");
                if (methods.isEmpty()) routes.add(new Route("GET", plain, action));
                methods.forEach(m -> routes.add(new Route(m.name(), plain, action)));
            }
        }
    }

    /** The patterns that a pattern stands for: a variable that is one of a few words, {@code {turn:result|answer}}, is each of them. */
    private static List<String> spelt(String pattern) {
        Matcher words = WORDS.matcher(pattern);
        if (!words.find()) return List.of(pattern);
        List<String> all = new ArrayList<>();
        for (String word : words.group(1).split("\\|", -1)) {
            all.addAll(spelt(pattern.substring(0, words.start()) + word + pattern.substring(words.end())));
        }
        return all;
    }

    /**
     * The route as a path of one Union: each variable is filled with what {@code route-ids.csv} says for the pattern up to it.
     *
     * @param value gives the answer of a query for that Union
     */
    public static String path(Route route, Function<String, String> value) {
        Map<String, String> table = table();
        Matcher places = Pattern.compile("\\{}").matcher(route.pattern);
        StringBuilder path = new StringBuilder();
        int from = 0;
        while (places.find()) {
            String prefix = route.pattern.substring(0, places.end());
            String source = table.get(prefix);
            if (source == null) throw new AssertionError("route-ids.csv has no row for " + prefix);
            path.append(route.pattern, from, places.start());
            path.append(source.startsWith("=") ? source.substring(2, source.length() - 1) : value.apply(source));
            from = places.end();
        }
        return path.append(route.pattern.substring(from)).toString();
    }

    /** Whether a variable of this route is a key of a record of a Union. */
    static boolean namesARecord(Route route) {
        return table().entrySet().stream()
                .anyMatch(e -> e.getValue().startsWith("select")
                        && (route.pattern.equals(e.getKey())
                                || route.pattern.startsWith(e.getKey() + "/")
                                || route.pattern.startsWith(e.getKey() + ".")));
    }

    private static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/route-ids.csv"))) {
                int comma = line.indexOf(',');
                if (comma > 0) table.put(line.substring(0, comma), line.substring(comma + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
