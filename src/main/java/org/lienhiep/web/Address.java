package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that keep what the reader chose: the year, the filters, the page itself. */
public final class Address {

    /** These belong to the old year: where a list goes on, and days of that year. */
    private static final List<String> OF_A_YEAR = List.of("year", "after", "from", "to", "lang");

    private Address() {}

    /** This page in another year, its filters kept. */
    public static String inYear(int year) {
        return pairs().filter(pair -> !OF_A_YEAR.contains(name(pair)))
                .collect(Collectors.joining("&", "?", "&"))
                .replaceFirst("^\\?&", "?")
                .concat("year=" + year);
    }

    /** This list as a file, whole: its filters kept, from its beginning. */
    public static String asFile(String format) {
        return pairs().filter(pair -> !name(pair).equals("after") && !name(pair).equals("format"))
                .map(pair -> pair + "&")
                .collect(Collectors.joining("", "?", "format=" + format));
    }

    /** A page of the contents, in the year chosen where one was chosen. */
    public static String inYear(String path) {
        String chosen = pairs().filter(pair -> name(pair).equals("year"))
                .filter(pair -> pair.matches("year=[12]\\d{3}"))
                .findFirst()
                .orElse("");
        if (chosen.isEmpty()) return Here.url(path);
        return Here.url(path) + (path.contains("?") ? "&" : "?") + chosen;
    }

    /** This page, read in the other language from now on. */
    public static String inOtherLanguage() {
        String other = Here.get().lang().equals("vi") ? "en" : "vi";
        return Here.url("/language?to=" + other + "&next=" + URLEncoder.encode(here(), StandardCharsets.UTF_8));
    }

    /** Path and query of this page below the base; a page that answers a form is known by the path alone. */
    public static String here() {
        String query = pairs().filter(pair -> !name(pair).equals("lang")).collect(Collectors.joining("&"));
        return Here.get().path() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The whole address of this page, its host included and its query left out: what others may link to. */
    public static String whole() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .replacePath(Here.url(Here.get().path()))
                .build()
                .toUriString();
    }

    /** The path wanted where it is one of our own; only those are followed. */
    public static String local(@Nullable String wanted, String otherwise) {
        if (wanted == null) return otherwise;
        boolean local = wanted.matches("/([^/\\\\].*)?") && wanted.chars().allMatch(c -> c > 32 && c < 127);
        return local ? wanted : otherwise;
    }

    private static Stream<String> pairs() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return Stream.empty();
        }
        HttpServletRequest asked = request.getRequest();
        String query = asked.getMethod().equals("GET") ? asked.getQueryString() : null;
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        return end < 0 ? pair : pair.substring(0, end);
    }
}
