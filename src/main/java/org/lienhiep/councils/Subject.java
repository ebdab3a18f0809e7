package org.lienhiep.councils;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record of another module, {@code critiques.critique:12}. */
record Subject(String type, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z]{1,30}\\.[a-z_]{1,30}):(\\d{1,18})");

    static Optional<Subject> read(@Nullable String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text.strip());
        return written.matches()
                ? Optional.of(new Subject(written.group(1), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
