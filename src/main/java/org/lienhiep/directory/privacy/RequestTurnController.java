package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One request about personal data and its turns. */
@Controller
class RequestTurnController {

    private static final String TURN = "/privacy/requests/{id:\\d+}/{turn:answer|extension|outcome}";

    private final Requests requests;
    private final RequestClock.Reader clocks;
    private final FreeTexts texts;
    private final FormKeys keys;

    RequestTurnController(Requests requests, RequestClock.Reader clocks, FreeTexts texts, FormKeys keys) {
        this.texts = texts;
        this.requests = requests;
        this.clocks = clocks;
        this.keys = keys;
    }

    @GetMapping("/privacy/requests/{id:\\d+}")
    @Permit("privacy.read")
    ModelAndView show(@PathVariable long id) {
        var request = find(id);
        RequestClock clock = clocks.read();
        var due = clock.of(request);
        var view = new RecordView("privacy/request", request.title())
                .crumb(Texts.t("privacy.menu"), "/privacy")
                .fact(
                        "privacy.state",
                        RequestController.state(request, due, Here.get().today()))
                .fact("privacy.field.standing", Cell.text(Texts.t("privacy.standing." + request.standing())))
                .fact("privacy.field.identity_check", Cell.text(request.identityCheck()))
                .fact("privacy.field.channel", Cell.text(Texts.t("privacy.channel." + request.channel())))
                .fact("privacy.received", Cell.date(request.receivedOn()))
                .fact("privacy.answer-due", Cell.date(due.answer()))
                .fact("privacy.finish-due", Cell.date(due.finish()))
                .fact("privacy.field.person", person(request))
                .fact("privacy.field.third_party", Cell.text(request.thirdParty() ? Texts.t("privacy.yes") : ""))
                .fact("privacy.field.content", Cell.text(request.content()));
        actions(view, request, clock);
        var turns = requests.turns(id);
        if (!turns.isEmpty()) view.part(Texts.t("privacy.turns"), "", RequestController.turns(turns));
        decided(view, request);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    /** What was found in texts and decided about it; it says where, and nothing of the person. */
    private void decided(RecordView view, DataRequest.Kept request) {
        Long person = request.personId();
        if (person == null || !request.kind().equals("delete")) return;
        var decided = texts.decided(person);
        if (!decided.isEmpty()) view.part(Texts.t("privacy.texts.title"), "", FreeTextController.decided(decided));
    }

    private static Cell person(DataRequest.Kept request) {
        String name = request.person();
        return name == null ? Cell.text("") : Cell.link(name, "/people/" + request.personId());
    }

    private static void actions(RecordView view, DataRequest.Kept request, RequestClock clock) {
        if (!request.open()) return;
        String path = "/privacy/requests/" + request.id();
        if (request.answeredOn() == null)
            view.action("privacy.write", Texts.t("privacy.turn.answer"), path + "/answer");
        if (request.extendedOn() == null && clock.extensionMost(request.receivedOn()) > 0) {
            view.action("privacy.write", Texts.t("privacy.turn.extension"), path + "/extension");
        }
        view.action("privacy.write", Texts.t("privacy.turn.outcome"), path + "/outcome");
        if (request.personId() == null) return;
        String person = "/people/" + request.personId();
        switch (request.kind()) {
            case "view", "complain" -> view.action("privacy.write", Texts.t("privacy.held"), person + "/held");
            case "correct" -> view.action("directory.write", Texts.t("directory.correct"), person + "/edit");
            case "delete" ->
                view.action("privacy.write", Texts.t("privacy.erase"), person + "/erasure?request=" + request.id());
            default -> view.action("privacy.write", Texts.t("privacy.consents"), person + "/consents");
        }
    }

    @GetMapping(TURN)
    @Permit("privacy.write")
    ModelAndView turn(@PathVariable long id, @PathVariable String turn) {
        Form form =
                Form.of(new LinkedHashMap<>(Map.of("on_day", Fmt.date(Here.get().today()))));
        return FormAnswer.show(view(find(id), turn, form));
    }

    @PostMapping(TURN)
    @Permit("privacy.write")
    Object take(@PathVariable long id, @PathVariable String turn, Form form) {
        var request = find(id);
        var taken = read(turn, form);
        return FormAnswer.save(keys, form, "words", () -> view(request, turn, form), () -> {
            requests.take(id, taken);
            return "/privacy/requests/" + id;
        });
    }

    private static DataRequest.Turn read(String turn, Form form) {
        LocalDate on = form.requiredDate("on_day");
        if (on.isAfter(Here.get().today())) form.reject("on_day", "directory.future");
        @Nullable Integer days = null;
        if (turn.equals("extension")) {
            days = form.integer("days", 1, 60);
            if (days == null && form.error("days") == null) form.reject("days", "web.required");
        }
        String outcome = turn.equals("outcome") ? form.choice("outcome", DataRequest.OUTCOMES) : null;
        return new DataRequest.Turn(
                turn, on, days, outcome, form.requiredText("words", 4_000), form.text("paper", 200));
    }

    private static FormView view(DataRequest.Kept request, String turn, Form form) {
        String path = "/privacy/requests/" + request.id();
        var view = new FormView("privacy/" + turn, Texts.t("privacy.turn." + turn), path + "/" + turn, path, form);
        if (turn.equals("extension")) view.field("days", "number", true);
        if (turn.equals("outcome")) {
            view.field("outcome", "segmented", true, FormView.options("privacy.outcome.", DataRequest.OUTCOMES));
        }
        return view.field("on_day", "date", true)
                .field("words", "textarea", true)
                .field("paper", "text", false);
    }

    private DataRequest.Kept find(long id) {
        return requests.find(id).orElseThrow(NotFound::new);
    }
}
