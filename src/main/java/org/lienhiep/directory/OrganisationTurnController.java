package org.lienhiep.directory;

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

/** What happens to an organisation: a new name, one taken out, it leaves, it is taken back. */
@Controller
@Permit("directory.write")
class OrganisationTurnController {

    private final Organisations organisations;
    private final FormKeys keys;

    OrganisationTurnController(Organisations organisations, FormKeys keys) {
        this.organisations = organisations;
        this.keys = keys;
    }

    @GetMapping("/organisations/{id}/names")
    ModelAndView name(@PathVariable long id) {
        var kept = find(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", kept.name());
        values.put("short_name", kept.shortName());
        return FormAnswer.show(nameForm(id, Form.of(values)));
    }

    @PostMapping("/organisations/{id}/names")
    Object rename(@PathVariable long id, Form form) {
        var kept = find(id);
        String name = form.requiredText("name", 300);
        String shortName = form.requiredText("short_name", 100);
        LocalDate from = day(form, "valid_from");
        if (name.equals(kept.name()) && shortName.equals(kept.shortName())) form.reject("name", "directory.same-name");
        return FormAnswer.save(keys, form, "name", () -> nameForm(id, form), () -> {
            organisations.rename(id, name, shortName, from);
            return "/organisations/" + id;
        });
    }

    @GetMapping("/organisations/{id}/names/error")
    ModelAndView dropName(@PathVariable long id) {
        find(id);
        return FormAnswer.show(reasonForm(id, "names/error", "directory.drop-name", Form.empty()));
    }

    @PostMapping("/organisations/{id}/names/error")
    Object dropName(@PathVariable long id, Form form) {
        find(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(
                keys, form, "reason", () -> reasonForm(id, "names/error", "directory.drop-name", form), () -> {
                    organisations.dropName(id, reason);
                    return "/organisations/" + id;
                });
    }

    @GetMapping("/organisations/{id}/leaving")
    ModelAndView leaving(@PathVariable long id) {
        var kept = find(id);
        Form form = Form.of(
                new LinkedHashMap<>(Map.of("left_on", Fmt.date(Here.get().today()))));
        return FormAnswer.show(leavingForm(kept, form));
    }

    @PostMapping("/organisations/{id}/leaving")
    Object leave(@PathVariable long id, Form form) {
        var kept = find(id);
        boolean back = form.flag("take_back");
        LocalDate on = back ? Here.get().today() : day(form, "left_on");
        String reason = form.requiredText("reason", 1_000);
        LocalDate joined = kept.joinedOn();
        if (!back && joined != null && on.isBefore(joined)) form.reject("left_on", "directory.leave-order");
        return FormAnswer.save(keys, form, "reason", () -> leavingForm(find(id), form), () -> {
            if (back) organisations.comeBack(id, reason);
            else organisations.leave(id, on, reason);
            return "/organisations/" + id;
        });
    }

    private static LocalDate day(Form form, String field) {
        LocalDate day = form.requiredDate(field);
        if (day.isAfter(Here.get().today())) form.reject(field, "directory.future");
        return day;
    }

    private Organisation.Kept find(long id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    private static FormView nameForm(long id, Form form) {
        String path = "/organisations/" + id;
        return new FormView("directory/name", Texts.t("directory.rename"), path + "/names", path, form)
                .field("name", "text", true)
                .field("short_name", "text", true)
                .field("valid_from", "date", true);
    }

    private static FormView leavingForm(Organisation.Kept kept, Form form) {
        if (kept.leftOn() != null) {
            return reasonForm(kept.id(), "leaving", "directory.come-back", form).field("take_back", "hidden", true);
        }
        String path = "/organisations/" + kept.id();
        return new FormView("directory/leaving", Texts.t("directory.leave"), path + "/leaving", path, form)
                .field("left_on", "date", true)
                .field("reason", "textarea", true);
    }

    private static FormView reasonForm(long id, String turn, String title, Form form) {
        String path = "/organisations/" + id;
        return new FormView("directory/" + turn.replace('/', '-'), Texts.t(title), path + "/" + turn, path, form)
                .field("reason", "textarea", true);
    }
}
