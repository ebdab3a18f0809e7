package org.lienhiep.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a list: the filters, the words searched, the place. */
final class DirectoryAddress {

    private DirectoryAddress() {}

    /** The id after which a page begins, or null for the first. */
    static @Nullable Long place(@Nullable String after) {
        return after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
    }

    /** Filters that are set: names and values in turn. */
    static Map<String, String> kept(@Nullable String... namesAndValues) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) kept.put(name, value);
        }
        return kept;
    }

    /** The address of the list under these filters and words. */
    static String of(Map<String, String> kept, String words) {
        StringBuilder address = new StringBuilder("?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        kept.forEach((name, value) ->
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
