package org.lienhiep.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;

/**
 * What a list of events is narrowed to; it stands in the address. Values that are none of the known ones are left out.
 *
 * @param year the year of the first day
 * @param text words of the title, as typed
 */
record EventFilter(
        int year,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String field,
        @Nullable Long body,
        String text) {

    private static final int MOST_WORDS = 6;

    /** Reads the filter of an address. */
    static EventFilter read(
            int year,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String field,
            @Nullable String body,
            @Nullable String text) {
        return new EventFilter(
                year,
                known(Event.KINDS, kind),
                known(Event.STATES, state),
                known(Event.FIELDS, field),
                body != null && body.matches("\\d{1,18}") ? Long.valueOf(body) : null,
                text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", ""));
    }

    private static @Nullable String known(List<String> codes, @Nullable String value) {
        return value != null && codes.contains(value) ? value : null;
    }

    /** The words looked for, without diacritics; each must stand in the title. */
    List<String> words() {
        return Arrays.stream(VietnameseNames.fold(text).split(" ", -1))
                .filter(w -> !w.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Whether it narrows the year at all. */
    boolean narrows() {
        return kind != null || state != null || field != null || body != null || !text.isEmpty();
    }

    EventFilter withKind(@Nullable String other) {
        return new EventFilter(year, other, state, field, body, text);
    }

    EventFilter withState(@Nullable String other) {
        return new EventFilter(year, kind, other, field, body, text);
    }

    /** The address of the list under this filter. */
    String href() {
        StringBuilder href = new StringBuilder("?year=" + year);
        add(href, "kind", kind);
        add(href, "state", state);
        add(href, "field", field);
        add(href, "body", body == null ? null : body.toString());
        add(href, "q", text.isEmpty() ? null : text);
        return href.toString();
    }

    private static void add(StringBuilder href, String name, @Nullable String value) {
        if (value == null) return;
        href.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
