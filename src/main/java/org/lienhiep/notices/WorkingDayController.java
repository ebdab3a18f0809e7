package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.SpecialDay;
import org.lienhiep.unions.WorkingDays;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Public holidays, days off in exchange and days worked in exchange: what clocks in working days count with. */
@Controller
@Permit("notices.manage")
class WorkingDayController {

    private static final List<String> NATURES = List.of("holiday", "off", "worked");

    private final WorkingDays days;
    private final Audit audit;
    private final FormKeys keys;

    WorkingDayController(WorkingDays days, Audit audit, FormKeys keys) {
        this.days = days;
        this.audit = audit;
        this.keys = keys;
    }

    @GetMapping("/admin/working-days")
    ModelAndView list() {
        int year = Here.get().year();
        var rows = days.of(year).stream().map(WorkingDayController::row).toList();
        var heads = List.of(
                Texts.t("notices.days.day"),
                Texts.t("notices.days.weekday"),
                Texts.t("notices.days.nature"),
                Texts.t("notices.days.name"),
                Texts.t("notices.days.source"),
                "");
        var view = new ListView("notices/working-days", TableView.of(heads, rows))
                .action("notices.manage", Texts.t("notices.days.enter"), "/admin/working-days/new");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(SpecialDay day) {
        return TableView.Row.of(
                "",
                Cell.date(day.day()),
                Cell.text(Fmt.weekday(day.day())),
                Cell.mark(day.worked() ? "open" : "plain", Texts.t("notices.nature." + day.nature())),
                Cell.text(name(day)),
                Cell.text(day.own() ? Texts.t("notices.days.own", day.source()) : day.source()),
                Cell.link(Texts.t("notices.days.change"), "/admin/working-days/new?day=" + day.day()));
    }

    private static String name(SpecialDay day) {
        String key = "notices.holiday." + day.name();
        return !day.own() && Texts.has(key) ? Texts.t(key) : day.name();
    }

    @GetMapping("/admin/working-days/new")
    ModelAndView form(@RequestParam(defaultValue = "") String day) {
        Form form = Form.of(Map.of("nature", "holiday"));
        if (day.matches("(19|20|21)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"))
            form = Form.of(Map.of("nature", "worked", "day", Fmt.date(LocalDate.parse(day))));
        return FormAnswer.show(view(form));
    }

    @PostMapping("/admin/working-days")
    Object enter(Form form) {
        LocalDate day = form.requiredDate("day");
        boolean back = form.value("nature").equals("house");
        String nature = back ? "" : form.choice("nature", NATURES);
        String name = back ? "" : form.requiredText("name", 200);
        String source = form.text("source", 300);
        if (form.hasErrors()) return FormAnswer.again(view(form));
        return FormAnswer.save(
                keys,
                form,
                "day",
                () -> {
                    write(new SpecialDay(day, nature, name, source, true), back);
                    return "/admin/working-days?year=" + day.getYear();
                },
                f -> FormAnswer.again(view(f)));
    }

    private void write(SpecialDay day, boolean back) {
        long account = Here.get().signedIn().account();
        if (!back) {
            audit.record("enter", "unions.special_day", days.enter(day, account), List.of("day", "nature", "name"));
        } else if (days.withdraw(day.day(), account)) {
            audit.record("withdraw", "unions.special_day", day.day().toEpochDay(), List.of("day"));
        } else throw Rejected.field("day", "notices.days.not-own", Fmt.date(day.day()));
    }

    private static FormView view(Form form) {
        var natures = FormView.options("notices.nature.", List.of("holiday", "off", "worked", "house"));
        return new FormView(
                        "notices/working-day",
                        Texts.t("notices.days.enter"),
                        "/admin/working-days",
                        "/admin/working-days",
                        form)
                .field("day", "date", true)
                .field("nature", "segmented", true, natures)
                .field("name", "text", false)
                .field("source", "text", false);
    }
}
