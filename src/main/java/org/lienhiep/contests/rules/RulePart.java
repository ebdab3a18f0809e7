package org.lienhiep.contests.rules;

import static org.lienhiep.contests.rules.RuleColumn.choice;
import static org.lienhiep.contests.rules.RuleColumn.day;
import static org.lienhiep.contests.rules.RuleColumn.flag;
import static org.lienhiep.contests.rules.RuleColumn.number;
import static org.lienhiep.contests.rules.RuleColumn.text;
import static org.lienhiep.contests.rules.RuleColumn.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a rule set, in the order of a printed set of rules. A section is said once; of a list there are many rows. */
public enum RulePart {
    FRAME(
            false,
            choice("cycle", "yearly", "two_yearly", "three_yearly", "irregular"),
            choice("numbering", "roman", "arabic", "year", "school_year"),
            day("period_from"),
            day("period_to"),
            choice("standing", "union", "youth_union", "province"),
            choice("committee", "edition", "permanent", "shared"),
            choice("authority", "committee", "province")),
    ENTRANTS(
            false,
            day("born_from"),
            day("born_to"),
            choice("lower_bound", "soft", "hard"),
            flag("individuals"),
            flag("groups"),
            flag("organisations"),
            whole("least_authors"),
            whole("most_authors"),
            whole("most_mentors"),
            flag("shares"),
            choice("residence", "any", "province"),
            day("made_from"),
            day("made_to"),
            choice("prior_awards", "allowed", "improved", "refused"),
            flag("relatives_barred"),
            flag("once_only"),
            whole("most_per_author"),
            whole("most_per_unit"),
            whole("guardian_under")),
    DIVISION(true, text("code").needed(), text("name").needed(), day("born_from"), day("born_to"), text("stage")),
    FIELD(true, text("code").needed(), text("name").needed(), text("national_code"), text("judged_with")),
    STANDARD(
            true,
            text("code").needed(),
            text("name").needed(),
            choice("must", "all", "any").needed(),
            day("since")),
    LEVEL(true, text("code").needed(), text("name").needed(), whole("quota")),
    INTAKE(
            false,
            day("opens_on"),
            day("closes_on"),
            choice("basis", "postmark", "arrival", "session"),
            day("complete_by"),
            flag("formal")),
    ITEM(
            true,
            text("code").needed(),
            text("name").needed(),
            choice("per", "entry", "author").needed(),
            flag("required"),
            choice("medium", "paper", "file", "picture", "video", "model"),
            whole("most_pages")),
    ROUND(
            true,
            text("code").needed(),
            text("name").needed(),
            choice("kind", "screen", "score", "interview", "site", "vote").needed(),
            choice("admission", "all", "threshold", "top_field", "top_pooled", "decision")
                    .needed(),
            number("threshold"),
            whole("top"),
            whole("judges"),
            choice("scoring", "free", "weighted", "bands"),
            choice("aggregate", "mean", "trimmed", "median", "sum"),
            number("discrepancy"),
            whole("decimals"),
            number("carry"),
            choice("place", "room", "remote", "site")),
    CRITERION(
            true,
            text("round").needed(),
            text("code").needed(),
            text("name").needed(),
            number("least"),
            number("most").needed(),
            number("step"),
            number("weight"),
            flag("comment"),
            choice("given_by", "jury", "public")),
    BAND(
            true,
            text("round").needed(),
            text("criterion").needed(),
            number("least").needed(),
            number("most").needed(),
            text("name").needed()),
    TIE(
            true,
            choice("rule", "criterion", "last_round", "vote", "youngest", "shared")
                    .needed(),
            text("criterion")),
    RESULT(
            false,
            flag("pooled"),
            choice("decided_by", "score", "vote", "score_vote"),
            choice("ballot", "secret", "open"),
            choice("vote_base", "members", "present", "valid"),
            number("quorum"),
            number("vote_share")),
    AWARD(
            true,
            text("code").needed(),
            text("name").needed(),
            choice("kind", "ranked", "special", "thematic", "collective", "movement", "publicity", "partner", "title")
                    .needed(),
            choice("rank", "special", "first", "second", "third", "encouragement"),
            flag("per_field"),
            whole("slots"),
            number("floor"),
            number("money"),
            choice("holder", "entry", "person", "unit"),
            whole("age_most")),
    AFTER(
            false,
            choice("forwarding", "none", "all", "subset", "reinforced"),
            whole("forward_most"),
            whole("complaint_days"),
            choice("names_shown", "consent", "winners", "none"),
            flag("show_school"));

    private final boolean list;
    private final List<RuleColumn> columns;

    RulePart(boolean list, RuleColumn... columns) {
        this.list = list;
        this.columns = List.of(columns);
    }

    /** Whether there are many rows of it. */
    public boolean list() {
        return list;
    }

    /** What it may say, in order. */
    public List<RuleColumn> columns() {
        return columns;
    }

    /** Its name in addresses, files and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return list ? "contests.rule_" + code() : "contests.rule_set";
    }

    /** The part of a name. */
    static Optional<RulePart> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }

    /** The lists. */
    static List<RulePart> lists() {
        return Arrays.stream(values()).filter(RulePart::list).toList();
    }
}
