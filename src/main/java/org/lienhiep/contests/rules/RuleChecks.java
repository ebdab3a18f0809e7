package org.lienhiep.contests.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/** What keeps a draft of rules from coming into force: said in words, each with the place where it is mended. */
public final class RuleChecks {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /**
     * A fault.
     *
     * @param part where it is mended
     * @param no the row, 0 for a section or the list as a whole
     */
    public record Fault(RulePart part, int no, String words) {}

    private final RuleSet rules;
    private final List<Fault> faults = new ArrayList<>();

    private RuleChecks(RuleSet rules) {
        this.rules = rules;
    }

    /** All faults, in the order of the rules. */
    public static List<Fault> of(RuleSet rules) {
        var checks = new RuleChecks(rules);
        checks.windows();
        checks.entrants();
        checks.lists();
        checks.rounds();
        checks.criteria();
        checks.awards();
        return List.copyOf(checks.faults);
    }

    private void windows() {
        Row set = rules.set();
        if (set.day("opens_on") == null) fault(RulePart.INTAKE, 0, "no-opening");
        if (set.day("closes_on") == null) fault(RulePart.INTAKE, 0, "no-closing");
        if (set.text("basis").isEmpty()) fault(RulePart.INTAKE, 0, "no-basis");
        ordered(RulePart.INTAKE, 0, set.day("opens_on"), set.day("closes_on"));
        ordered(RulePart.INTAKE, 0, set.day("closes_on"), set.day("complete_by"));
        ordered(RulePart.FRAME, 0, set.day("period_from"), set.day("period_to"));
        ordered(RulePart.ENTRANTS, 0, set.day("born_from"), set.day("born_to"));
        ordered(RulePart.ENTRANTS, 0, set.day("made_from"), set.day("made_to"));
        rules.rows(RulePart.DIVISION)
                .forEach(d -> ordered(RulePart.DIVISION, d.no(), d.day("born_from"), d.day("born_to")));
    }

