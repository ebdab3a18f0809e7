package org.lienhiep.councils;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The roll of a session, and its minutes. */
@Controller
@Permit("councils.write")
class RollController {

    private final CouncilSessions sessions;
    private final SessionLists lists;
    private final Bases bases;
    private final FormKeys keys;

    RollController(CouncilSessions sessions, SessionLists lists, Bases bases, FormKeys keys) {
        this.sessions = sessions;
        this.lists = lists;
        this.bases = bases;
        this.keys = keys;
    }

    /** The form of the roll: one line for each seat. */
    record RollPage(long id, Form form, List<Quorum.Sitting> roll) {}

    @GetMapping("/councils/sessions/{id}/attendance")
    ModelAndView ask(@PathVariable long id) {
        var session = find(id);
        Map<String, String> values = new LinkedHashMap<>();
        for (var seat : lists.roll(session)) {
            values.put("present_" + seat.seat(), seat.present() == null || seat.isPresent() ? "true" : "");
            values.put("reason_" + seat.seat(), seat.reason() == null ? "" : seat.reason());
        }
        return page(session, Form.of(values));
    }

    @PostMapping("/councils/sessions/{id}/attendance")
    Object call(@PathVariable long id, Form form) {
        var session = find(id);
        Map<Long, String> absent = new LinkedHashMap<>();
        for (var seat : lists.roll(session)) {
            String reason = form.text("reason_" + seat.seat(), 300);
            if (!form.flag("present_" + seat.seat())) absent.put(seat.seat(), reason);
        }
        if (form.hasErrors()) return again(session, form);
        return FormAnswer.save(
                keys,
                form,
                "roll",
                () -> {
                    sessions.roll(id, absent);
                    return "/councils/sessions/" + id;
                },
                typed -> again(session, typed));
    }

    private ModelAndView again(Session.Kept session, Form form) {
        var page = page(session, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Session.Kept session, Form form) {
        return new ModelAndView("councils/roll", Map.of("page", new RollPage(session.id(), form, lists.roll(session))));
    }

    @GetMapping("/councils/sessions/{id}/minutes")
    ModelAndView askMinutes(@PathVariable long id) {
        find(id);
        return FormAnswer.show(minutesForm(id, Form.empty()));
    }

    @PostMapping("/councils/sessions/{id}/minutes")
    Object minute(@PathVariable long id, Form form) {
        find(id);
        Basis basis = bases.read(form);
        String conclusion = form.text("conclusion", 4_000);
        return FormAnswer.save(keys, form, "document", () -> minutesForm(id, form), () -> {
            sessions.minute(id, basis, conclusion);
            return "/councils/sessions/" + id;
        });
    }

    private FormView minutesForm(long id, Form form) {
        String path = "/councils/sessions/" + id;
        var view = new FormView("councils/minutes", Texts.t("councils.lay-minutes"), path + "/minutes", path, form);
        return bases.add(view).field("conclusion", "textarea", false);
    }

    private Session.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
