package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sending an entry to a national contest and recording its result there. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/entries/{id}")
class SendingController {

    private static final List<String> RESULTS = List.of("first", "second", "third", "encouragement", "none");

    private final Sendings sendings;
    private final Entries entries;
    private final EntryLists lists;
    private final Editions editions;
    private final FormKeys keys;

    SendingController(Sendings sendings, Entries entries, EntryLists lists, Editions editions, FormKeys keys) {
        this.sendings = sendings;
        this.entries = entries;
        this.lists = lists;
        this.editions = editions;
        this.keys = keys;
    }

    @GetMapping("/forwarding")
    ModelAndView forwarding(@PathVariable long edition, @PathVariable long id) {
        Entry.Kept entry = find(edition, id);
        Map<String, String> values = new LinkedHashMap<>();
        var sent = lists.sendings(id);
        var series = editions.find(edition).orElseThrow(NotFound::new).seriesId();
        values.put(
                "contest",
                sent.isEmpty() ? lists.lastContest(series) : sent.getLast().contest());
        values.put("sent_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(sendForm(entry, Form.of(values), sent));
    }

    @PostMapping("/forwarding")
    Object send(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String contest = form.requiredText("contest", 200);
        boolean back = form.flag("take_back");
        LocalDate on = back ? Here.get().today() : form.requiredDate("sent_on");
        return FormAnswer.save(keys, form, () -> sendForm(entry, form, lists.sendings(id)), () -> {
            if (back) sendings.takeBack(id, contest);
            else sendings.send(id, contest, on);
            return entry.path();
        });
    }

    private static FormView sendForm(Entry.Kept entry, Form form, List<EntryLists.Sending> sent) {
        var view = new FormView(
                        "contests/forwarding",
                        Texts.t("contests.forward"),
                        entry.path() + "/forwarding",
                        entry.path(),
                        form)
                .field("contest", "text", true)
                .field("sent_on", "date", true);
        return sent.isEmpty() ? view : view.field("take_back", "checkbox", false);
    }

    @GetMapping("/external-result")
    ModelAndView result(@PathVariable long edition, @PathVariable long id) {
        Entry.Kept entry = find(edition, id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("result_on", Fmt.date(Here.get().today()));
        var sent = lists.sendings(id);
        if (!sent.isEmpty()) values.put("contest", sent.getLast().contest());
        return FormAnswer.show(resultForm(entry, Form.of(values)));
    }

    @PostMapping("/external-result")
    Object record(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = find(edition, id);
        String contest = form.requiredText("contest", 200);
        boolean back = form.flag("take_back");
        String rank = back ? "none" : form.choice("result", RESULTS);
        LocalDate on = back ? Here.get().today() : form.requiredDate("result_on");
        return FormAnswer.save(keys, form, () -> resultForm(entry, form), () -> {
            if (back) sendings.takeResultBack(id, contest);
            else sendings.result(id, contest, rank, on);
            return entry.path();
        });
    }

    private FormView resultForm(Entry.Kept entry, Form form) {
        Map<String, String> contests = new LinkedHashMap<>();
        var sent = lists.sendings(entry.id());
        sent.forEach(s -> contests.put(s.contest(), s.contest()));
        var view = new FormView(
                        "contests/external-result",
                        Texts.t("contests.record-result"),
                        entry.path() + "/external-result",
                        entry.path(),
                        form)
                .field("contest", "select", true, contests)
                .field("result", "segmented", true, FormView.options("contests.rank.", RESULTS))
                .field("result_on", "date", true);
        return sent.stream().anyMatch(s -> s.rank() != null) ? view.field("take_back", "checkbox", false) : view;
    }

    private Entry.Kept find(long edition, long id) {
        return entries.find(id).filter(e -> e.editionId() == edition).orElseThrow(NotFound::new);
    }
}
