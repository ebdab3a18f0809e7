package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Row;
import org.lienhiep.contests.rules.RulePart;
import org.lienhiep.contests.rules.RuleSet;
import org.lienhiep.contests.scoring.AwardRule;
import org.lienhiep.contests.scoring.Criterion;
import org.lienhiep.contests.scoring.Marking;
import org.lienhiep.contests.scoring.Method;

/**
 * What the rules say of one round: what a sheet asks for, and how sheets become results.
 *
 * @param marking how the marks of a sheet are held against the rules and added up
 * @param criteria the rows of the criteria, in the order of the sheet
 */
record RoundRules(RuleSet rules, Row round, Marking marking, List<Row> criteria) {

    private static final BigDecimal FINEST = new BigDecimal("0.01");
    private static final int DECIMALS = 2;

    /** The rounds that are marked on sheets, in order. */
    static List<Row> rounds(RuleSet rules) {
        return rules.rows(RulePart.ROUND).stream()
                .filter(r -> Judging.ON_SHEETS.contains(r.text("kind")))
                .filter(r -> !criteria(rules, r.text("code")).isEmpty())
                .toList();
    }

    /** The rules of a round; empty where it has no sheets. */
    static Optional<RoundRules> of(RuleSet rules, String code) {
        return rounds(rules).stream()
                .filter(r -> r.text("code").equals(code))
                .findFirst()
                .map(r -> of(rules, r));
    }

    private static RoundRules of(RuleSet rules, Row round) {
        List<Row> rows = criteria(rules, round.text("code"));
        List<Criterion> criteria =
                rows.stream().map(row -> criterion(rules, round, row)).toList();
        boolean weighted = round.text("scoring").equals("weighted");
        return new RoundRules(rules, round, new Marking(criteria, weighted, decimals(round)), rows);
    }

    private static List<Row> criteria(RuleSet rules, String round) {
        return rules.rows(RulePart.CRITERION).stream()
                .filter(c ->
                        c.text("round").equals(round) && !c.text("given_by").equals("public"))
                .toList();
    }

    private static Criterion criterion(RuleSet rules, Row round, Row row) {
        List<Criterion.Band> bands = rules.rows(RulePart.BAND).stream()
                .filter(b -> b.text("round").equals(round.text("code"))
                        && b.text("criterion").equals(row.text("code")))
                .map(b -> new Criterion.Band(b.text("name"), or(b, "least", BigDecimal.ZERO), or(b, "most", FINEST)))
                .toList();
        return new Criterion(
                row.text("code"),
                or(row, "most", FINEST),
                or(row, "step", FINEST),
                or(row, "weight", BigDecimal.ZERO),
                bands);
    }

    private static BigDecimal or(Row row, String column, BigDecimal otherwise) {
        return Objects.requireNonNullElse(row.number(column), otherwise);
    }

    private static int decimals(Row round) {
        return Objects.requireNonNullElse(round.whole("decimals"), DECIMALS);
    }

    /** Its name. */
    String name() {
        return round.text("name");
    }

    /** Judges for each entry; 1 where the rules are silent. */
    int judges() {
        return Math.max(1, Objects.requireNonNullElse(round.whole("judges"), 1));
    }

    /** To how many decimals results are shown and held against floors. */
    int decimals() {
        return decimals(round);
    }

    /** The widest distance between two sheets that still stands, or null for any. */
    @Nullable
    BigDecimal discrepancy() {
        return round.number("discrepancy");
    }

    /** The most that a sheet can come to. */
    BigDecimal most() {
        return marking.criteria().stream()
                .map(c -> marking.weighted() ? c.weight() : c.max())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The method by which the rules count. */
    Method method() {
        String said = round.text("aggregate");
        return said.isEmpty() ? Method.MEAN : Method.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /** Whether fields are ranked together. */
    boolean pooled() {
        return rules.set().flag("pooled");
    }

    /** The criteria that part equal scores, the first first. */
    List<String> ties() {
        return rules.rows(RulePart.TIE).stream()
                .filter(t -> t.text("rule").equals("criterion"))
                .map(t -> t.text("criterion"))
                .toList();
    }

    /** How places become prizes, ranks from the highest. */
    AwardRule awards() {
        boolean shared =
                rules.rows(RulePart.TIE).stream().anyMatch(t -> t.text("rule").equals("shared"));
        List<AwardRule.Rank> ranks = new ArrayList<>();
        for (String rank : List.of("first", "second", "third", "encouragement"))
            rules.rows(RulePart.AWARD).stream()
                    .filter(a ->
                            a.text("kind").equals("ranked") && a.text("rank").equals(rank))
                    .findFirst()
                    .ifPresent(a -> ranks.add(rank(rank, a)));
        return new AwardRule(ranks, 0, decimals(), shared);
    }

    private static AwardRule.Rank rank(String code, Row award) {
        int slots = Objects.requireNonNullElse(award.whole("slots"), Integer.MAX_VALUE);
        return new AwardRule.Rank(
                code, slots, or(award, "floor", BigDecimal.ZERO), or(award, "money", BigDecimal.ZERO));
    }
}
