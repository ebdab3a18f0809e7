package org.lienhiep.contests.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any sheets at all: nothing depends on their order, nobody is skipped, slots and floors are kept. */
class AnySheetsTests {

    private static final int TRIES = 150;

    /** A rule with a first prize that not everybody reaches. */
    private static AwardRule rule(int slots, boolean shared, int cap) {
        return new AwardRule(
                List.of(
                        new AwardRule.Rank("nhat", 1, new BigDecimal("90"), new BigDecimal("25000000")),
                        new AwardRule.Rank("nhi", slots, new BigDecimal("75"), new BigDecimal("20000000")),
                        new AwardRule.Rank("ba", slots, new BigDecimal("50"), new BigDecimal("15000000"))),
                cap,
                2,
                shared);
    }

    private static List<Sheet> sheets(long seed, int entries, int judges) {
        Random random = new Random(seed);
        List<Sheet> sheets = new ArrayList<>();
        for (int entry = 1; entry <= entries; entry++)
            for (int judge = 1; judge <= judges; judge++)
                if (random.nextInt(3) > 0 || judge == 1)
                    sheets.add(Sheet.of(
                            entry,
                            judge,
                            BigDecimal.valueOf(random.nextInt(201), 1).multiply(BigDecimal.valueOf(5))));
        return sheets;
    }

