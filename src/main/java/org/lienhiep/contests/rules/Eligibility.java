package org.lienhiep.contests.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Finding.Grade;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * Judges what an entry says against a version of the rules. Pure: the same claim and rules give the same findings. What the rules
 * are silent about is not checked; what nobody said is for a person to look at, and never passes by itself.
 */
public final class Eligibility {

    private static final int FULL = 100;

    private final RuleSet rules;
    private final Claim claim;
    private final List<Finding> findings = new ArrayList<>();

    private Eligibility(RuleSet rules, Claim claim) {
        this.rules = rules;
        this.claim = claim;
    }

    /** Everything that the rules ask, in their order, each with what was found. */
    public static List<Finding> judge(RuleSet rules, Claim claim) {
        var judging = new Eligibility(rules, claim);
        judging.deadline();
        judging.ages();
        judging.group();
        judging.place();
        judging.work();
        judging.counts();
        judging.standards();
        new DossierChecks(rules, claim, judging.findings).judge();
        return List.copyOf(judging.findings);
    }

    /** The worst of them. */
    public static Grade worst(List<Finding> findings) {
        return findings.stream().map(Finding::grade).max(Enum::compareTo).orElse(Grade.PASS);
    }

    private Row set() {
        return rules.set();
    }

    private void deadline() {
        var arrival = claim.arrival();
        LocalDate closes = arrival.closesOn() != null ? arrival.closesOn() : set().day("closes_on");
        if (closes == null) return;
        boolean post = set().is("basis", "postmark");
        LocalDate day = post && arrival.postmarkedOn() != null ? arrival.postmarkedOn() : arrival.receivedOn();
        String asked = say("deadline." + (post ? "postmark" : "arrival"), Fmt.date(closes));
        if (day == null) add("deadline", Grade.SOFT, asked, say("unknown"));
        else if (!day.isAfter(closes)) add("deadline", Grade.PASS, asked, Fmt.date(day));
        else if (!arrival.excuse().isEmpty()) {
            add("deadline", Grade.SOFT, asked, say("excused", Fmt.date(day), arrival.excuse()));
        } else add("deadline", Grade.HARD, asked, say("late", Fmt.date(day)));
    }

    /** Bounds are days, both inclusive; below the lower one a child is let in with a note unless the rules say hard. */
    private void ages() {
        if (rules.hasAges()) {
            LocalDate from = set().day("born_from");
            LocalDate to = set().day("born_to");
            add("age", born(from, to, !set().is("lower_bound", "hard")), bornAsked(from, to), births());
        }
        if (rules.rows(RulePart.DIVISION).isEmpty()) return;
        var division = rules.rows(RulePart.DIVISION).stream()
                .filter(d -> d.is("code", claim.division()))
                .findFirst();
        String asked = say("division", names(RulePart.DIVISION));
        if (division.isEmpty()) {
            boolean silent = claim.division().isEmpty();
            add("division", silent ? Grade.SOFT : Grade.HARD, asked, silent ? say("unknown") : claim.division());
            return;
        }
        Row row = division.get();
        LocalDate from = row.day("born_from");
        LocalDate to = row.day("born_to");
        boolean dated = from != null || to != null;
        String found = dated ? row.text("name") + ": " + births() : row.text("name");
        add("division", dated ? born(from, to, false) : Grade.PASS, asked, found);
    }

    private Grade born(@Nullable LocalDate from, @Nullable LocalDate to, boolean soft) {
        Grade worst = Grade.PASS;
        for (Claim.Author author : claim.authors()) {
            LocalDate on = author.bornOn();
            Grade grade = Grade.PASS;
            if (on == null) grade = Grade.SOFT;
            else if (from != null && on.isBefore(from)) grade = Grade.HARD;
            else if (to != null && on.isAfter(to)) grade = soft ? Grade.SOFT : Grade.HARD;
            if (grade.compareTo(worst) > 0) worst = grade;
        }
        return worst;
    }

