package org.lienhiep.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell was understood as.
 *
 * @param value as the staging table takes it; null for nothing
 * @param fault key of the sentence that says why it could not be understood; null where it was
 * @param mends values that would do instead, the likeliest first; an empty one leaves the cell blank
 */
public record Reading(@Nullable String value, @Nullable String fault, List<String> mends) {

    /** Understood. */
    public static Reading of(@Nullable String value) {
        return new Reading(value, null, List.of());
    }

    /** Not understood. */
    public static Reading fault(String key, String... mends) {
        return new Reading(null, key, List.of(mends));
    }
}