    @Property(tries = TRIES)
    void theOrderOfTheSheetsChangesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int entries,
            @ForAll @IntRange(min = 1, max = 7) int judges) {
        List<Sheet> sheets = sheets(seed, entries, judges);
        List<Sheet> mixed = new ArrayList<>(sheets);
        Collections.shuffle(mixed, new Random(seed + 1));
        for (Method method : Method.values())
            assertThat(Standing.rank(Aggregates.scores(mixed, method, Harshness.of(mixed, 2)), Map.of()))
                    .isEqualTo(Standing.rank(Aggregates.scores(sheets, method, Harshness.of(sheets, 2)), Map.of()));
    }

    @Property(tries = TRIES)
    void scoresLieBetweenTheirLowestAndHighestSheet(@ForAll long seed) {
        List<Sheet> sheets = sheets(seed, 12, 6);
        for (Method method : List.of(Method.MEAN, Method.TRIMMED))
            Aggregates.scores(sheets, method, Harshness.NONE).forEach((entry, score) -> {
                var own = Aggregates.byEntry(sheets).get(entry);
                long low = own.stream().mapToLong(Sheet::units).min().orElseThrow();
                long high = own.stream().mapToLong(Sheet::units).max().orElseThrow();
                assertThat(score.compareTo(new Score(low, 1))).isNotNegative();
                assertThat(score.compareTo(new Score(high, 1))).isNotPositive();
            });
    }

    @Property(tries = TRIES)
    void awardsKeepSlotsFloorsAndOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int slots,
            @ForAll boolean shared,
            @ForAll @IntRange(max = 6) int cap) {
        List<Sheet> sheets = sheets(seed, 20, 3);
        AwardRule rule = rule(slots, shared, cap);
        var ranking = Standing.rank(Aggregates.scores(sheets, Method.MEAN, Harshness.NONE), Map.of());
        Awarding awarding = Awarding.of(ranking, rule);
        Map<Long, Standing> standing = new java.util.HashMap<>();
        ranking.forEach(s -> standing.put(s.entry(), s));
        for (AwardRule.Rank rank : rule.ranks()) {
            int given = awarding.given().getOrDefault(rank.code(), 0);
            int over = awarding.over().getOrDefault(rank.code(), 0);
            assertThat(given - over).isLessThanOrEqualTo(rank.slots());
            if (!shared) assertThat(over).isZero();
            awarding.awards().forEach((entry, code) -> {
                if (code.equals(rank.code()))
                    assertThat(standing.get(entry).score().rounded(2)).isGreaterThanOrEqualTo(rank.floor());
            });
        }
        if (cap > 0 && !shared) assertThat(awarding.awards().size()).isLessThanOrEqualTo(cap);
        // nobody without an award stands above somebody with one
        int worst = awarding.awards().keySet().stream()
                .mapToInt(e -> standing.get(e).place())
                .max()
                .orElse(0);
        Set<Long> rewarded = new HashSet<>(awarding.awards().keySet());
        ranking.stream()
                .filter(s -> s.place() <= worst)
                .forEach(s -> assertThat(rewarded).contains(s.entry()));
        // entries that nothing tells apart get the same
        for (Standing a : ranking)
            for (Standing b : ranking)
                if (a.place() == b.place()) assertThat(awarding.of(a.entry())).isEqualTo(awarding.of(b.entry()));
    }

    @Property(tries = TRIES)
    void moneyIsTheSumOfWhatIsGiven(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int slots) {
        var ranking = Standing.rank(Aggregates.scores(sheets(seed, 15, 3), Method.MEAN, Harshness.NONE), Map.of());
        AwardRule rule = rule(slots, true, 0);
        Awarding awarding = Awarding.of(ranking, rule);
        BigDecimal sum = BigDecimal.ZERO;
        for (AwardRule.Rank rank : rule.ranks()) {
            long holders = awarding.awards().values().stream()
                    .filter(rank.code()::equals)
                    .count();
            assertThat(awarding.given()).containsEntry(rank.code(), (int) holders);
            sum = sum.add(rank.money().multiply(BigDecimal.valueOf(holders)));
        }
        assertThat(awarding.money()).isEqualByComparingTo(sum);
    }

    @Property(tries = TRIES)
    void aShiftThatAJudgeGivesEverybodyIsTakenOffExactly(
            @ForAll long seed,
            @ForAll @IntRange(min = -20, max = 20) int shift,
            @ForAll @IntRange(min = 3, max = 6) int judges) {
        Random random = new Random(seed);
        List<Sheet> fair = new ArrayList<>();
        List<Sheet> harsh = new ArrayList<>();
        for (int entry = 1; entry <= 15; entry++) {
            BigDecimal worth = BigDecimal.valueOf(random.nextInt(200), 1).add(BigDecimal.valueOf(40));
            for (int judge = 1; judge <= judges; judge++) {
                fair.add(Sheet.of(entry, judge, worth));
                harsh.add(Sheet.of(entry, judge, judge == 1 ? worth.add(BigDecimal.valueOf(shift)) : worth));
            }
        }
        Harshness told = Harshness.of(harsh, 5);
        assertThat(told.comparable()).isTrue();
        assertThat(told.shifts().get(1L).units()).isEqualTo(shift * Points.ONE);
        assertThat(Standing.rank(Aggregates.scores(harsh, Method.ADJUSTED, told), Map.of()))
                .isEqualTo(Standing.rank(Aggregates.scores(fair, Method.MEAN, Harshness.NONE), Map.of()));
    }

    @Property(tries = 40)
    void oneOddSheetMovesNobodyElse(@ForAll long seed) {
        List<Sheet> sheets = new ArrayList<>();
        Random random = new Random(seed);
        for (int entry = 1; entry <= 15; entry++) {
            BigDecimal worth = BigDecimal.valueOf(50L + random.nextInt(40));
            for (int judge = 1; judge <= 5; judge++) sheets.add(Sheet.of(entry, judge, worth));
        }
        sheets.set(0, Sheet.of(1, 1, BigDecimal.ZERO));
        Harshness.of(sheets, 5)
                .shifts()
                .values()
                .forEach(s -> assertThat(s.units()).isZero());
    }

    @Property(tries = 60)
    void whatTheLaboratoryDoesNotMarkHoldsWithoutAnyJudgeAndByEveryMethod(@ForAll long seed) {
        List<Sheet> sheets = sheets(seed, 14, 4);
        AwardRule rule = rule(3, false, 0);
        Laboratory lab = Laboratory.of(sheets, Map.of(), rule, Method.MEAN, 3);
        Awarding kept = lab.awarding().get(Method.MEAN);
        for (Standing one : lab.ranking().get(Method.MEAN)) {
            if (!lab.byMethod().contains(one.entry()))
                lab.awarding()
                        .values()
                        .forEach(a -> assertThat(a.of(one.entry())).isEqualTo(kept.of(one.entry())));
        }
        assertThat(lab.byTie()).containsAll(kept.undecided().keySet());
    }
}
