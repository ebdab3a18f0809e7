package org.lienhiep.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * The key by which two spellings of one organisation's name meet: abbreviations written out, words that say nothing left out,
 * the rest in the order of the alphabet. The words are data ({@code directory/organisation-words.csv}).
 */
final class OrganisationKey {

    private static final Map<String, String> WORDS = words();
    private static final int LONGEST = Math.toIntExact(WORDS.keySet().stream()
            .mapToLong(w -> w.chars().filter(c -> c == ' ').count() + 1)
            .max()
            .orElse(1));

    private OrganisationKey() {}

    private static Map<String, String> words() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(
                                OrganisationKey.class.getResourceAsStream("/directory/organisation-words.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            Map<String, String> words = new LinkedHashMap<>();
            rows.forEach(row -> words.put(plain(row.get("written")), plain(row.get("means"))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of a name; empty where no telling word is in it. */
    static String of(String name) {
        String text = plain(name).replaceAll(" tinh \\p{L}+( \\p{L}+)?$", "");
        String[] words = text.split(" ", -1);
        StringBuilder whole = new StringBuilder();
        for (int at = 0; at < words.length; ) {
            int taken = Math.min(LONGEST, words.length - at);
            while (taken > 1 && !WORDS.containsKey(join(words, at, taken))) taken--;
            String part = join(words, at, taken);
            whole.append(WORDS.getOrDefault(part, part)).append(' ');
            at += taken;
        }
        return Arrays.stream(whole.toString().strip().split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String join(String[] words, int at, int taken) {
        return String.join(" ", Arrays.asList(words).subList(at, at + taken));
    }

    /** Letters and digits without diacritics; signs become blanks, but the one of "KH&CN" stays within its word. */
    private static String plain(String text) {
        return VietnameseNames.fold(text)
                .replaceAll("[^a-z0-9&]+", " ")
                .replaceAll("\\s*&\\s*", "&")
                .strip();
    }
}