    private void ordered(RulePart part, int no, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from))
            fault(part, no, "empty-window", Fmt.date(from), Fmt.date(to));
    }

    private void entrants() {
        Row set = rules.set();
        if (!set.flag("individuals") && !set.flag("groups") && !set.flag("organisations")) {
            fault(RulePart.ENTRANTS, 0, "nobody");
        }
        Integer least = set.whole("least_authors");
        Integer most = set.whole("most_authors");
        if (most != null && (most == 0 || least != null && least > most)) fault(RulePart.ENTRANTS, 0, "group-bounds");
        if (set.flag("groups") && most != null && most == 1) fault(RulePart.ENTRANTS, 0, "group-of-one");
    }

    private void lists() {
        for (RulePart part : List.of(
                RulePart.DIVISION,
                RulePart.FIELD,
                RulePart.STANDARD,
                RulePart.LEVEL,
                RulePart.ITEM,
                RulePart.ROUND,
                RulePart.AWARD)) {
            Set<String> seen = new HashSet<>();
            for (Row row : rules.rows(part)) {
                if (!seen.add(row.text("code"))) fault(part, row.no(), "code-twice", row.text("code"));
            }
        }
        var codes = rules.codes(RulePart.FIELD);
        for (Row field : rules.rows(RulePart.FIELD)) {
            if (field.text("national_code").isEmpty())
                fault(RulePart.FIELD, field.no(), "no-national", field.text("name"));
            String with = field.text("judged_with");
            if (!with.isEmpty() && !codes.contains(with)) fault(RulePart.FIELD, field.no(), "no-such-field", with);
        }
    }

    private void rounds() {
        for (Row round : rules.rows(RulePart.ROUND)) {
            String code = round.text("code");
            var criteria = criteria(code);
            if (round.is("admission", "threshold") && round.number("threshold") == null) {
                fault(RulePart.ROUND, round.no(), "no-threshold", round.text("name"));
            }
            if (round.text("admission").startsWith("top_") && round.whole("top") == null) {
                fault(RulePart.ROUND, round.no(), "no-top", round.text("name"));
            }
            if (round.is("kind", "score") && criteria.isEmpty()) {
                fault(RulePart.ROUND, round.no(), "no-criteria", round.text("name"));
            }
            BigDecimal threshold = round.number("threshold");
            BigDecimal highest = highest(round, criteria);
            if (threshold != null && !criteria.isEmpty() && threshold.compareTo(highest) > 0) {
                fault(
                        RulePart.ROUND,
                        round.no(),
                        "threshold-out-of-reach",
                        threshold.toPlainString(),
                        highest.toPlainString());
            }
            if (round.is("scoring", "weighted")) weights(round, criteria);
        }
    }

    private void weights(Row round, List<Row> criteria) {
        BigDecimal sum = sum(criteria, "weight");
        if (sum.compareTo(FULL) != 0)
            fault(RulePart.ROUND, round.no(), "weights", round.text("name"), sum.toPlainString());
    }

    private static BigDecimal highest(Row round, List<Row> criteria) {
        return round.is("scoring", "weighted") ? FULL : sum(criteria, "most");
    }

    private static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream()
                .map(r -> java.util.Objects.requireNonNullElse(r.number(column), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Row> criteria(String round) {
        return rules.rows(RulePart.CRITERION).stream()
                .filter(c -> c.is("round", round))
                .toList();
    }

    private void criteria() {
        for (Row row : rules.rows(RulePart.CRITERION)) {
            if (!rules.codes(RulePart.ROUND).contains(row.text("round"))) {
                fault(RulePart.CRITERION, row.no(), "no-such-round", row.text("round"));
            }
            bounds(RulePart.CRITERION, row);
        }
        for (Row band : rules.rows(RulePart.BAND)) {
            bounds(RulePart.BAND, band);
            var of = criteria(band.text("round")).stream()
                    .filter(c -> c.is("code", band.text("criterion")))
                    .findFirst();
            if (of.isEmpty()) fault(RulePart.BAND, band.no(), "no-such-criterion", band.text("criterion"));
            else if (outside(band, of.get())) fault(RulePart.BAND, band.no(), "band-outside", band.text("name"));
            if (overlaps(band)) fault(RulePart.BAND, band.no(), "band-overlaps", band.text("name"));
        }
        for (Row tie : rules.rows(RulePart.TIE)) {
            boolean known = rules.codes(RulePart.CRITERION).contains(tie.text("criterion"));
            if (tie.is("rule", "criterion") && !known)
                fault(RulePart.TIE, tie.no(), "no-such-criterion", tie.text("criterion"));
        }
    }

    private void bounds(RulePart part, Row row) {
        BigDecimal least = row.number("least");
        BigDecimal most = row.number("most");
        if (least != null && most != null && least.compareTo(most) > 0)
            fault(part, row.no(), "bounds", row.text("name"));
    }

    private static boolean outside(Row band, Row criterion) {
        BigDecimal most = criterion.number("most");
        BigDecimal top = band.number("most");
        return most != null && top != null && top.compareTo(most) > 0;
    }

    private boolean overlaps(Row band) {
        return rules.rows(RulePart.BAND).stream()
                .filter(o -> o.no() < band.no()
                        && o.is("round", band.text("round"))
                        && o.is("criterion", band.text("criterion")))
                .anyMatch(o -> meet(o, band));
    }

    private static boolean meet(Row one, Row other) {
        BigDecimal a = one.number("least");
        BigDecimal b = one.number("most");
        BigDecimal c = other.number("least");
        BigDecimal d = other.number("most");
        return a != null && b != null && c != null && d != null && a.compareTo(d) <= 0 && c.compareTo(b) <= 0;
    }

    /** A higher rank never asks for less than a lower one. */
    private void awards() {
        BigDecimal above = null;
        for (Row award : rules.rows(RulePart.AWARD)) {
            if (!award.is("kind", "ranked")) continue;
            BigDecimal floor = award.number("floor");
            if (award.text("rank").isEmpty()) fault(RulePart.AWARD, award.no(), "no-rank", award.text("name"));
            if (floor != null && above != null && floor.compareTo(above) > 0) {
                fault(RulePart.AWARD, award.no(), "floors", award.text("name"));
            }
            if (floor != null) above = floor;
        }
    }

    private void fault(RulePart part, int no, String code, Object... arguments) {
        faults.add(new Fault(part, no, Texts.t("rules.fault." + code, arguments)));
    }
}
