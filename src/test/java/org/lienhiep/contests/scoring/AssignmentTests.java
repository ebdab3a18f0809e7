package org.lienhiep.contests.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Judges get entries of their field, never one they must not see, never too many; where it cannot be, it says why. */
class AssignmentTests {

    private static final List<String> FIELDS = List.of("nong_nghiep", "y_te", "giao_duc");

    @Property(tries = 120)
    void whatIsAssignedKeepsEveryRule(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int size,
            @ForAll @IntRange(min = 2, max = 7) int many,
            @ForAll @IntRange(min = 1, max = 3) int perEntry) {
        Random random = new Random(seed);
        List<Assignment.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= size; i++) entries.add(new Assignment.Entry(i, FIELDS.get(random.nextInt(3))));
        Map<Long, Assignment.Judge> judges = new HashMap<>();
        for (long j = 1; j <= many; j++) {
            Set<String> fields = new HashSet<>(FIELDS.subList(0, 1 + random.nextInt(3)));
            Set<Long> conflicts = new HashSet<>();
            for (long e = 1; e <= size; e++) if (random.nextInt(12) == 0) conflicts.add(e);
            judges.put(j, new Assignment.Judge(j, fields, 5 + random.nextInt(20), conflicts));
        }
        var answer = Assignment.of(entries, List.copyOf(judges.values()), perEntry);
        assertThat(answer.assignment().isPresent())
                .isNotEqualTo(answer.shortage().isPresent());
        answer.shortage().ifPresent(s -> assertThat(s.room()).isLessThan(s.needed()));
        answer.assignment().ifPresent(given -> {
            Map<Long, Integer> load = new HashMap<>();
            for (var entry : entries) {
                var own = given.judges().get(entry.id());
                assertThat(own).hasSize(perEntry);
                own.forEach(j -> {
                    assertThat(judges.get(j).may(entry)).isTrue();
                    load.merge(j, 1, Integer::sum);
                });
            }
            load.forEach(
                    (j, n) -> assertThat(n).isLessThanOrEqualTo(judges.get(j).most()));
            assertThat(load.values().stream().mapToInt(n -> n).max().orElse(0)).isEqualTo(given.heaviest());
        });
    }

    @Test
    void theLoadIsEvenAndJudgesOverlap() {
        List<Assignment.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 30; i++) entries.add(new Assignment.Entry(i, "y_te"));
        List<Assignment.Judge> judges = new ArrayList<>();
        for (int j = 1; j <= 6; j++) judges.add(new Assignment.Judge(j, Set.of("y_te"), 100, Set.of()));
        var given = Assignment.of(entries, judges, 2).assignment().orElseThrow();
        assertThat(given.heaviest()).isEqualTo(10);
        assertThat(given.comparable()).isTrue();
    }

    @Test
    void whereThereAreTooFewJudgesItSaysWhichEntriesAndWho() {
        var entries = List.of(new Assignment.Entry(1, "y_te"), new Assignment.Entry(2, "giao_duc"));
        var judges = List.of(
                new Assignment.Judge(1, Set.of("y_te"), 9, Set.of()),
                new Assignment.Judge(2, Set.of("y_te", "giao_duc"), 9, Set.of(2L)));
        var why = Assignment.of(entries, judges, 2).shortage().orElseThrow();
        assertThat(why.entries()).containsExactly(2L);
        assertThat(why.room()).isZero();
    }
}