    private static String bornAsked(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) return say("age.until", Fmt.date(to));
        return to == null ? say("age.since", Fmt.date(from)) : say("age.within", Fmt.date(from), Fmt.date(to));
    }

    private String births() {
        return claim.authors().stream()
                .map(a -> a.bornOn() == null ? say("unknown") : Fmt.date(a.bornOn()))
                .collect(Collectors.joining(", "));
    }

    private void group() {
        Integer least = set().whole("least_authors");
        Integer most = set().whole("most_authors");
        int authors = claim.authors().size();
        boolean few = authors < (least == null ? 1 : least);
        boolean many = most != null && authors > most;
        String asked = most == null ? say("group.any") : say("group.most", Fmt.count(most));
        add("group", few || many ? Grade.HARD : Grade.PASS, asked, Fmt.count(authors));
        kind();
        most("mentors", set().whole("most_mentors"), claim.mentors());
        if (set().flag("shares")) shares();
    }

    private void kind() {
        List<String> kinds = new ArrayList<>();
        if (set().flag("individuals")) kinds.add("individual");
        if (set().flag("groups")) kinds.add("group");
        if (set().flag("organisations")) kinds.add("organisation");
        if (kinds.isEmpty()) return;
        String asked = say("kind", kinds.stream().map(k -> say("kind." + k)).collect(Collectors.joining(", ")));
        if (claim.kind().isEmpty()) add("kind", Grade.SOFT, asked, say("unknown"));
        else add("kind", kinds.contains(claim.kind()) ? Grade.PASS : Grade.HARD, asked, say("kind." + claim.kind()));
    }

    private void shares() {
        var known = claim.authors().stream()
                .map(Claim.Author::share)
                .filter(Objects::nonNull)
                .toList();
        boolean all = known.size() == claim.authors().size() && !known.isEmpty();
        var sum = known.stream().reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        boolean full = sum.compareTo(java.math.BigDecimal.valueOf(FULL)) == 0;
        Grade grade = all ? full ? Grade.PASS : Grade.HARD : Grade.SOFT;
        add("shares", grade, say("shares"), all ? sum.toPlainString() + " %" : say("unknown"));
    }

    private void place() {
        if (!rules.rows(RulePart.FIELD).isEmpty()) listed("field", RulePart.FIELD, claim.field());
        if (!rules.rows(RulePart.LEVEL).isEmpty()) level();
        if (set().is("residence", "province")) known("residence", claim.work().resident(), say("residence"));
    }

    private void level() {
        listed("level", RulePart.LEVEL, claim.level());
        rules.rows(RulePart.LEVEL).stream()
                .filter(l -> l.is("code", claim.level()) && l.whole("quota") != null)
                .forEach(l -> most("quota", l.whole("quota"), claim.counts().ofLevel()));
    }

    private void listed(String code, RulePart part, String value) {
        var row = rules.rows(part).stream().filter(r -> r.is("code", value)).findFirst();
        String asked = say(code, names(part));
        if (value.isEmpty()) add(code, Grade.SOFT, asked, say("unknown"));
        else
            add(
                    code,
                    row.isPresent() ? Grade.PASS : Grade.HARD,
                    asked,
                    row.map(r -> r.text("name")).orElse(value));
    }

    private void known(String code, @Nullable Boolean yes, String asked) {
        if (yes == null) add(code, Grade.SOFT, asked, say("unknown"));
        else add(code, yes ? Grade.PASS : Grade.HARD, asked, say(yes ? "yes" : "no"));
    }

    private void work() {
        LocalDate from = set().day("made_from");
        LocalDate to = set().day("made_to");
        if (from != null || to != null) {
            LocalDate on = claim.work().madeOn();
            String asked = madeAsked(from, to);
            boolean within = on != null && (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
            add(
                    "made",
                    within ? Grade.PASS : on == null ? Grade.SOFT : Grade.HARD,
                    asked,
                    on == null ? say("unknown") : Fmt.date(on));
        }
        priorAward();
        if (set().flag("relatives_barred")) {
            Boolean related = claim.work().related();
            known("relatives", related == null ? null : !related, say("relatives"));
        }
    }

    private static String madeAsked(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) return say("made.until", Fmt.date(to));
        return to == null ? say("made.since", Fmt.date(from)) : say("made", Fmt.date(from), Fmt.date(to));
    }

    private void priorAward() {
        String rule = set().text("prior_awards");
        if (rule.isEmpty() || rule.equals("allowed")) return;
        String said = claim.work().priorAward();
        Grade grade = switch (said) {
            case "none" -> Grade.PASS;
            case "improved" -> rule.equals("refused") ? Grade.HARD : Grade.SOFT;
            case "same" -> Grade.HARD;
            default -> Grade.SOFT;
        };
        add("prior_awards", grade, say("prior_awards." + rule), said.isEmpty() ? say("unknown") : say("prior." + said));
    }

    private void counts() {
        most("most_per_author", set().whole("most_per_author"), claim.counts().ofAuthor());
        most("most_per_unit", set().whole("most_per_unit"), claim.counts().ofUnit());
        if (!set().flag("once_only")) return;
        Boolean honoured = claim.counts().honoured();
        known("once_only", honoured == null ? null : !honoured, say("once_only"));
    }

    private void most(String code, @Nullable Integer most, int found) {
        if (most == null) return;
        if (found < 0) add(code, Grade.SOFT, say(code, Fmt.count(most)), say("unknown"));
        else add(code, found > most ? Grade.HARD : Grade.PASS, say(code, Fmt.count(most)), Fmt.count(found));
    }

    /** All of the mandatory ones, and at least one of the others where there are others. */
    private void standards() {
        var rows = rules.rows(RulePart.STANDARD);
        if (rows.isEmpty()) return;
        var any = rows.stream().filter(r -> r.is("must", "any")).toList();
        rows.stream().filter(r -> r.is("must", "all")).forEach(r -> {
            Grade grade = met(r) ? Grade.PASS : Grade.HARD;
            add("standard", grade, r.text("name"), say(met(r) ? "met" : "not-met"));
        });
        if (any.isEmpty()) return;
        String found = any.stream().filter(this::met).map(r -> r.text("name")).collect(Collectors.joining(", "));
        Grade grade = found.isEmpty() ? Grade.HARD : Grade.PASS;
        add("standard", grade, say("standard.any", Fmt.count(any.size())), found.isEmpty() ? say("not-met") : found);
    }

    private boolean met(Row standard) {
        LocalDate on = claim.standards().get(standard.text("code"));
        LocalDate since = standard.day("since");
        return on != null && (since == null || !on.isBefore(since));
    }

    private String names(RulePart part) {
        return rules.rows(part).stream().map(r -> r.text("name")).collect(Collectors.joining("; "));
    }

    private void add(String code, Grade grade, String asked, String found) {
        findings.add(new Finding(code, grade, asked, found));
    }

    static String say(String code, Object... arguments) {
        return Texts.t("rules.ask." + code.replace('_', '-'), arguments);
    }
}
