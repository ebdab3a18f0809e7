package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the order of merges and undoings, every record leads to where its standing merges lead, and is found there. */
class SurvivorTests extends ServedTests {

    private static final int PEOPLE = 9;

    @Autowired
    private Survivors survivors;

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private record Step(long from, long into, long merge) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfMergesAndUndoingsLeavesThePartitionRight(long seed) {
        Random random = new Random(seed);
        List<Long> people = year.run(() -> people(seed));
        Map<Long, Step> standing = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            if (standing.isEmpty() || random.nextInt(5) < 3) merge(people, standing, random);
            else undo(standing, random);
            compare(people, standing);
        }
    }

    private List<Long> people(long seed) {
        return jdbc.sql("""
                        insert into directory.person (code, full_name, sort_key, fold)
                        select 'phan-' || :seed || '-' || n, 'Phần ' || n, 'phan' || n, 'phan' || chr(96 + n) || :seed
                        from generate_series(1, :many) n returning id
                        """)
                .param("seed", seed)
                .param("many", PEOPLE)
                .query(Long.class)
                .list();
    }

    private void merge(List<Long> people, Map<Long, Step> standing, Random random) {
        var free = new ArrayList<>(
                people.stream().filter(p -> !standing.containsKey(p)).toList());
        if (free.size() < 2) return;
        java.util.Collections.shuffle(free, random);
        long from = free.get(0);
        long into = free.get(1);
        long merge = year.run(() -> {
            long id = jdbc.sql("""
                            insert into directory.merge (type, from_id, into_id, from_version, into_version, reason)
                            values ('directory.person', :from, :into, 1, 1, 'thử') returning id
                            """)
                    .param("from", from)
                    .param("into", into)
                    .query(Long.class)
                    .single();
            survivors.join(Subject.PERSON, from, into, id);
            return id;
        });
        standing.put(from, new Step(from, into, merge));
    }

    private void undo(Map<Long, Step> standing, Random random) {
        var steps = List.copyOf(standing.values());
        Step step = steps.get(random.nextInt(steps.size()));
        year.run(() -> {
            survivors.part(Subject.PERSON, step.from);
            return true;
        });
        standing.remove(step.from);
    }

    private void compare(List<Long> people, Map<Long, Step> standing) {
        Map<Long, Long> expected = new HashMap<>();
        for (long person : people) {
            long at = person;
            while (standing.containsKey(at)) at = standing.get(at).into;
            expected.put(person, at);
        }
        Map<Long, Long> kept = new HashMap<>();
        Map<Long, Long> found = new HashMap<>();
        year.run(() -> {
            var ids = people.toArray(Long[]::new);
            jdbc.sql("select id, current_id from directory.person_name where id = any(:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        kept.put(row.getLong(1), row.getLong(2));
                    });
            jdbc.sql("select p.id, s.person_id from directory.person p join directory.person_start s"
                            + " on s.union_id = p.union_id and s.start = p.fold where p.id = any(:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        assertThat(found.put(row.getLong(1), row.getLong(2))).isNull();
                    });
            return true;
        });
        assertThat(kept).isEqualTo(expected);
        assertThat(found).as("found by their names").isEqualTo(expected);
    }
}
