package org.lienhiep.contests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lienhiep.contests.rules.Finding.Grade;
import org.lienhiep.runtime.ShippedTable;

/** What an entry is judged by: all variants of rules, and what is true of any rules and any entry. */
class EligibilityTests {

    private static final Map<String, RuleSet> VARIANTS = RuleFile.read(ShippedTable.rows("/rules/variants.csv"));

    @Test
    void everyVariantOfRulesLetsOneEntryInAndKeepsOneOut() {
        assertThat(VARIANTS).hasSize(33);
        for (var line : ShippedTable.rows("/rules/claims.csv")) {
            var findings = Eligibility.judge(VARIANTS.get(line.get("edition")), Claims.of(line.get("values")));
            List<String> hard = findings.stream()
                    .filter(f -> f.grade() == Grade.HARD)
                    .map(Finding::code)
                    .toList();
            if (line.get("fails").isEmpty())
                assertThat(hard).as(line.get("edition")).isEmpty();
            else assertThat(hard).as(line.get("edition")).containsOnly(line.get("fails"));
            assertThat(findings)
                    .allSatisfy(f -> assertThat(f.asked() + f.found()).doesNotContain("rules.ask"));
        }
    }

    @Test
    void theRulesOfEveryVariantHaveNoFault() {
        VARIANTS.forEach(
                (code, rules) -> assertThat(RuleChecks.of(rules)).as(code).isEmpty());
        RuleFile.read(ShippedTable.rows("/demo/rules.csv"))
                .forEach((code, rules) ->
                        assertThat(RuleChecks.of(rules)).as(code).isEmpty());
    }

    /** On any window: the two bounds are let in, the day before the first is kept out, and the day after the last by the lower bound. */
    @Test
    void birthDatesAreJudgedByDaysWithBothBoundsInside() {
        var random = new Random(20171124);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(4_000));
            LocalDate to = from.plusDays(random.nextInt(5_000));
            boolean soft = random.nextBoolean();
            var rules = ages(from, to, soft);
            assertThat(age(rules, from)).isEqualTo(Grade.PASS);
            assertThat(age(rules, to)).isEqualTo(Grade.PASS);
            assertThat(age(rules, from.minusDays(1))).isEqualTo(Grade.HARD);
            assertThat(age(rules, to.plusDays(1))).isEqualTo(soft ? Grade.SOFT : Grade.HARD);
            LocalDate any = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            boolean inside = !any.isBefore(from) && !any.isAfter(to);
            assertThat(age(rules, any) == Grade.PASS).isEqualTo(inside);
        }
    }

    /** An author more never mends an age; a longer deadline never makes an entry late; an item more never makes a dossier incomplete. */
    @Test
    void judgingIsMonotone() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            LocalDate first = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            LocalDate second = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
            var rules = ages(LocalDate.of(1998, 1, 1), LocalDate.of(2011, 1, 1), true);
            Grade one = grade(rules, "born=" + first, "age");
            assertThat(grade(rules, "born=" + first + ";" + second, "age")).isGreaterThanOrEqualTo(one);
            LocalDate day = LocalDate.of(2022, 6, 1).plusDays(random.nextInt(60));
            boolean late = grade(VARIANTS.get("v01"), "received=" + day, "deadline") == Grade.HARD;
            assertThat(late).isFalse();
            int copies = random.nextInt(3);
            Grade item = grade(VARIANTS.get("v05"), "items=phieu:" + copies, "item");
            assertThat(grade(VARIANTS.get("v05"), "items=phieu:" + (copies + 1), "item"))
                    .isLessThanOrEqualTo(item);
        }
    }

    @Test
    void whatNobodySaidIsForAPersonToLookAt() {
        assertThat(grade(VARIANTS.get("v06"), "division=|born=2010-01-01", "division"))
                .isEqualTo(Grade.SOFT);
        assertThat(grade(VARIANTS.get("v26"), "", "made")).isEqualTo(Grade.SOFT);
        assertThat(grade(VARIANTS.get("v29"), "", "relatives")).isEqualTo(Grade.SOFT);
        assertThat(grade(VARIANTS.get("v31"), "of_unit=-1", "most_per_unit")).isEqualTo(Grade.SOFT);
        assertThat(grade(VARIANTS.get("v11"), "received=2022-07-04|postmarked=2022-07-01|excuse=QĐ 12", "deadline"))
                .isEqualTo(Grade.SOFT);
    }

    @Test
    void aGuardianIsAskedForEveryMinorAndForNobodyElse() {
        var rules = with("guardian_under=16");
        assertThat(grade(rules, "born=2006-06-01", "guardian")).isNull();
        assertThat(grade(rules, "born=2006-06-02", "guardian")).isEqualTo(Grade.HARD);
        assertThat(grade(rules, "born=2006-06-02;1990-01-01|consented=x", "guardian"))
                .isEqualTo(Grade.PASS);
    }

    @Test
    void sharesAddUpToAHundred() {
        var rules = VARIANTS.get("v08");
        assertThat(grade(rules, "born=1980-01-01;1981-01-01|shares=33.5;66.5", "shares"))
                .isEqualTo(Grade.PASS);
        assertThat(grade(rules, "born=1980-01-01;1981-01-01|shares=33;66", "shares"))
                .isEqualTo(Grade.HARD);
        assertThat(grade(rules, "born=1980-01-01;1981-01-01|shares=100", "shares"))
                .isEqualTo(Grade.SOFT);
    }

    @Test
    void aDraftThatCannotBeSaysWhereAndWhy() {
        var rules = RuleFile.read(ShippedTable.rows("/rules/broken.csv")).get("x");
        assertThat(RuleChecks.of(rules))
                .extracting(f -> f.part().code() + ":" + f.no())
                .containsExactlyInAnyOrder(
                        "intake:0",
                        "entrants:0",
                        "entrants:0",
                        "entrants:0",
                        "field:1",
                        "field:2",
                        "round:1",
                        "round:2",
                        "criterion:2",
                        "band:1",
                        "band:2",
                        "tie:1",
                        "award:2");
    }

    private static RuleSet ages(LocalDate from, LocalDate to, boolean soft) {
        return with("born_from=" + from, "born_to=" + to, "lower_bound=" + (soft ? "soft" : "hard"));
    }

    private static RuleSet with(String... said) {
        Map<String, String> values = new HashMap<>();
        for (String one : said) values.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        return new RuleSet(new Row(0, values), Map.of());
    }

    private static Grade age(RuleSet rules, LocalDate born) {
        return grade(rules, "born=" + born, "age");
    }

    private static Grade grade(RuleSet rules, String claim, String code) {
        return Eligibility.judge(rules, Claims.of(claim)).stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::grade)
                .max(Enum::compareTo)
                .orElse(null);
    }
}
