package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.directory.NameFields;
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

/** Seats of a body: taken, left, taken over. */
@Controller
@Permit("councils.write")
class SeatController {

    private final Seats seats;
    private final CouncilLists lists;
    private final NameFields names;
    private final Bases bases;
    private final FormKeys keys;

    SeatController(Seats seats, CouncilLists lists, NameFields names, Bases bases, FormKeys keys) {
        this.seats = seats;
        this.lists = lists;
        this.names = names;
        this.bases = bases;
        this.keys = keys;
    }

    @GetMapping("/councils/{id}/seats")
    ModelAndView enter(@PathVariable long id) {
        var kept = find(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("role", "member");
        values.put("from_on", Fmt.date(kept.establishedOn()));
        values.put(
                "document", kept.documentId() == null ? "" : kept.documentId().toString());
        values.put("paper", kept.paper());
        return FormAnswer.show(seatForm(id, Form.of(values)));
    }

    @PostMapping("/councils/{id}/seats")
    Object take(@PathVariable long id, Form form) {
        find(id);
        Long person = names.person(form, "person");
        String role = form.choice("role", Council.ROLES);
        LocalDate from = form.requiredDate("from_on");
        Basis basis = bases.read(form);
        return FormAnswer.save(keys, form, "person", () -> seatForm(id, form), () -> {
            seats.take(id, new Proposal(person == null ? 0 : person, role), from, basis);
            return "/councils/" + id;
        });
    }

    private FormView seatForm(long id, Form form) {
        String path = "/councils/" + id;
        var view = new FormView("councils/seat", Texts.t("councils.add-seat"), path + "/seats", path, form);
        names.addPerson(view, "person")
                .field("role", "segmented", true, FormView.options("councils.role.", Council.ROLES))
                .field("from_on", "date", true);
        return bases.add(view);
    }

    @GetMapping("/councils/{id}/seats/{seat}/ending")
    ModelAndView askEnding(@PathVariable long id, @PathVariable long seat) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ended_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(endForm(seat(id, seat), Form.of(values)));
    }

    @PostMapping("/councils/{id}/seats/{seat}/ending")
    Object leave(@PathVariable long id, @PathVariable long seat, Form form) {
        var kept = seat(id, seat);
        LocalDate on = form.requiredDate("ended_on");
        String reason = form.requiredText("reason", 1_000);
        Basis basis = bases.read(form);
        Long successor = form.value("successor").isBlank() ? null : names.person(form, "successor");
        return FormAnswer.save(keys, form, "ended_on", () -> endForm(kept, form), () -> {
            seats.leave(kept, on, basis, reason, successor);
            return "/councils/" + id;
        });
    }

    private FormView endForm(Council.Seat seat, Form form) {
        String path = "/councils/" + seat.bodyId();
        var view = new FormView(
                        "councils/seat-ending",
                        Texts.t("councils.end-seat", seat.name()),
                        path + "/seats/" + seat.id() + "/ending",
                        path,
                        form)
                .button(Texts.t("councils.end-seat-button"))
                .field("ended_on", "date", true)
                .field("reason", "textarea", true);
        bases.add(view);
        return names.addPerson(view, "successor", false);
    }

    private Council.Seat seat(long id, long seat) {
        return lists.seats(id).stream().filter(s -> s.id() == seat).findFirst().orElseThrow(NotFound::new);
    }

    private Council.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
