package org.lienhiep.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact as a test makes it up, and the plain way to add such facts up. */
record LooseFact(
        String kind,
        long record,
        String part,
        LocalDate on,
        LocalDate until,
        BigDecimal amount,
        @Nullable Long subject,
        @Nullable String type,
        @Nullable String field,
        @Nullable String result,
        @Nullable String excludedBy) {

    /** What makes it one row of the table. */
    List<Object> key() {
        return List.of(kind, record, part);
    }

    boolean passes(Map<String, String> filter) {
        return filter.entrySet().stream().allMatch(e -> Objects.equals(value(e.getKey()), e.getValue()));
    }

    @Nullable
    String value(String dimension) {
        return switch (dimension) {
            case "type" -> type;
            case "field" -> field;
            case "result" -> result;
            case "subject" -> subject == null ? null : subject.toString();
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
