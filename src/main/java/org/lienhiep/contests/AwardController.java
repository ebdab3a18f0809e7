package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prizes: proposed for an entry, decided for one or for the whole edition, revoked. */
@Controller
@Permit("contests.write")
class AwardController {

    private static final String AWARD = "/contests/{edition}/entries/{id}/award";

    private final Awards awards;
    private final Entries entries;
    private final Editions editions;
    private final EditionLists lists;
    private final FormKeys keys;

    AwardController(Awards awards, Entries entries, Editions editions, EditionLists lists, FormKeys keys) {
        this.awards = awards;
        this.entries = entries;
        this.editions = editions;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping(AWARD)
    ModelAndView award(@PathVariable long edition, @PathVariable long id) {
        Entry.Kept entry = find(edition, id);
        return FormAnswer.show(awardForm(entry, Form.of(today(entry.rank() == null ? "proposed_on" : "decided_on"))));
    }

    /** Proposes an entry without a prize; records the decision on one that is proposed. */
    @PostMapping(AWARD)
    Object award(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        return entry.rank() == null ? propose(entry, form) : decide(entry, form);
    }

    private Object propose(Entry.Kept entry, Form form) {
        String rank = form.choice("rank", Entry.RANKS);
        LocalDate on = form.requiredDate("proposed_on");
        return FormAnswer.save(keys, form, () -> awardForm(entry, form), () -> {
            awards.propose(entry.id(), rank, on);
            return entry.path();
        });
    }

    private Object decide(Entry.Kept entry, Form form) {
        long document = document(form);
        LocalDate on = form.requiredDate("decided_on");
        return FormAnswer.save(keys, form, () -> awardForm(entry, form), () -> {
            awards.decide(entry.id(), document, on);
            return entry.path();
        });
    }

    private FormView awardForm(Entry.Kept entry, Form form) {
        String action = entry.path() + "/award";
        if (entry.rank() == null) {
            return new FormView("contests/award", Texts.t("contests.propose"), action, entry.path(), form)
                    .field("rank", "segmented", true, FormView.options("contests.rank.", Entry.RANKS))
                    .field("proposed_on", "date", true);
        }
        String title = Texts.t("contests.decide", Texts.t("contests.rank." + entry.rank()));
        return decisionFields(new FormView("contests/award", title, action, entry.path(), form));
    }

    @GetMapping("/contests/{edition}/award-decision")
    ModelAndView decision(@PathVariable long edition) {
        return FormAnswer.show(decisionForm(edition(edition), Form.of(today("decided_on"))));
    }

    @PostMapping("/contests/{edition}/award-decision")
    Object decideAll(@PathVariable long edition, Form form) {
        Edition.Kept kept = edition(edition);
        long document = document(form);
        LocalDate on = form.requiredDate("decided_on");
        return FormAnswer.save(keys, form, () -> decisionForm(kept, form), () -> {
            awards.decideAll(edition, document, on);
            return kept.path();
        });
    }

    private FormView decisionForm(Edition.Kept edition, Form form) {
        String action = edition.path() + "/award-decision";
        return decisionFields(
                new FormView("contests/decision", Texts.t("contests.decide-all"), action, edition.path(), form));
    }

    private FormView decisionFields(FormView view) {
        return view.field("document", "select", true, lists.documents()).field("decided_on", "date", true);
    }

    @GetMapping(AWARD + "/revocation")
    ModelAndView revocation(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(revokeForm(find(edition, id), Form.empty()));
    }

    @PostMapping(AWARD + "/revocation")
    Object revoke(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> revokeForm(entry, form), () -> {
            awards.revoke(id, reason);
            return entry.path();
        });
    }

    private static FormView revokeForm(Entry.Kept entry, Form form) {
        String title = Texts.t(entry.awarded() ? "contests.revoke" : "contests.drop");
        return new FormView("contests/revocation", title, entry.path() + "/award/revocation", entry.path(), form)
                .field("reason", "textarea", true);
    }

    /** The decision chosen; one that is not in the register is a fault. */
    private long document(Form form) {
        var known = lists.documents();
        return known.isEmpty() ? missing(form) : Long.parseLong(form.choice("document", known.keySet()));
    }

    private static long missing(Form form) {
        form.reject("document", "contests.no-document");
        return 0;
    }

    private static Map<String, String> today(String field) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(field, Fmt.date(Here.get().today()));
        return values;
    }

    private Edition.Kept edition(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }

    private Entry.Kept find(long edition, long id) {
        return entries.find(id).filter(e -> e.editionId() == edition).orElseThrow(NotFound::new);
    }
}
