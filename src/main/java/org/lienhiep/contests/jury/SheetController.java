package org.lienhiep.contests.jury;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.contests.scoring.Marking;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretary's side of sheets: links to desks, a sheet opened again as the chair asked, the joint sheet of a disputed entry. */
@Controller
@Permit("contests.write")
@RequestMapping("/contests/{edition}/judging/{id}")
class SheetController {

    private final Judgings judgings;
    private final Sheets sheets;
    private final Desks desks;
    private final SignedLinks links;
    private final FormKeys keys;

    SheetController(Judgings judgings, Sheets sheets, Desks desks, SignedLinks links, FormKeys keys) {
        this.judgings = judgings;
        this.sheets = sheets;
        this.desks = desks;
        this.links = links;
        this.keys = keys;
    }

    @GetMapping("/judges/{seat}/link")
    ModelAndView askLink(@PathVariable long edition, @PathVariable long id, @PathVariable long seat) {
        var form = Form.of(new LinkedHashMap<>(Map.of("days", "14")));
        return FormAnswer.show(linkForm(judgings.find(edition, id), judge(id, seat), form));
    }

    @PostMapping("/judges/{seat}/link")
    Object sendLink(@PathVariable long edition, @PathVariable long id, @PathVariable long seat, Form form) {
        Judging judging = judgings.find(edition, id);
        var judge = judge(id, seat);
        Integer days = form.integer("days", 1, 90);
        String mail = SignedLinks.mail(form, "mail");
        if (days == null) form.reject("days", "web.required");
        if (days != null && !form.hasErrors()) {
            try {
                return links.handOver(form, () -> desks.send(judging, judge, mail, days), made -> judging.path());
            } catch (Rejected rule) {
                form.reject("days", rule.messageKey());
            }
        }
        return FormAnswer.again(linkForm(judging, judge, form));
    }

    private Judging.Judge judge(long id, long seat) {
        return judgings.judges(id).stream()
                .filter(j -> j.seatId() == seat)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormView linkForm(Judging judging, Judging.Judge judge, Form form) {
        return new FormView(
                        "judging/link",
                        Texts.t("judging.send-link-to", judge.name()),
                        judging.path() + "/judges/" + judge.seatId() + "/link",
                        judging.path(),
                        form)
                .field("days", "number", true)
                .field("mail", "text", false);
    }

    @GetMapping("/entries/{entry}/sheets")
    @Permit("contests.read")
    ModelAndView list(@PathVariable long edition, @PathVariable long id, @PathVariable long entry) {
        Judging judging = judgings.find(edition, id);
        RoundRules rules = judgings.rules(judging);
        var all = sheets.all(id).stream().filter(s -> s.entryId() == entry).toList();
        if (all.isEmpty()) throw new NotFound();
        var view = JudgingParts.view(
                        "judging/sheets",
                        judging,
                        rules,
                        Texts.t("judging.sheets-of", all.getFirst().code()))
                .part(Texts.t("judging.sheets"), "", table(judging, all));
        if (judging.open())
            view.action(
                    "contests.write",
                    Texts.t("judging.make-joint"),
                    judging.path() + "/entries/" + entry + "/joint-sheet");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView table(Judging judging, List<Sheets.Kept> all) {
        Map<Long, String> judges = new LinkedHashMap<>();
        judgings.judges(judging.id()).forEach(j -> judges.put(j.seatId(), j.name()));
        String path = judging.path();
        var rows = all.stream()
                .map(s -> TableView.Row.of(
                        "contests.sheet:" + s.id(),
                        s.seatId() == null
                                ? Cell.link(Texts.t("judging.joint"), path + "/sheets/" + s.id())
                                : Cell.text(judges.getOrDefault(s.seatId(), Texts.t("judging.left"))),
                        s.total() == null ? Cell.text("") : new Cell(Fmt.number(s.total()), null, "n"),
                        s.signed()
                                ? Cell.mark("ok", Texts.t("judging.sheet.signed"))
                                : Cell.mark("open", Texts.t("judging.sheet.open")),
                        Cell.text(s.reason()),
                        s.signed() && judging.open()
                                ? Cell.link(Texts.t("judging.reopen"), path + "/sheets/" + s.id() + "/reopening")
                                : Cell.text("")))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("judging.judge"),
                        Texts.t("judging.points"),
                        Texts.t("judging.state"),
                        Texts.t("judging.field.reason"),
                        ""),
                rows);
    }

