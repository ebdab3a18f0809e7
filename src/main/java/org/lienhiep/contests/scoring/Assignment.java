package org.lienhiep.contests.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which judges mark which entry: as many each as the rules say, of its field, without conflicts, nobody above their load, and the
 * heaviest load as light as can be. The same question has the same answer.
 *
 * @param judges by entry, in the order asked
 * @param heaviest the most entries that one judge has
 * @param comparable whether all judges are joined by shared entries, so that harshness can be told
 */
public record Assignment(Map<Long, Set<Long>> judges, int heaviest, boolean comparable) {

    /** An entry and its field. */
    public record Entry(long id, String field) {}

    /**
     * A judge.
     *
     * @param most entries that may be given
     * @param conflicts entries that this judge must not see
     */
    public record Judge(long id, Set<String> fields, int most, Set<Long> conflicts) {

        boolean may(Entry entry) {
            return fields.contains(entry.field()) && !conflicts.contains(entry.id());
        }
    }

    /**
     * Why there is no assignment.
     *
     * @param entries those that cannot all be marked
     * @param judges all who may mark any of them
     * @param needed sheets that the entries need
     * @param room sheets that the judges can take, each entry once
     */
    public record Shortage(List<Long> entries, List<Long> judges, long needed, long room) {}

    /** An assignment, or why there is none: one of both is there. */
    public record Answer(Optional<Assignment> assignment, Optional<Shortage> shortage) {}

    /**
     * Assigns judges to entries.
     *
     * @param perEntry judges for each entry, above zero
     */
    public static Answer of(List<Entry> entries, List<Judge> judges, int perEntry) {
        Matching best = new Matching(judges, perEntry, Integer.MAX_VALUE);
        Optional<Shortage> shortage = best.fill(entries);
        if (shortage.isPresent()) return new Answer(Optional.empty(), shortage);
        int low = 0;
        int high = best.heaviest();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            Matching lighter = new Matching(judges, perEntry, middle);
            if (lighter.fill(entries).isPresent()) low = middle;
            else {
                best = lighter;
                high = best.heaviest();
            }
        }
        return new Answer(Optional.of(best.answer()), Optional.empty());
    }

    /** Entries and judges being matched; a full judge makes room by handing an entry on to somebody else. */
    private static final class Matching {

        private final List<Judge> judges;
        private final int perEntry;
        private final int cap;
        private final Map<Long, Set<Long>> byEntry = new LinkedHashMap<>();
        private final Map<Long, Set<Entry>> byJudge = new LinkedHashMap<>();

        Matching(List<Judge> judges, int perEntry, int cap) {
            this.judges = judges;
            this.perEntry = perEntry;
            this.cap = cap;
            judges.forEach(j -> byJudge.put(j.id(), new LinkedHashSet<>()));
        }

        Optional<Shortage> fill(List<Entry> entries) {
            entries.forEach(e -> byEntry.put(e.id(), new LinkedHashSet<>()));
            for (int turn = 0; turn < perEntry; turn++)
                for (Entry entry : entries) {
                    Set<Long> asked = new LinkedHashSet<>();
                    Set<Entry> stuck = new LinkedHashSet<>();
                    if (!place(entry, asked, stuck)) return Optional.of(shortage(stuck));
                }
            return Optional.empty();
        }

        private boolean place(Entry entry, Set<Long> asked, Set<Entry> stuck) {
            stuck.add(entry);
            List<Judge> able = able(entry);
            for (Judge judge : able)
                if (!asked.contains(judge.id()) && load(judge) < limit(judge)) return give(entry, judge);
            for (Judge judge : able) {
                if (!asked.add(judge.id())) continue;
                for (Entry other : List.copyOf(held(judge)))
                    if (place(other, asked, stuck)) {
                        held(judge).remove(other);
                        marking(other).remove(judge.id());
                        return give(entry, judge);
                    }
            }
            return false;
        }

        /** Who may still get an entry, the lightest first; among equals the one who shares least with those who have it. */
        private List<Judge> able(Entry entry) {
            return judges.stream()
                    .filter(j -> j.may(entry) && !marking(entry).contains(j.id()))
                    .sorted(Comparator.comparingInt(this::load)
                            .thenComparingInt(j -> together(j, entry))
                            .thenComparingLong(Judge::id))
                    .toList();
        }

        private int together(Judge judge, Entry entry) {
            int together = 0;
            for (Entry held : held(judge))
                for (long other : marking(entry)) if (marking(held).contains(other)) together++;
            return together;
        }

        private boolean give(Entry entry, Judge judge) {
            held(judge).add(entry);
            marking(entry).add(judge.id());
            return true;
        }

        private int load(Judge judge) {
            return held(judge).size();
        }

        private int limit(Judge judge) {
            return Math.min(cap, judge.most());
        }

        private Set<Entry> held(Judge judge) {
            return byJudge.computeIfAbsent(judge.id(), key -> new LinkedHashSet<>());
        }

        private Set<Long> marking(Entry entry) {
            return byEntry.computeIfAbsent(entry.id(), key -> new LinkedHashSet<>());
        }

        private Shortage shortage(Set<Entry> stuck) {
            List<Judge> near =
                    judges.stream().filter(j -> stuck.stream().anyMatch(j::may)).toList();
            long room = near.stream()
                    .mapToLong(j ->
                            Math.min(limit(j), stuck.stream().filter(j::may).count()))
                    .sum();
            return new Shortage(
                    stuck.stream().map(Entry::id).toList(),
                    near.stream().map(Judge::id).toList(),
                    (long) stuck.size() * perEntry,
                    room);
        }

        int heaviest() {
            return byJudge.values().stream().mapToInt(Set::size).max().orElse(0);
        }

        Assignment answer() {
            List<Sheet> blank = new ArrayList<>();
            byEntry.forEach((entry, all) -> all.forEach(judge -> blank.add(new Sheet(entry, judge, 0))));
            return new Assignment(byEntry, heaviest(), Harshness.of(blank, 1).comparable());
        }
    }
}
