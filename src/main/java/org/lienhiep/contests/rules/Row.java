package org.lienhiep.contests.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say in one place, by column; what they are silent about is not there.
 *
 * @param no its place in its list; 0 for a section
 * @param values days in ISO form, numbers with a point, flags as {@code true}
 */
public record Row(int no, Map<String, String> values) {

    static final Row NONE = new Row(0, Map.of());

    /** Words or a code; empty where the rules are silent. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** A day, or null. */
    public @Nullable LocalDate day(String column) {
        String value = text(column);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    /** A whole number, or null. */
    public @Nullable Integer whole(String column) {
        String value = text(column);
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    /** A number, or null. */
    public @Nullable BigDecimal number(String column) {
        String value = text(column);
        return value.isEmpty() ? null : new BigDecimal(value);
    }

    /** Whether the rules say yes. */
    public boolean flag(String column) {
        return text(column).equals("true");
    }

    /** Whether they say this code. */
    boolean is(String column, String code) {
        return text(column).equals(code);
    }
}
