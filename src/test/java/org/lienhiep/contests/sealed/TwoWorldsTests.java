package org.lienhiep.contests.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.figures.Facts;
import org.lienhiep.walls.Routes;

/** Two Unions that differ in one sealed name alone: whatever anybody asks, both answer alike. Before the sealing they did not. */
class TwoWorldsTests extends ServedTests {

    /** Pages of what happens in the installation by the minute; nothing of a contest is on them. */
    private static final Set<String> BY_THE_MINUTE =
            Set.of("/admin/state", "/admin/jobs", "/admin/audit", "/admin/backups");

    private SealedCast one;
    private SealedCast two;

    @BeforeAll
    void makeTwoWorlds() {
        one = new SealedCast(year(), jdbc, context.getBean(Facts.class));
        two = new SealedCast(year(), jdbc, context.getBean(Facts.class));
        one.enter("Người thứ nhất", "truong-01");
        two.enter("Người thứ hai", "truong-02");
    }

    @Test
    void bothWorldsAnswerAlikeOnceSealed() {
        // the comparison can fail: without a seal the entry's own page tells them apart
        assertThat(shown(one, "van-phong", one.entry())).isNotEqualTo(shown(two, "van-phong", two.entry()));
        for (SealedCast world : List.of(one, two))
            world.year.as("van-phong").submit(world.seal() + "/new").is(303);
        List<String> different = new ArrayList<>();
        for (String role : List.of("van-phong", "quan-tri", ""))
            for (String path : paths())
                if (!shown(one, role, path).equals(shown(two, role, path))) different.add(role + " " + path);
        assertThat(different).isEmpty();
    }

    /** What may be asked about the edition, its entries, both people and both schools, in every form that gives an answer. */
    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("GET") || BY_THE_MINUTE.contains(route.pattern())) continue;
            String pattern = route.pattern();
            if (pattern.startsWith("/contests/{}") || pattern.startsWith("/results/")) {
                String path = pattern.replaceFirst("\\{}", Long.toString(SealedCast.EDITION))
                        .replaceFirst("/entries/\\{}", "/entries/" + SealedCast.ENTRY);
                if (!path.contains("{}")) paths.add(path);
            } else if (pattern.startsWith("/people/{}")
                    && !pattern.replaceFirst("\\{}", "").contains("{}")) {
                paths.add(pattern.replaceFirst("\\{}", Long.toString(one.authorId())));
                paths.add(pattern.replaceFirst("\\{}", Long.toString(two.authorId())));
            } else if (pattern.startsWith("/organisations/{}")
                    && !pattern.replaceFirst("\\{}", "").contains("{}")) {
                for (String school : List.of("truong-01", "truong-02"))
                    paths.add(pattern.replaceFirst(
                            "\\{}", Long.toString(one.year.id("directory.organisation_name", school))));
            }
        }
        String room = one.room();
        paths.addAll(List.of(
                "/people",
                "/people?format=csv",
                "/organisations?format=csv",
                room + "?format=csv",
                room + "?q=mo+hinh+thu",
                room + "?q=" + encoded(one.author()),
                "/search?q=" + encoded(one.author()),
                "/search?q=" + encoded(two.author()),
                "/search?q=" + encoded(one.school()),
                "/figures/CON-01?from=2017-01-01&to=2017-12-31&type=thu-99",
                "/figures/CON-01a?from=2017-01-01&to=2017-12-31&type=thu-99",
                "/results",
                "/results/entries/" + SealedCast.ENTRY,
                "/desk"));
        return paths;
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** An answer without what differs by the Union's own name, or by the moment. */
    private String shown(SealedCast world, String role, String path) {
        Visitor visitor = role.isEmpty() ? world.year.anybody() : world.year.as(role);
        Page page = visitor.open(path);
        String slug = unions.byId(world.year.union()).orElseThrow().slug();
        String type = page.headers().firstValue("Content-Type").orElse("");
        String words = type.startsWith("text/html") || type.startsWith("text/csv")
                ? new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                : "";
        return page.status() + " "
                + words.replace(slug, "union")
                        .replaceAll("name=\"_(csrf|key|base)\" value=\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "");
    }
}
