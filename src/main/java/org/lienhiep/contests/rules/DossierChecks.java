package org.lienhiep.contests.rules;

import static org.lienhiep.contests.rules.Eligibility.say;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.lienhiep.contests.rules.Finding.Grade;
import org.lienhiep.web.Fmt;

/** What of the dossier is there, and whether children's guardians agreed. */
record DossierChecks(RuleSet rules, Claim claim, List<Finding> findings) {

    void judge() {
        rules.rows(RulePart.ITEM).forEach(this::item);
        guardians();
    }

    private void item(Row item) {
        String code = item.text("code");
        int wanted = item.is("per", "author") ? claim.authors().size() : 1;
        int there = claim.dossier().items().getOrDefault(code, 0);
        if (item.flag("required") && there < wanted) {
            findings.add(new Finding(
                    "item", missing(), asked(item, wanted), say("items-of", Fmt.count(there), Fmt.count(wanted))));
            return;
        }
        Integer most = item.whole("most_pages");
        int pages = claim.dossier().pages().getOrDefault(code, 0);
        if (most != null && pages > most) {
            findings.add(new Finding(
                    "pages", Grade.SOFT, asked(item, wanted), say("pages-found", Fmt.count(pages), Fmt.count(most))));
        } else if (item.flag("required")) {
            findings.add(new Finding("item", Grade.PASS, asked(item, wanted), Fmt.count(there)));
        }
    }

    /** Until the day by which dossiers must be complete, what is missing may still come. */
    private Grade missing() {
        LocalDate until = rules.set().day("complete_by");
        return until != null && !claim.arrival().today().isAfter(until) ? Grade.SOFT : Grade.HARD;
    }

    private static String asked(Row item, int wanted) {
        return wanted > 1 ? say("item.each", item.text("name"), Fmt.count(wanted)) : item.text("name");
    }

    private void guardians() {
        Integer under = rules.set().whole("guardian_under");
        if (under == null) return;
        LocalDate on = claim.arrival().receivedOn() == null
                ? claim.arrival().today()
                : claim.arrival().receivedOn();
        long minors = claim.authors().stream().filter(a -> minor(a, on, under)).count();
        if (minors == 0) return;
        long agreed = claim.authors().stream()
                .filter(a -> minor(a, on, under) && a.consented())
                .count();
        Grade grade = agreed < minors ? Grade.HARD : Grade.PASS;
        findings.add(new Finding(
                "guardian",
                grade,
                say("guardian", Fmt.count(under)),
                say("items-of", Fmt.count(agreed), Fmt.count(minors))));
    }

    private static boolean minor(Claim.Author author, LocalDate on, int under) {
        return author.bornOn() != null && Period.between(author.bornOn(), on).getYears() < under;
    }
}
