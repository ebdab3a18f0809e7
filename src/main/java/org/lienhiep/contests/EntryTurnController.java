package org.lienhiep.contests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of an entry before the prizes: received, out of the contest, back in it. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/entries/{id}")
class EntryTurnController {

    private static final List<String> CAUSES = List.of("withdrawn", "rejected", "double");

    private final Entries entries;
    private final EntryLists lists;
    private final Editions editions;
    private final FormKeys keys;

    EntryTurnController(Entries entries, EntryLists lists, Editions editions, FormKeys keys) {
        this.entries = entries;
        this.lists = lists;
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable long edition, @PathVariable long id) {
        var values =
                new LinkedHashMap<>(Map.of("received_on", Fmt.date(Here.get().today())));
        return FormAnswer.show(receiptForm(find(edition, id), edition(edition), Form.of(values)));
    }

    @PostMapping("/receipt")
    Object receive(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        form.requiredDate("received_on");
        var receipt = EntryForm.receipt(form, edition(edition));
        return FormAnswer.save(keys, form, () -> receiptForm(entry, edition(edition), form), () -> {
            entries.receive(id, receipt);
            return entry.path();
        });
    }

    private Edition.Kept edition(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }

    private static FormView receiptForm(Entry.Kept entry, Edition.Kept edition, Form form) {
        var view = new FormView(
                        "contests/receipt",
                        Texts.t("contests.to-receive"),
                        entry.path() + "/receipt",
                        entry.path(),
                        form)
                .field("received_on", "date", true);
        if (edition.byPostmark()) view.field("postmarked_on", "date", false);
        return view.field("late_excuse", "text", false);
    }

    @GetMapping("/exit")
    ModelAndView exit(@PathVariable long edition, @PathVariable long id) {
        return FormAnswer.show(exitForm(find(edition, id), Form.of(new LinkedHashMap<>())));
    }

    @PostMapping("/exit")
    Object leave(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        if (form.value("take_back").equals("true")) {
            return FormAnswer.save(keys, form, () -> exitForm(entry, form), () -> {
                entries.returnTo(id);
                return entry.path();
            });
        }
        String cause = form.choice("cause", CAUSES);
        String reason = form.requiredText("reason", 1_000);
        Long same = cause.equals("double") ? same(form, id) : null;
        return FormAnswer.save(keys, form, () -> exitForm(entry, form), () -> {
            entries.leave(id, cause, reason, same);
            return entry.path();
        });
    }

    /** The entry that this one repeats, by its code. */
    private @Nullable Long same(Form form, long id) {
        String code = form.requiredText("same_as", 60);
        var found = lists.byCode(code).filter(e -> e.id() != id);
        if (found.isEmpty() && form.error("same_as") == null) form.reject("same_as", "contests.no-entry", code);
        return found.map(Entry.Kept::id).orElse(null);
    }

    private static FormView exitForm(Entry.Kept entry, Form form) {
        String action = entry.path() + "/exit";
        if (entry.cause() != null) {
            return new FormView("contests/exit", Texts.t("contests.take-back"), action, entry.path(), form)
                    .field("take_back", "hidden", true);
        }
        return new FormView("contests/exit", Texts.t("contests.leave"), action, entry.path(), form)
                .field("cause", "segmented", true, FormView.options("contests.state.", CAUSES))
                .field("reason", "textarea", true)
                .field("same_as", "text", false);
    }

    private Entry.Kept find(long edition, long id) {
        return entries.find(id).filter(e -> e.editionId() == edition).orElseThrow(NotFound::new);
    }
}
