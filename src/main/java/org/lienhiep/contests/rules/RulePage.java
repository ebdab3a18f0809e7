package org.lienhiep.contests.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Menu;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The page of one version: the rules as they would be printed, each part with the way to change it while it is a draft.
 *
 * @param kept the version
 * @param faults what keeps it from coming into force
 */
public record RulePage(RuleSet.Kept kept, RuleSet rules, List<RuleChecks.Fault> faults) {

    /**
     * A part as it is read.
     *
     * @param edit where it is changed, or null
     * @param faults of this part, each with the place where it is mended
     */
    public record Part(
            String title,
            List<String> sentences,
            @Nullable TableView table,
            @Nullable String edit,
            List<Mend> faults) {}

    /** A fault with the way to mend it. */
    public record Mend(String words, String href) {}

    /** Whether somebody may change it now. */
    public boolean open() {
        return kept.draft() && Menu.may("contests.write");
    }

    /** The parts in order; those that say nothing are left out once nothing can be added. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (RulePart part : RulePart.values()) {
            String href = kept.path() + (part.list() ? "/lists/" : "/sections/") + part.code();
            var mine = faults.stream()
                    .filter(f -> f.part() == part)
                    .map(f ->
                            new Mend(f.words(), !part.list() ? href : f.no() > 0 ? href + "/" + f.no() : href + "/new"))
                    .toList();
            var sentences = part.list() ? List.<String>of() : RuleWords.sentences(part, rules.set());
            var rows = rules.rows(part);
            if (!open() && sentences.isEmpty() && rows.isEmpty()) continue;
            var table = part.list() && !rows.isEmpty() ? RuleWords.table(part, rows, open() ? href : "") : null;
            parts.add(new Part(
                    RuleForm.title(part), sentences, table, open() ? href + (part.list() ? "/new" : "") : null, mine));
        }
        return parts;
    }

    /** How the version stands, in a sentence. */
    public String standing() {
        if (kept.inForceOn() == null) return Texts.t("rules.is-draft", Fmt.date(kept.draftedOn()));
        String number = kept.number();
        return number == null
                ? Texts.t("rules.in-force", Fmt.date(kept.inForceOn()))
                : Texts.t("rules.in-force-by", number, Fmt.date(kept.inForceOn()));
    }
}
