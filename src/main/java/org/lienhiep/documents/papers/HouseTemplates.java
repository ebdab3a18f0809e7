package org.lienhiep.documents.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The templates that come with the program, one text file each: lines of properties, then the parts, each below its name in square
 * brackets.
 */
final class HouseTemplates {

    static final List<PaperTemplate> ALL = load();

    private HouseTemplates() {}

    private static List<PaperTemplate> load() {
        List<PaperTemplate> all = new ArrayList<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:papers/templates/*.txt");
            for (Resource file : files) {
                String name = String.valueOf(file.getFilename()).replace(".txt", "");
                all.add(read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(PaperTemplate::kind).thenComparing(PaperTemplate::code));
        return List.copyOf(all);
    }

    private static PaperTemplate read(String code, String text) {
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        String part = "";
        for (String line : text.lines().toList()) {
            if (line.matches("\\[[a-z_]+]")) part = line.substring(1, line.length() - 1);
            else if (part.isEmpty()) put(head, line);
            else parts.merge(part, line, (a, b) -> a + "\n" + b);
        }
        parts.replaceAll((name, words) -> words.strip());
        if (!PaperTemplate.PARTS.containsAll(parts.keySet()))
            throw new IllegalStateException(code + " " + parts.keySet());
        return new PaperTemplate(
                code,
                0,
                PaperKind.of(head.getOrDefault("kind", "")).orElseThrow(() -> new IllegalStateException(code)),
                head.getOrDefault("name", code),
                head.getOrDefault("source", ""),
                head.containsKey("each"),
                head.containsKey("open"),
                Map.copyOf(parts));
    }

    private static void put(Map<String, String> head, String line) {
        if (line.isBlank()) return;
        String[] pair = Arrays.copyOf(line.split(":", 2), 2);
        head.put(pair[0].strip(), pair[1] == null ? "" : pair[1].strip());
    }
}
