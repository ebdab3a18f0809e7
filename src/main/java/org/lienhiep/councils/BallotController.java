package org.lienhiep.councils;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Questions put to the vote in a session, and their counts. */
@Controller
@Permit("councils.write")
class BallotController {

    private static final int MOST = 999;

    private final Ballots ballots;
    private final SessionLists lists;
    private final CouncilLists councils;
    private final Subjects subjects;
    private final FormKeys keys;

    BallotController(Ballots ballots, SessionLists lists, CouncilLists councils, Subjects subjects, FormKeys keys) {
        this.ballots = ballots;
        this.lists = lists;
        this.councils = councils;
        this.subjects = subjects;
        this.keys = keys;
    }

    @GetMapping("/councils/sessions/{id}/ballots")
    ModelAndView enter(@PathVariable long id) {
        var body = councils.find(find(id).bodyId()).orElseThrow(NotFound::new);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("majority", body.majority());
        values.put("base", body.base());
        values.put("secret", "true");
        return FormAnswer.show(putForm(id, Form.of(values)));
    }

    @PostMapping("/councils/sessions/{id}/ballots")
    Object put(@PathVariable long id, Form form) {
        find(id);
        var question = new Ballots.Question(
                form.requiredText("question", 500),
                subjects.item(form, "item"),
                form.flag("secret"),
                CouncilForm.majority(form, "majority"),
                form.choice("base", Council.BASES));
        return FormAnswer.save(keys, form, "question", () -> putForm(id, form), () -> {
            ballots.put(id, question);
            return "/councils/sessions/" + id;
        });
    }

    private static FormView putForm(long id, Form form) {
        String path = "/councils/sessions/" + id;
        return new FormView("councils/ballot", Texts.t("councils.put"), path + "/ballots", path, form)
                .field("question", "textarea", true)
                .field("secret", "checkbox", false)
                .field("item", "text", false)
                .field("majority", "text", true)
                .field("base", "segmented", true, FormView.options("councils.base.", Council.BASES));
    }

    @GetMapping("/councils/sessions/{id}/ballots/{ballot}/count")
    ModelAndView ask(@PathVariable long id, @PathVariable long ballot) {
        find(id);
        var put = ballots.find(id, ballot);
        Map<String, String> values = new LinkedHashMap<>();
        Votes votes = put.votes();
        if (votes != null) {
            values.put("issued", Integer.toString(votes.issued()));
            values.put("yes", Integer.toString(votes.yes()));
            values.put("no", Integer.toString(votes.no()));
            values.put("abstain", Integer.toString(votes.abstain()));
            values.put("invalid", Integer.toString(votes.invalid()));
        }
        return FormAnswer.show(countForm(put, Form.of(values)));
    }

    @PostMapping("/councils/sessions/{id}/ballots/{ballot}/count")
    Object count(@PathVariable long id, @PathVariable long ballot, Form form) {
        find(id);
        var put = ballots.find(id, ballot);
        var votes = new Votes(
                number(form, "issued"),
                number(form, "yes"),
                number(form, "no"),
                number(form, "abstain"),
                number(form, "invalid"));
        String reason = form.text("reason", 1_000);
        return FormAnswer.save(
                keys, form, "issued", () -> countForm(put, form), () -> ballots.count(id, ballot, votes, reason));
    }

    private static int number(Form form, String field) {
        Integer number = form.integer(field, 0, MOST);
        if (number == null && form.error(field) == null) form.reject(field, "web.required");
        return number == null ? 0 : number;
    }

    private static FormView countForm(Session.Ballot ballot, Form form) {
        String path = "/councils/sessions/" + ballot.sessionId();
        var view = new FormView(
                        "councils/count",
                        Texts.t(ballot.counts() == 0 ? "councils.count" : "councils.recount"),
                        path + "/ballots/" + ballot.id() + "/count",
                        path,
                        form)
                .said("question", ballot.question())
                .field("issued", "number", true)
                .field("yes", "number", true)
                .field("no", "number", true)
                .field("abstain", "number", true)
                .field("invalid", "number", true);
        return ballot.counts() == 0 ? view : view.field("reason", "textarea", true);
    }

    private Session.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
