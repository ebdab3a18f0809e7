package org.lienhiep.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Whatever is sent, the answer is a page that says what is wrong: never a 500, never a trace, never half a record. */
class HostileInputTests extends ServedTests {

    private static final List<String> WORDS = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999",
            "abc",
            "31/02/2017",
            "9999-99-99",
            "1e309",
            "NaN",
            "' or '1'='1",
            "\"><script>alert(1)</script>",
            "${7*7}",
            "../../etc/passwd",
            "a\u0000b",
            "\uD800",
            "\u202Egnp.exe",
            "Hội\r\nSet-Cookie: a=b",
            "x".repeat(100_000));

    private static final List<String> PARAMETERS = List.of(
            "after",
            "year",
            "kind",
            "q",
            "from",
            "to",
            "type",
            "organisation",
            "field",
            "sort",
            "lang",
            "tab",
            "beside",
            "state",
            "body",
            "round",
            "rank",
            "role",
            "series",
            "next",
            "edit",
            "page");

    private Year year;
    private Visitor office;
    private Visitor administrator;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.hasty("van-phong");
        administrator = year.hasty("quan-tri");
    }

    @Test
    void noAddressEndsInAnErrorOfOurs() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("GET") || route.pattern().equals("/error")) continue;
            for (String word : List.of(
                    "0", "-1", "99999999999999999999", "abc", "%00", "%F0%28%8C%28", "..%2f..%2fetc", "a%20b", "%")) {
                note(office.openRaw(route.pattern().replace("{}", word)), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noParameterEndsInAnErrorOfOurs() {
        everyParameter(HostileInputTests::some);
    }

    @Test
    @Tag("long")
    void noWordInAnyParameterEndsInAnErrorOfOurs() {
        everyParameter(route -> WORDS);
    }

    @Test
    void noFormEndsInAnErrorOfOurs() {
        everyForm(HostileInputTests::some);
    }

    @Test
    @Tag("long")
    void noWordInAnyFormEndsInAnErrorOfOurs() {
        everyForm(route -> WORDS);
    }

    /** A third of the words, other ones for the next address, so that every word goes round. */
    private static List<String> some(int route) {
        return IntStream.range(0, WORDS.size())
                .filter(i -> i % 3 == route % 3)
                .mapToObj(WORDS::get)
                .toList();
    }

    private void everyParameter(IntFunction<List<String>> words) {
        List<String> wrong = new ArrayList<>();
        int no = 0;
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("GET") || route.pattern().equals("/error")) continue;
            String path = Routes.path(route, year::text);
            for (String word : words.apply(no++)) {
                if (word.length() > 4_000) continue;
                String value = URLEncoder.encode(word, StandardCharsets.UTF_8);
                String query =
                        PARAMETERS.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
                note(office.openRaw(path + "?" + query), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void everyForm(IntFunction<List<String>> words) {
        Set<String> names = fieldNames();
        List<String> wrong = new ArrayList<>();
        int no = 0;
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("POST")
                    || route.pattern().equals("/error")
                    || route.pattern().equals("/sign-out")) continue;
            String path = Routes.path(route, year::text);
            boolean accounts = route.action() != null && route.action().startsWith("identity.");
            Visitor visitor = accounts ? administrator : office;
            for (String word : words.apply(no++)) {
                List<String> fields = new ArrayList<>(List.of("_csrf", visitor.token(), "_version", "1"));
                fields.addAll(List.of("_key", UUID.randomUUID().toString()));
                names.forEach(name -> fields.addAll(List.of(name, word)));
                note(visitor.post(path, fields), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        factsMustBeTrue(year.union());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("POST") || route.pattern().equals("/error")) continue;
            String path = Routes.path(route, year::text);
            assertThat(office.post(path, List.of("title", "x")).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    /** The names of all fields of all forms that the office sees. */
    private Set<String> fieldNames() {
        Set<String> names = new TreeSet<>();
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("GET") || route.pattern().equals("/error")) continue;
            Page page = office.open(Routes.path(route, year::text));
            if (page.status() == 200) names.addAll(page.all("form [name]").eachAttr("name"));
        }
        names.removeIf(name -> name.startsWith("_"));
        return names;
    }

    private static void note(Page page, List<String> wrong) {
        if (page.status() >= 500
                || page.text().contains("\tat org.")
                || page.headers().firstValue("Set-Cookie").orElse("").equals("a=b")) {
            String path = page.path().length() > 120 ? page.path().substring(0, 120) : page.path();
            wrong.add(path + " → " + page.status());
        }
    }
}
