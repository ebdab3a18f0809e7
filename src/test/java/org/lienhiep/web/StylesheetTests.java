package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours hold WCAG 2.2 AA on both grounds, and the stylesheets keep to what the pages' policy allows. */
class StylesheetTests {

    private static final Path FOLDER = Path.of("src/main/resources/static");
    private static final List<String> GROUNDS = List.of("paper", "sunk", "sheet");
    private static final List<String> WORDS =
            List.of("ink", "ink-2", "muted", "primary", "ok", "soon", "late", "over", "stated");
    private static final Map<String, String> ON_ITS_TINT = Map.of(
            "primary",
            "primary-soft",
            "ok",
            "ok-soft",
            "soon",
            "soon-soft",
            "late",
            "late-soft",
            "stated",
            "stated-soft");

    @Test
    void wordsAreReadOnEveryGround() throws IOException {
        for (String theme : List.of("light", "dark")) {
            Map<String, String> tokens = tokens(theme);
            for (String ground : GROUNDS) {
                for (String word : WORDS) {
                    assertThat(contrast(tokens, word, ground))
                            .as(theme + " " + word + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
                assertThat(contrast(tokens, "field", ground))
                        .as(theme + " border on " + ground)
                        .isGreaterThanOrEqualTo(3);
            }
            ON_ITS_TINT.forEach((word, tint) -> assertThat(contrast(tokens, word, tint))
                    .as(theme + " " + word + " on " + tint)
                    .isGreaterThanOrEqualTo(4.5));
            assertThat(contrast(tokens, "primary-ink", "primary")).as(theme).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(tokens, "ink", "fig")).as(theme).isGreaterThanOrEqualTo(4.5);
            for (String fill : List.of("term", "amber", "award")) {
                assertThat(contrast(tokens, fill, "paper"))
                        .as(theme + " " + fill)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void theKitDrawsWithTheTokensOfThePages() throws IOException {
        for (String theme : List.of("light", "dark")) {
            Matcher block =
                    Pattern.compile("\\[data-theme=" + theme + "]\\{([^}]*)}").matcher(sheet("kit.css"));
            assertThat(block.find()).isTrue();
            assertThat(read(block.group(1))).isEqualTo(tokens(theme));
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(css|js)")).toList()) {
                String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
                assertThat(text).as(file.toString()).doesNotContain("http:", "https:", "@import");
            }
        }
    }

    private static String sheet(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    }

    /** The tokens of a theme: the first block that sets the paper is light, the second dark. */
    private static Map<String, String> tokens(String theme) throws IOException {
        Matcher blocks = Pattern.compile(":root\\{([^}]*--paper[^}]*)}").matcher(sheet("lienhiep.css"));
        assertThat(blocks.find()).isTrue();
        if (theme.equals("dark")) assertThat(blocks.find()).isTrue();
        return read(blocks.group(1));
    }

    private static Map<String, String> read(String block) {
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher token = Pattern.compile("--([a-z0-9-]+):#([0-9A-Fa-f]{3,6})").matcher(block);
        while (token.find()) {
            String hex = token.group(2);
            tokens.put(token.group(1), hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String front, String back) {
        double a = luminance(tokens.get(front));
        double b = luminance(tokens.get(back));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            parts[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
