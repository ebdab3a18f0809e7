package org.lienhiep.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** How a Union's public pages look, by its own choice. */
class LookTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor reader;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        reader = year.anybody();
    }

    @Test
    void theColourAndTheLineOfNewsAreOnEveryPublicPage() {
        assertThat(reader.open("/").is(200).one("body").classNames()).contains("petrol");
        office.submit("/portal/look", "accent", "green", "notice", "Nhận bài dự thi đến 15/6", "href", "/results")
                .is(303);
        for (String path : new String[] {"/", "/news", "/members", "/schedule"}) {
            Page page = reader.open(path).is(200);
            assertThat(page.one("body").classNames()).as(path).contains("green");
            assertThat(page.one(".ticker a").text()).isEqualTo("Nhận bài dự thi đến 15/6");
        }
        office.submit("/portal/look", "notice", "Đã qua", "notice_until", "11/01/2018")
                .is(303);
        assertThat(reader.open("/").is(200).all(".ticker")).isEmpty();
        assertThat(anybody().open("/").one("body").classNames()).contains("petrol");
        assertThat(office.submit("/portal/look", "href", "https://noi.khac/")
                        .is(422)
                        .fault("href"))
                .isNotEmpty();
        office.submit("/portal/look", "accent", "vàng").is(422);
        year.as("lanh-dao").open("/portal/look").is(200);
        year.as("hoi").open("/portal/look").is(404);
    }

    @Test
    void everyColourCanBeReadOnPaperAndInTheDark() throws IOException {
        String css;
        try (var in = LookTests.class.getResourceAsStream("/static/portal.css")) {
            css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Integer> seen = new HashMap<>();
        var colour = Pattern.compile("\\.portal\\.([a-z]+)\\{--primary:#([0-9A-F]{6})")
                .matcher(css);
        while (colour.find()) {
            boolean dark = seen.merge(colour.group(1), 1, Integer::sum) == 2;
            int paper = dark ? 0x14181D : 0xFBFAF6;
            int ink = dark ? 0x0D2027 : 0xFFFFFF;
            int rgb = Integer.parseInt(colour.group(2), 16);
            assertThat(contrast(rgb, paper)).as(colour.group()).isGreaterThan(4.5);
            assertThat(contrast(rgb, ink)).as(colour.group()).isGreaterThan(4.5);
        }
        assertThat(seen)
                .containsOnly(
                        Map.entry("green", 2), Map.entry("maroon", 2), Map.entry("indigo", 2), Map.entry("brown", 2));
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