    @GetMapping("/sheets/{sheet}/reopening")
    ModelAndView askReopen(@PathVariable long edition, @PathVariable long id, @PathVariable long sheet) {
        return FormAnswer.show(reopenForm(judgings.find(edition, id), find(id, sheet), Form.empty()));
    }

    @PostMapping("/sheets/{sheet}/reopening")
    Object reopen(@PathVariable long edition, @PathVariable long id, @PathVariable long sheet, Form form) {
        Judging judging = judgings.find(edition, id);
        var kept = find(id, sheet);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> reopenForm(judging, kept, form), () -> {
            sheets.reopen(kept, reason);
            return judging.path() + "/entries/" + kept.entryId() + "/sheets";
        });
    }

    private Sheets.Kept find(long id, long sheet) {
        return sheets.find(id, sheet).orElseThrow(NotFound::new);
    }

    private static FormView reopenForm(Judging judging, Sheets.Kept sheet, Form form) {
        return new FormView(
                        "judging/reopening",
                        Texts.t("judging.reopen-of", sheet.code()),
                        judging.path() + "/sheets/" + sheet.id() + "/reopening",
                        judging.path() + "/entries/" + sheet.entryId() + "/sheets",
                        form)
                .field("reason", "textarea", true);
    }

    @GetMapping("/entries/{entry}/joint-sheet")
    ModelAndView askJoint(@PathVariable long edition, @PathVariable long id, @PathVariable long entry) {
        return FormAnswer.show(jointForm(judgings.find(edition, id), entry, Form.empty()));
    }

    @PostMapping("/entries/{entry}/joint-sheet")
    Object makeJoint(@PathVariable long edition, @PathVariable long id, @PathVariable long entry, Form form) {
        Judging judging = judgings.find(edition, id);
        return FormAnswer.save(
                keys,
                form,
                () -> jointForm(judging, entry, form),
                () -> judging.path() + "/sheets/" + sheets.joint(id, entry));
    }

    private FormView jointForm(Judging judging, long entry, Form form) {
        String back = judging.path() + "/entries/" + entry + "/sheets";
        return new FormView(
                        "judging/joint",
                        Texts.t("judging.make-joint"),
                        judging.path() + "/entries/" + entry + "/joint-sheet",
                        back,
                        form)
                .said("joint", Texts.t("judging.joint-help"));
    }

    @GetMapping("/sheets/{sheet}")
    ModelAndView joint(@PathVariable long edition, @PathVariable long id, @PathVariable long sheet) {
        var kept = jointSheet(id, sheet);
        Form form = SheetForm.of(sheets.marks(sheet), kept.note()).again(kept.version());
        return page(judgings.find(edition, id), kept, form);
    }

    /** Only the joint sheet is the secretary's to write. */
    private Sheets.Kept jointSheet(long id, long sheet) {
        return sheets.find(id, sheet).filter(s -> s.seatId() == null).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Judging judging, Sheets.Kept kept, Form form) {
        var page = new SheetPage(
                judging.path() + "/sheets/" + kept.id(),
                judging.path() + "/entries/" + kept.entryId() + "/sheets",
                kept,
                judgings.rules(judging),
                judging.open(),
                false,
                0,
                List.of());
        return new ModelAndView("contests/jury/joint", Map.of("page", page, "form", form));
    }

    @PostMapping("/sheets/{sheet}")
    Object keepJoint(@PathVariable long edition, @PathVariable long id, @PathVariable long sheet, Form form) {
        Judging judging = judgings.find(edition, id);
        var kept = jointSheet(id, sheet);
        Map<String, Marking.Mark> marks = SheetForm.read(judgings.rules(judging), form);
        String note = form.text("note", 5_000);
        boolean sign = form.flag("sign");
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    sheets.keep(kept, form.version(), marks, note, sign);
                    return judging.path() + (sign ? "/entries/" + kept.entryId() + "/sheets" : "/sheets/" + sheet);
                }));
            } catch (Rejected rule) {
                String field = rule.field();
                form.reject(field == null ? "note" : field, rule.messageKey(), rule.arguments());
            }
        }
        var again = page(judging, kept, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
