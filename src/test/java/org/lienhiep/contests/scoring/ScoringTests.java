package org.lienhiep.contests.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of marking and awarding, case by case, and the example of the guide, recomputed. */
class ScoringTests {

    private static final List<Criterion> INITIATIVE =
            List.of(criterion("moi", "30", "30"), criterion("ap_dung", "30", "30"), criterion("hieu_qua", "40", "40"));

    private static Criterion criterion(String code, String max, String weight) {
        return new Criterion(code, new BigDecimal(max), new BigDecimal("0.5"), new BigDecimal(weight), List.of());
    }

    private static Map<String, Marking.Mark> marks(String... codesAndMarks) {
        Map<String, Marking.Mark> marks = new LinkedHashMap<>();
        for (int i = 0; i < codesAndMarks.length; i += 2)
            marks.put(codesAndMarks[i], new Marking.Mark(new BigDecimal(codesAndMarks[i + 1]), ""));
        return marks;
    }

    @Test
    void aSheetAddsUpAndSaysWhatIsWrongWithIt() {
        var plain = new Marking(INITIATIVE, false, 0);
        assertThat(plain.total(marks("moi", "27.5", "ap_dung", "20", "hieu_qua", "38")))
                .isEqualByComparingTo("85.5");
        assertThat(plain.faults(marks("moi", "30.5", "ap_dung", "20.3")))
                .containsEntry("moi", Criterion.Fault.OUT_OF_RANGE)
                .containsEntry("ap_dung", Criterion.Fault.OFF_STEP)
                .containsEntry("hieu_qua", Criterion.Fault.MISSING);
        assertThatThrownBy(() -> plain.total(marks("moi", "31"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weightedThirdsAreRoundedOnceAtTheEnd() {
        var thirds = List.of(criterion("a", "3", "50"), criterion("b", "3", "50"));
        // 1/3 and 2/3 of 50 are 16.666… and 33.333…: together exactly 50
        assertThat(new Marking(thirds, true, 2).total(marks("a", "1", "b", "2")))
                .isEqualByComparingTo("50");
        assertThat(new Marking(thirds, true, 2).total(marks("a", "1", "b", "0")))
                .isEqualByComparingTo("16.67");
    }

    @Test
    void aMarkMustLieInTheLevelThatWasChosen() {
        var bands = List.of(
                new Criterion.Band("moi_hoan_toan", new BigDecimal("27"), new BigDecimal("30")),
                new Criterion.Band("kha", new BigDecimal("21"), new BigDecimal("26")));
        var one = new Criterion("moi", new BigDecimal("30"), BigDecimal.ONE, BigDecimal.TEN, bands);
        assertThat(one.fault(new BigDecimal("27"), "moi_hoan_toan")).isEmpty();
        assertThat(one.fault(new BigDecimal("27"), "kha")).contains(Criterion.Fault.OUTSIDE_BAND);
        assertThat(one.fault(new BigDecimal("27"), "")).contains(Criterion.Fault.OUTSIDE_BAND);
    }

    @Test
    void sheetsFurtherApartThanTheRuleAllowsAreDisputed() {
        var sheets = List.of(sheet(1, 1, "70"), sheet(1, 2, "85"), sheet(2, 1, "70"), sheet(2, 2, "85.5"));
        assertThat(Aggregates.disputed(sheets, Points.of(new BigDecimal("15")))).containsExactly(2L);
    }

    @Test
    void withoutTheHighestAndTheLowestNeedsFiveSheets() {
        var four = List.of(sheet(1, 1, "10"), sheet(1, 2, "50"), sheet(1, 3, "50"), sheet(1, 4, "90"));
        assertThat(score(four, Method.TRIMMED)).isEqualByComparingTo("50");
        var five =
                List.of(sheet(1, 1, "0"), sheet(1, 2, "60"), sheet(1, 3, "61"), sheet(1, 4, "62"), sheet(1, 5, "63"));
        assertThat(score(five, Method.TRIMMED)).isEqualByComparingTo("61");
        assertThat(score(five, Method.MEAN)).isEqualByComparingTo("49.2");
    }

    private static BigDecimal score(List<Sheet> sheets, Method method) {
        return Aggregates.scores(sheets, method, Harshness.NONE).get(1L).rounded(2);
    }

    @Test
    void noFirstPrizeWhereNobodyReachesItsFloorAndTheSecondIsNotRaised() {
        Awarding awarding = award(rule(false), "1", "88", "2", "80", "3", "79", "4", "60");
        assertThat(awarding.given())
                .containsEntry("nhat", 0)
                .containsEntry("nhi", 2)
                .containsEntry("ba", 2);
        assertThat(awarding.money()).isEqualByComparingTo("70000000");
    }

    @Test
    void aTieAtTheLastSlotIsSharedOrWaitsForASession() {
        Awarding waits = award(rule(false), "1", "95", "2", "80", "3", "78", "4", "78", "5", "60");
        assertThat(waits.awards()).containsOnlyKeys(1L, 2L);
        assertThat(waits.undecided()).containsOnlyKeys(3L, 4L);
        assertThat(waits.given()).containsEntry("ba", 0);
        Awarding shared = award(rule(true), "1", "95", "2", "80", "3", "78", "4", "78", "5", "60");
        assertThat(shared.over()).containsEntry("nhi", 1);
        assertThat(shared.awards())
                .containsEntry(3L, "nhi")
                .containsEntry(4L, "nhi")
                .containsEntry(5L, "ba");
    }

    @Test
    void aTieBreakTellsEqualScoresApart() {
        Map<Long, Score> scores = Map.of(1L, new Score(80, 1), 2L, new Score(160, 2));
        assertThat(Standing.rank(scores, Map.of())).extracting(Standing::place).containsExactly(1, 1);
        var told = Standing.rank(scores, Map.of(1L, List.of(30L, 1L), 2L, List.of(30L, 2L)));
        assertThat(told).extracting(Standing::entry).containsExactly(2L, 1L);
        assertThat(told).extracting(Standing::place).containsExactly(1, 2);
    }

    @Test
    void meansThatRoundingWouldMakeEqualAreNotTied() {
        Map<Long, Score> scores = Map.of(1L, new Score(200_000_000, 3), 2L, new Score(66_666_666, 1));
        assertThat(Standing.rank(scores, Map.of())).extracting(Standing::place).containsExactly(1, 2);
        assertThat(scores.get(1L).rounded(2))
                .isEqualByComparingTo(scores.get(2L).rounded(2));
    }

    @Test
    void judgesWhoShareNothingCannotBeHeldAgainstEachOther() {
        List<Sheet> sheets = new ArrayList<>();
        for (int entry = 1; entry <= 6; entry++) {
            sheets.add(sheet(entry, 1, "70"));
            sheets.add(sheet(entry, 2, "75"));
            sheets.add(sheet(entry + 100, 3, "50"));
            sheets.add(sheet(entry + 100, 4, "90"));
        }
        sheets.add(sheet(200, 5, "99"));
        Harshness told = Harshness.of(sheets, 5);
        assertThat(told.comparable()).isFalse();
        assertThat(told.shifts().get(5L).told()).isFalse();
        assertThat(told.shifts().get(1L).circle())
                .isEqualTo(told.shifts().get(2L).circle());
        assertThat(told.shifts().get(1L).circle())
                .isNotEqualTo(told.shifts().get(3L).circle());
    }

    @Test
    void theExampleOfTheGuideComesOutAsItIsPrinted() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Map<Long, String> printed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs/guide-vi/cham-diem-xep-giai.md"))) {
            if (!line.matches("\\| GP\\d+ .*")) continue;
            String[] cells = line.split("\\|");
            long entry = Long.parseLong(cells[1].strip().substring(2));
            for (int judge = 1; judge <= 3; judge++) {
                String mark = cells[judge + 1].strip().replace(',', '.');
                if (!mark.equals("–")) sheets.add(sheet(entry, judge, mark));
            }
            printed.put(entry, (cells[5].strip() + " " + cells[6].strip()).replace(',', '.'));
        }
        Harshness told = Harshness.of(sheets, 4);
        assertThat(new Score(told.shifts().get(3L).units(), 1).rounded(2)).isEqualByComparingTo("-8");
        var mean = Aggregates.scores(sheets, Method.MEAN, told);
        var adjusted = Aggregates.scores(sheets, Method.ADJUSTED, told);
        assertThat(printed)
                .hasSize(6)
                .allSatisfy((entry, said) -> assertThat(mean.get(entry).rounded(2) + " "
                                + adjusted.get(entry).rounded(2))
                        .isEqualTo(said));
    }

    private static AwardRule rule(boolean shared) {
        return new AwardRule(
                List.of(
                        new AwardRule.Rank("nhat", 1, new BigDecimal("90"), new BigDecimal("25000000")),
                        new AwardRule.Rank("nhi", 2, new BigDecimal("75"), new BigDecimal("20000000")),
                        new AwardRule.Rank("ba", 3, new BigDecimal("50"), new BigDecimal("15000000"))),
                0,
                2,
                shared);
    }

    private static Awarding award(AwardRule rule, String... entriesAndScores) {
        Map<Long, Score> scores = new LinkedHashMap<>();
        for (int i = 0; i < entriesAndScores.length; i += 2)
            scores.put(
                    Long.parseLong(entriesAndScores[i]),
                    new Score(Points.of(new BigDecimal(entriesAndScores[i + 1])), 1));
        return Awarding.of(Standing.rank(scores, Map.of()), rule);
    }

    private static Sheet sheet(long entry, long judge, String points) {
        return Sheet.of(entry, judge, new BigDecimal(points));
    }
}
