package org.lienhiep.councils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a session; sessions called, corrected, cancelled. */
@Controller
@Permit("councils.write")
class CouncilSessionController {

    private static final List<String> FIELDS = List.of("held_on", "starts_at", "place", "agenda");

    private final CouncilSessions sessions;
    private final SessionLists lists;
    private final CouncilLists councils;
    private final FeeSheets fees;
    private final FormKeys keys;

    CouncilSessionController(
            CouncilSessions sessions, SessionLists lists, CouncilLists councils, FeeSheets fees, FormKeys keys) {
        this.sessions = sessions;
        this.lists = lists;
        this.councils = councils;
        this.fees = fees;
        this.keys = keys;
    }

    @GetMapping("/councils/sessions/{id:\\d+}")
    @Permit("councils.read")
    ModelAndView show(@PathVariable long id) {
        var session = find(id);
        var body = councils.find(session.bodyId()).orElseThrow(NotFound::new);
        var roll = lists.roll(session);
        String title = Texts.t("councils.session-of", Fmt.date(session.heldOn()));
        var view = new RecordView("councils/session", title)
                .crumb(Texts.t("councils.list.title"), "/councils")
                .crumb(body.name(), "/councils/" + body.id())
                .fact("councils.state", CouncilParts.state(session))
                .fact("councils.field.starts_at", Cell.text(session.startsAt()))
                .fact("councils.field.place", Cell.text(session.place()))
                .fact("councils.field.agenda", Cell.text(session.agenda()))
                .fact("councils.field.reason", Cell.text(session.cancelled()))
                .fact("councils.field.quorum", quorum(Quorum.of(body, roll, List.of()), session))
                .fact("councils.minutes", Bases.cell(session.minutesDocument(), session.minutes()))
                .fact("councils.field.conclusion", Cell.text(session.conclusion()))
                .part(Texts.t("councils.attendance"), "", CouncilParts.roll(roll))
                .part(
                        Texts.t("councils.ballots"),
                        Texts.t("councils.counts-alone"),
                        CouncilParts.ballots(body, session, lists.ballots(id), roll));
        if (Menu.may("councils.fees")) view.part(Texts.t("councils.fee-sheets"), "", FeeParts.sheets(fees.of(id)));
        if (session.cancelled() == null) actions(view, session);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Cell quorum(Quorum quorum, Session.Kept session) {
        if (session.called() == 0)
            return Cell.text(Texts.t("councils.quorum-needs", quorum.needed(), quorum.members()));
        String words = Texts.t("councils.quorum-is", quorum.present(), quorum.members(), quorum.needed());
        return quorum.met()
                ? Cell.mark("ok", words)
                : Cell.mark(
                        "late",
                        quorum.missing() == null
                                ? words
                                : words + ", " + Texts.t("councils.missing." + quorum.missing()));
    }

    private static void actions(RecordView view, Session.Kept session) {
        String path = "/councils/sessions/" + session.id();
        view.action("councils.write", Texts.t("councils.call-roll"), path + "/attendance");
        if (session.called() > 0)
            view.action("councils.write", Texts.t("councils.put"), path + "/ballots")
                    .action("councils.write", Texts.t("councils.lay-minutes"), path + "/minutes")
                    .action("councils.write", Texts.t("councils.make-fees"), path + "/fees");
        view.action("councils.write", Texts.t("councils.correct"), path + "/edit");
        if (session.called() == 0)
            view.action("councils.write", Texts.t("councils.cancel-session"), path + "/cancellation");
    }

    @GetMapping("/councils/{id}/sessions")
    ModelAndView enter(@PathVariable long id) {
        mustStand(id);
        return FormAnswer.show(newForm(id, Form.of(new LinkedHashMap<>(Map.of("starts_at", "08:00")))));
    }

    @PostMapping("/councils/{id}/sessions")
    Object call(@PathVariable long id, Form form) {
        mustStand(id);
        Session session = read(form);
        return FormAnswer.save(
                keys,
                form,
                "held_on",
                () -> newForm(id, form),
                () -> "/councils/sessions/" + sessions.call(id, session));
    }

    private FormView newForm(long id, Form form) {
        String path = "/councils/" + id;
        return fields(new FormView("councils/session-form", Texts.t("councils.call"), path + "/sessions", path, form));
    }

    @GetMapping("/councils/sessions/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        var kept = find(id);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(id, Form.of(values)));
    }

    @PostMapping("/councils/sessions/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        find(id);
        Session session = read(form);
        try {
            return FormAnswer.save(keys, form, "held_on", () -> editForm(id, form), () -> {
                sessions.correct(id, form.version(), session);
                return "/councils/sessions/" + id;
            });
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            if (!form.value(field).equals(value))
                differences.add(
                        new Conflict.Difference(field, Texts.t("councils.field." + field), value, form.value(field)));
        });
        return new Conflict(form, "/councils/sessions/" + id + "/edit", saved.version(), differences);
    }

    private FormView editForm(long id, Form form) {
        String path = "/councils/sessions/" + id;
        return fields(new FormView("councils/session-form", Texts.t("councils.correct"), path + "/edit", path, form));
    }

    private static FormView fields(FormView view) {
        return view.field("held_on", "date", true)
                .field("starts_at", "text", false)
                .field("place", "text", false)
                .field("agenda", "textarea", false);
    }

    private static Session read(Form form) {
        var on = form.requiredDate("held_on");
        String at = form.text("starts_at", 10);
        String time = at.matches("\\d:\\d{2}") ? "0" + at : at;
        if (!time.matches("(([01]\\d|2[0-3]):[0-5]\\d)?")) form.reject("starts_at", "councils.no-time");
        return new Session(on, time, form.text("place", 300), form.text("agenda", 4_000));
    }

    private static Map<String, String> values(Session.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        var said = List.of(Fmt.date(kept.heldOn()), kept.startsAt(), kept.place(), kept.agenda());
        for (int i = 0; i < FIELDS.size(); i++) values.put(FIELDS.get(i), said.get(i));
        return values;
    }

    @GetMapping("/councils/sessions/{id}/cancellation")
    ModelAndView askCancel(@PathVariable long id) {
        find(id);
        return FormAnswer.show(cancelForm(id, Form.empty()));
    }

    @PostMapping("/councils/sessions/{id}/cancellation")
    Object cancel(@PathVariable long id, Form form) {
        find(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> cancelForm(id, form), () -> {
            sessions.cancel(id, reason);
            return "/councils/sessions/" + id;
        });
    }

    private static FormView cancelForm(long id, Form form) {
        String path = "/councils/sessions/" + id;
        String title = Texts.t("councils.cancel-session");
        return new FormView("councils/cancellation", title, path + "/cancellation", path, form)
                .field("reason", "textarea", true);
    }

    private Session.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private void mustStand(long body) {
        var _ = councils.find(body).orElseThrow(NotFound::new);
    }
}
