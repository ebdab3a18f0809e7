package org.lienhiep.councils;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body may decide: computed from the seats of the day, who came, and who keeps out.
 *
 * @param members seats of the day without those that keep out
 * @param present of them who came
 * @param needed how many must be there
 * @param missing what is missing beside people: {@code chair}, {@code reviewer}, or null
 */
record Quorum(
        int members, int present, int needed, @Nullable String missing) {

    private static final List<String> LEADERS = List.of("chair", "vice");

    /** Counts a roll, without the seats that keep out. */
    static Quorum of(Council.Kept body, Collection<Sitting> roll, Collection<Long> out) {
        List<Sitting> sitting =
                roll.stream().filter(s -> !out.contains(s.seat())).toList();
        List<Sitting> there = sitting.stream().filter(Sitting::isPresent).toList();
        String missing = null;
        if (body.chairNeeded() && there.stream().noneMatch(s -> LEADERS.contains(s.role()))) missing = "chair";
        else if (body.reviewerNeeded() && there.stream().noneMatch(s -> s.role().equals("reviewer")))
            missing = "reviewer";
        int needed = Majority.kept(body.quorum()).needed(sitting.size());
        return new Quorum(sitting.size(), there.size(), needed, missing);
    }

    /** Whether enough are there. */
    boolean met() {
        return members > 0 && present >= needed && missing == null;
    }

    /**
     * A seat on the roll of a session.
     *
     * @param present whether its holder came; null before the roll was called
     * @param reason why not, where the holder gave one
     */
    record Sitting(
            long seat,
            long person,
            String name,
            String role,
            @Nullable Boolean present,
            @Nullable String reason) {

        boolean isPresent() {
            return present != null && present;
        }
    }
}
