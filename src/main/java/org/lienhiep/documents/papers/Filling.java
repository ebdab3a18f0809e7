package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;

/** Puts values into the texts of a template, and notes which fields had none. */
final class Filling {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}|\\n]{1,60})(?:\\|([^{}|\\n]{1,10}))?}");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");

    private final Map<String, PaperValue> values = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Filling(Map<String, PaperValue> values) {
        values.forEach((name, value) -> this.values.put(key(name), value));
    }

    /** Names are the same whatever their case and marks. */
    static String key(String name) {
        return VietnameseNames.fold(name.strip());
    }

    /** The names of the fields in a text, as they are written, each once. */
    static Set<String> names(String text) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find())
            names.putIfAbsent(key(field.group(1)), field.group(1).strip());
        return new LinkedHashSet<>(names.values());
    }

    /** The fields without a value, in the order met. */
    Set<String> missing() {
        return missing;
    }

    /** A text of one line. */
    String line(String text) {
        Matcher field = FIELD.matcher(bold(Marked.clean(text)));
        StringBuilder filled = new StringBuilder();
        while (field.find()) {
            String format = field.group(2) == null ? "" : field.group(2).strip();
            field.appendReplacement(
                    filled, Matcher.quoteReplacement(value(field.group(1).strip(), format)));
        }
        return field.appendTail(filled).toString();
    }

    /** A text of several lines; a line of one field that is a list gives a line for each. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (dropped(line)) continue;
            String own = line.startsWith("?") ? line.substring(1).strip() : line;
            PaperValue list = alone(own);
            if (list == null) lines.add(line(own));
            else if (list.kind() == PaperValue.Kind.LINES) lines.addAll(list.lines());
            else if (list.words().contains("\n")) split(list.words()).forEach(typed -> lines.add(Marked.clean(typed)));
            else lines.add(line(own));
        }
        return lines;
    }

    /** Whether a line that stands only where all its fields have values has to go. */
    boolean dropped(String line) {
        return line.startsWith("?") && names(line).stream().anyMatch(n -> find(n) == null);
    }

    /** The value of the one field that is the whole line, or null. */
    @Nullable
    PaperValue alone(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() ? find(field.group(1)) : null;
    }

    private String value(String name, String format) {
        PaperValue value = find(name);
        if (value != null) return value.printed(format);
        missing.add(name);
        return Marked.gap(name);
    }

    private @Nullable PaperValue find(String name) {
        PaperValue value = values.get(key(name));
        return value == null || value.missing() ? null : value;
    }

    private static String bold(String text) {
        return BOLD.matcher(text).replaceAll(m -> Matcher.quoteReplacement(Marked.bold(m.group(1))));
    }

    /** Where a name stands in several texts, each name once. */
    static Set<String> names(PaperTemplate template) {
        return names(String.join(
                "\n", PaperTemplate.PARTS.stream().map(template::part).toList()));
    }

    /** The lines of a text that are not empty. */
    static List<String> split(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
