package org.lienhiep.jobs;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param argument what it works on, as given when it was asked for
 * @param state {@code waiting}, {@code running}, {@code done}, {@code stopped} or {@code failed}
 * @param done pieces done, of {@code total}; both 0 before the first is counted
 * @param incident the number under which the log tells why the last try failed, or null
 */
public record JobState(
        long id,
        String kind,
        String argument,
        String state,
        long done,
        long total,
        @Nullable Long accountId,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String incident) {

    /** Whether nothing more will happen. */
    public boolean ended() {
        return endedAt != null;
    }

    /** Progress in percent, 0 to 100, rounded down. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
